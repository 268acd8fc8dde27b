using M31R.Automation.Findings;

namespace M31R.Automation.Inventory;

/// <summary>Lists of names that travel inside the program, one a line; lines that begin with <c>#</c> say where a list is from.</summary>
internal static class EmbeddedNames
{
    /// <summary>The lines of a list.</summary>
    /// <param name="name">Its logical name: <c>spdx-licences.txt</c>.</param>
    public static IReadOnlyList<string> Read(string name) =>
    [
        .. EmbeddedText.Read(name).Split('\n', StringSplitOptions.TrimEntries).Where(line => line.Length > 0 && line[0] != '#'),
    ];
}
