using System.Globalization;

namespace M31R.Automation.Compatibility.CommandLines.Contracts;

/// <summary>Tells whether a contract accepts a value.</summary>
internal static class ValueAcceptor
{
    /// <summary>Why it is refused, as a clause; null when it is accepted.</summary>
    /// <param name="contract">What is accepted.</param>
    /// <param name="name">What the value is of, for the message.</param>
    /// <param name="value">The value.</param>
    /// <param name="comparison">How choices are compared.</param>
    public static string? Refusal(ValueContract contract, string name, string value, StringComparison comparison) => contract switch
    {
        { Choices.Count: > 0 } when !contract.Choices.Any(choice => choice.Equals(value, comparison)) =>
            $"{name} does not take \"{value}\"",
        { Kind: ValueKind.Integer } when !IsInteger(value) => $"{name} takes no \"{value}\" but an integer",
        { Kind: ValueKind.Number } when !IsNumber(value) => $"{name} takes no \"{value}\" but a number",
        { Kind: ValueKind.Truth } when !bool.TryParse(value, out _) => $"{name} takes no \"{value}\" but true or false",
        { Range: { } range } when Number(value) is { } number && !range.Holds(number) => $"{name} takes no \"{value}\" but {range}",
        _ => null,
    };

    /// <summary>Whether it is a number, as the parsers have it that take <c>-1</c> for a value.</summary>
    public static bool IsNumber(string word) => double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _);

    private static bool IsInteger(string word) => long.TryParse(word, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _);

    private static decimal? Number(string word) =>
        decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : null;
}
