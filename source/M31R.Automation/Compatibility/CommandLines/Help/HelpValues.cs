using System.Text.RegularExpressions;
using M31R.Automation.Compatibility.CommandLines.Contracts;

namespace M31R.Automation.Compatibility.CommandLines.Help;

/// <summary>Reads what a help writes for values: <c>EPOCHS</c>, <c>{fast,slow}</c>, <c>[FILE ...]</c>, <c>&lt;path&gt;...</c>.</summary>
internal static partial class HelpValues
{
    /// <summary>What follows an option.</summary>
    /// <param name="written">What stands behind its names.</param>
    /// <param name="style">How the help looks.</param>
    public static ValueContract Of(string written, HelpStyle style)
    {
        var text = written.Replace("(REQUIRED)", "", StringComparison.Ordinal).Trim().TrimStart('=').Trim();
        if (text.Length == 0)
            return ValueContract.None;

        if (style == HelpStyle.Click && text.StartsWith('[') && text.EndsWith(']') && !text.Contains('|', StringComparison.Ordinal))
            return Chosen(ValueContract.One, [text.Trim('[', ']')]);

        if (ClickChoices().Match(text) is { Success: true, Groups: var groups } && style is not (HelpStyle.Argparse or HelpStyle.Clap))
            return Chosen(new ValueContract(1, 1), groups["list"].Value.Split('|'));

        var (least, most) = Count(text, style);
        var value = new ValueContract(least, most) { Kind = KindOf(text, style), Word = LoneWord(text, style) };
        return Choices(text) is { Length: > 0 } choices ? Chosen(value, choices) : value;
    }

    /// <summary>An argument in a usage line, without its brackets.</summary>
    public static ArgumentContract Argument(string written)
    {
        var choices = Choices(written);
        var name = choices.Length > 0 ? "choice" : written.Trim('[', ']', '<', '>', '.', ' ').Split(' ')[0].Trim('<', '>', '[', ']', '.');
        var isOptional = written.StartsWith('[');
        var isMany = written.Contains("...", StringComparison.Ordinal);
        var value = new ValueContract(isOptional ? 0 : 1, isMany ? ValueContract.Any : 1) { Kind = ValueKind.Unknown };
        return new ArgumentContract(name.ToLowerInvariant()) { Value = choices.Length > 0 ? Chosen(value, choices) : value };
    }

    private static ValueContract Chosen(ValueContract value, IReadOnlyList<string> choices) =>
        value with { Kind = ValueKind.Text, Choices = [.. choices.Select(choice => choice.Trim())] };

    private static string[] Choices(string text) => Braces().Match(text) is { Success: true, Groups: var groups }
        ? groups["list"].Value.Split(groups["list"].Value.Contains('|') && !groups["list"].Value.Contains(',') ? '|' : ',') : [];

    private static (int Least, int Most) Count(string text, HelpStyle style)
    {
        var words = HelpWords.Split(text);
        if (style == HelpStyle.Click && text.EndsWith("...", StringComparison.Ordinal))
            return Fixed(text);

        var isMany = text.Contains("...", StringComparison.Ordinal);
        if (words.All(word => word.StartsWith('[')))
            return (0, isMany ? ValueContract.Any : words.Count);

        if (text.Contains("[=", StringComparison.Ordinal))
            return (0, 1);

        var fixedWords = words.Count(word => !word.StartsWith('[') && word != "...");
        var least = style is HelpStyle.Argparse or HelpStyle.Clap ? Math.Max(1, fixedWords) : 1;
        return isMany ? (least, ValueContract.Any) : (least, least);
    }

    /// <summary>click writes <c>&lt;INTEGER TEXT&gt;...</c> for two values, and <c>INTEGER...</c> for two or more, but always as many.</summary>
    private static (int Least, int Most) Fixed(string text)
    {
        var count = Math.Max(2, text.Trim('<', '>', '.').Split(' ').Length);
        return (count, count);
    }

    private static string? LoneWord(string text, HelpStyle style) =>
        style == HelpStyle.CommandLineApi && text is ['<', .. var word, '>'] && !word.Contains('>', StringComparison.Ordinal) ? word : null;

    private static ValueKind KindOf(string text, HelpStyle style) => (style, text) switch
    {
        (HelpStyle.Click, "TEXT") => ValueKind.Text,
        (HelpStyle.Click, "INTEGER" or "INTEGER RANGE") => ValueKind.Integer,
        (HelpStyle.Click, "FLOAT" or "FLOAT RANGE") => ValueKind.Number,
        (HelpStyle.Cobra, "string" or "strings" or "stringArray") => ValueKind.Text,
        (HelpStyle.Cobra, "int" or "int32" or "int64") => ValueKind.Integer,
        (HelpStyle.Cobra, "float" or "float32" or "float64") => ValueKind.Number,
        _ => ValueKind.Unknown,
    };

    [GeneratedRegex(
        @"^[\[<](?<list>[^\[\]<>|]+(\|[^\[\]<>|]+)+)[\]>](\.\.\.)?$", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex ClickChoices();

    [GeneratedRegex(@"\{(?<list>[^{}]+)\}", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex Braces();
}
