using System.Globalization;
using M31R.Automation.Findings;

namespace M31R.Automation.Subjects.Declarations;

/// <summary>A value of a YAML document, with the place where it starts.</summary>
/// <param name="Place">File, line and column of its first character.</param>
internal abstract record YamlValue(Place Place)
{
    /// <summary>The value as messages name it.</summary>
    public abstract string Words { get; }
}

/// <summary>A single value.</summary>
/// <param name="Place">See <see cref="YamlValue"/>.</param>
/// <param name="Text">What stands there, unquoted and unescaped.</param>
/// <param name="IsQuoted">Written in quotes or as a block, so that it is text whatever it looks like.</param>
internal sealed record YamlText(Place Place, string Text, bool IsQuoted) : YamlValue(Place)
{
    private const int LongestShown = 80;

    private static readonly HashSet<string> Nulls = new(StringComparer.Ordinal) { "", "~", "null", "Null", "NULL" };
    private static readonly HashSet<string> Booleans = new(StringComparer.Ordinal) { "true", "True", "TRUE", "false", "False", "FALSE" };

    /// <summary>Nothing, by the core schema of YAML 1.2.</summary>
    public bool IsNull => !IsQuoted && Nulls.Contains(Text);

    /// <summary>Text, by the core schema of YAML 1.2: neither null nor a truth value nor a number.</summary>
    public bool IsText => IsQuoted || (!IsNull && !Booleans.Contains(Text) && !IsNumber);

    /// <summary>The text as a message can show it: cut after 80 characters, control characters written as their code.</summary>
    public string Shown => string.Concat(PlainText.Cut(Text, LongestShown).Select(Visible));

    /// <inheritdoc/>
    public override string Words =>
        IsText ? $"the text \"{Shown}\"" : IsNull ? "nothing" : IsNumber ? $"the number {Shown}" : $"the truth value {Text}";

    private static string Visible(char character) => char.IsControl(character) ? $"\\u{(int)character:x4}" : character.ToString();

    private bool IsNumber =>
        double.TryParse(Text, CultureInfo.InvariantCulture, out _) && !Text.Any(char.IsWhiteSpace) && !Text.Contains(',');
}

/// <summary>Values in a row.</summary>
internal sealed record YamlList(Place Place, IReadOnlyList<YamlValue> Items) : YamlValue(Place)
{
    /// <inheritdoc/>
    public override string Words => "a list";
}

/// <summary>Named values, each name once.</summary>
internal sealed record YamlMap(Place Place, IReadOnlyList<KeyValuePair<YamlText, YamlValue>> Entries) : YamlValue(Place)
{
    /// <inheritdoc/>
    public override string Words => "a set of keys";
}
