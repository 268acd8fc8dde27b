using System.Globalization;
using M31R.Automation.Compatibility.Documents;

namespace M31R.Automation.Compatibility.Schemas.Validation;

/// <summary>Judges by keywords that need no further schema.</summary>
internal static class ScalarJudge
{
    /// <summary>What is wrong.</summary>
    public static IEnumerable<Violation> Check(SchemaNode node, Judged judged)
    {
        if (node.Types.Count > 0 && !node.Types.Any(type => Is(judged.Value, type)))
            yield return judged.Violation("type", $"{judged.Shown} is no {string.Join(" or ", node.Types)}");

        if (!node.HasValue(judged.Value))
            yield return judged.Violation(node.Values!.Count == 1 ? "const" : "enum", $"{judged.Shown} is none of {Listed(node.Values!)}");

        if (judged.Value is DocumentNumber number && !node.Numbers.Allow(number.Value))
            yield return judged.Violation("range", $"{judged.Shown} is {Broken(node.Numbers, number.Value)}");

        if (judged.Value is not DocumentText text)
            yield break;

        if (!node.Length.Allow(LengthOf(text.Value)))
            yield return judged.Violation(
                "length", $"{judged.Shown} has {LengthOf(text.Value)} characters, which is {Broken(node.Length, LengthOf(text.Value))}");

        if (node.Pattern is { } pattern && !pattern.Matches(text.Value))
            yield return judged.Violation("pattern", $"{judged.Shown} does not match \"{pattern.Source}\"");
    }

    /// <summary>Whether a value is of a type; every integer is a number.</summary>
    public static bool Is(DocumentValue value, string type) => value.Type == type || (type == "number" && value.Type == "integer");

    /// <summary>Which side of a size it is on.</summary>
    public static string Broken(SizeBounds bounds, long count) =>
        count < bounds.Minimum ? $"less than {bounds.Minimum}" : $"more than {bounds.Maximum}";

    private static long LengthOf(string text) => text.EnumerateRunes().Count();

    private static string Broken(NumberBounds bounds, decimal value) =>
        !bounds.AllowsFromBelow(value) ? (bounds.IsMinimumOpen ? "not above " : "below ") + Number(bounds.Minimum!.Value)
        : !bounds.AllowsFromAbove(value) ? (bounds.IsMaximumOpen ? "not below " : "above ") + Number(bounds.Maximum!.Value)
        : $"no multiple of {string.Join(" and of ", bounds.Steps.Select(Number))}";

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Listed(IReadOnlyList<DocumentValue> values) =>
        string.Join(", ", values.Take(6).Select(value => value.Text)) + (values.Count > 6 ? $" and {values.Count - 6} more" : "");
}
