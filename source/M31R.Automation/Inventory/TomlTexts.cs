using System.Text.RegularExpressions;

namespace M31R.Automation.Inventory;

/// <summary>Finds the texts of one line in TOML, by <c>table.key</c>; everything else is passed over.</summary>
internal static partial class TomlTexts
{
    /// <summary>The texts; of a key that stands twice the first.</summary>
    public static IReadOnlyDictionary<string, string> Read(string text)
    {
        var texts = new Dictionary<string, string>(StringComparer.Ordinal);
        var table = "";
        foreach (var line in text.Split('\n'))
        {
            if (Table().Match(line) is { Success: true } head)
                table = head.Groups["name"].Value;
            else if (Pair().Match(line) is { Success: true } pair)
                texts.TryAdd($"{table}.{pair.Groups["key"].Value}", pair.Groups["value"].Value);
        }

        return texts;
    }

    [GeneratedRegex(@"^\s*\[{1,2}\s*(?<name>[^\[\]]+?)\s*\]", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Table();

    [GeneratedRegex(
        """^\s*["']?(?<key>[A-Za-z0-9_ -]+?)["']?\s*=\s*("(?<value>[^"\\]+)"|'(?<value>[^']+)')\s*(#.*)?$""",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Pair();
}
