using System.Text;

namespace M31R.Automation.Inventory;

/// <summary>Lists of names that travel inside the program, one a line; lines that begin with <c>#</c> say where a list is from.</summary>
internal static class EmbeddedNames
{
    /// <summary>The lines of a list.</summary>
    /// <param name="name">Its logical name: <c>spdx-licences.txt</c>.</param>
    public static IReadOnlyList<string> Read(string name)
    {
        using var stream = typeof(EmbeddedNames).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidOperationException($"The resource \"{name}\" is not embedded; see the project file.");
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return [.. Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.TrimEntries)
            .Where(line => line.Length > 0 && line[0] != '#')];
    }
}
