using System.Globalization;
using System.Text.RegularExpressions;
using M31R.Automation.Compatibility.CommandLines.Contracts;

namespace M31R.Automation.Compatibility.CommandLines.Help;

/// <summary>What libraries write in brackets behind the text of an option.</summary>
internal static partial class HelpNotes
{
    private static readonly string[] DefaultStarts = ["[default: ", "(default: ", ", default: ", "; default: ", "(default "];

    /// <summary>The default; null when none is told.</summary>
    public static string? DefaultOf(string text)
    {
        var (at, start) = DefaultStarts.Select(start => (At: text.LastIndexOf(start, StringComparison.Ordinal), Start: start))
            .MaxBy(each => each.At);
        if (at < 0)
            return null;

        var value = UpToEnd(text[(at + start.Length)..]);
        return value.Trim() is { Length: > 0 } told ? Unquoted(told) : null;
    }

    /// <summary>cobra writes a text in quotes, and a number without.</summary>
    private static string Unquoted(string value) => value is ['"', .. { Length: > 0 } text, '"'] ? text : value;

    /// <summary>Whether it must be given.</summary>
    public static bool IsRequired(string text) => Required().IsMatch(text);

    /// <summary>The only values that are told; empty when none are.</summary>
    public static IReadOnlyList<string> ChoicesOf(HelpEntry entry)
    {
        if (PossibleValues().Match(entry.Right) is { Success: true } found)
            return [.. Listed(found.Groups["values"].Value).Select(value => value.Trim('"'))];

        var heading = entry.Lines.Index().FirstOrDefault(line => line.Item == "Possible values:");
        return heading.Item is null
            ? []
            : [.. entry.Lines.Skip(heading.Index + 1).Where(line => line.StartsWith("- ", StringComparison.Ordinal))
                .Select(line => line[2..].Split(':')[0].Trim())];
    }

    /// <summary>Other names.</summary>
    public static IReadOnlyList<string> AliasesOf(string text) =>
        [.. Aliases().Matches(text).SelectMany(found => Listed(found.Groups["names"].Value))];

    /// <summary>The bounds of a number; null when none are told.</summary>
    public static NumberRange? RangeOf(string text)
    {
        if (Between().Match(text) is { Success: true } found)
            return new NumberRange(Number(found, "from"), Number(found, "to"))
            {
                IsOpenBelow = found.Groups["below"].Value == "<",
                IsOpenAbove = found.Groups["above"].Value == "<",
            };

        return AtLeast().Match(text) is { Success: true } least
            ? new NumberRange(Number(least, "from"), null) { IsOpenBelow = least.Groups["sign"].Value == ">" }
            : null;
    }

    private static string[] Listed(string text) =>
        text.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    private static decimal? Number(Match match, string group) =>
        decimal.TryParse(match.Groups[group].Value, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Up to the bracket that closes the note, or to the next note.</summary>
    private static string UpToEnd(string text)
    {
        var depth = 0;
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] switch { '[' or '(' => 1, ']' or ')' => -1, _ => 0 };
            if (depth < 0 || (depth == 0 && text[at] == ';'))
                return text[..at];
        }

        return text;
    }

    [GeneratedRegex(@"\[([^\]]*; )?required\]|\((required|REQUIRED)\)", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Required();

    [GeneratedRegex(
        @"\[possible values: (?<values>[^\]]*)\]|\(choices: (?<values>""[^""]*""(, ""[^""]*"")*)",
        RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex PossibleValues();

    [GeneratedRegex(@"\[(short )?alias(es)?: (?<names>[^\]]*)\]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Aliases();

    [GeneratedRegex(
        @"[\[ ]((?<from>-?[0-9.e+]+)(?<below><=?))?x(?<above><=?)(?<to>-?[0-9.e+]+)[;\]]",
            RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Between();

    [GeneratedRegex(@"[\[ ]x(?<sign>>=?)(?<from>-?[0-9.e+]+)[;\]]", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex AtLeast();
}
