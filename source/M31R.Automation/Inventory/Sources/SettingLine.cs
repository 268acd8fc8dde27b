using M31R.Automation.Findings;

namespace M31R.Automation.Inventory.Sources;

/// <summary>A line of a file of settings.</summary>
/// <param name="Section">The name in brackets above it; empty for none.</param>
/// <param name="Key">In lower case.</param>
/// <param name="Value">Without quotes.</param>
/// <param name="Place">Where.</param>
internal sealed record SettingLine(string Section, string Key, string Value, Place Place)
{
    /// <summary>
    /// The lines of an INI file (npm's documentation, "npmrc"; pip's, "Configuration"); an indented line goes on with the value above it,
    /// and is a setting of its own of the same key.
    /// </summary>
    public static IEnumerable<SettingLine> Read(string path, string text)
    {
        var (section, key, number) = ("", "", 0);
        foreach (var raw in text.Split('\n'))
        {
            number++;
            var line = raw.Trim();
            if (line.Length == 0 || line[0] is '#' or ';')
                continue;

            var place = new Place(path, number);
            if (line[0] == '[' && line[^1] == ']')
                section = line[1..^1].Trim().ToLowerInvariant();
            else if (char.IsWhiteSpace(raw[0]) && key.Length > 0)
                yield return new SettingLine(section, key, Bare(line), place);
            else if (line.IndexOf('=', StringComparison.Ordinal) is > 0 and var equals)
                yield return new SettingLine(section, key = line[..equals].Trim().ToLowerInvariant(), Bare(line[(equals + 1)..]), place);
        }
    }

    private static string Bare(string value) => value.Trim().Trim('"', '\'').Trim();
}
