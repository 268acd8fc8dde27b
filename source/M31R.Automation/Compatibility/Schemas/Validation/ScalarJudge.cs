using System.Globalization;
using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Findings;

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
            yield return Beyond(node.Numbers, number.Value, judged);

        if (judged.Value is not DocumentText text)
            yield break;

        if (!node.Length.Allow(LengthOf(text.Value)))
            yield return Beyond(node.Length, LengthOf(text.Value), "Length", $"{judged.Shown} has", "character", judged);

        if (node.Pattern is { } pattern && !pattern.Matches(text.Value))
            yield return judged.Violation("pattern", $"{judged.Shown} does not match \"{pattern.Source}\"");
    }

    /// <summary>Whether a value is of a type; every integer is a number.</summary>
    public static bool Is(DocumentValue value, string type) => value.Type == type || (type == "number" && value.Type == "integer");

    /// <summary>There are too few or too many.</summary>
    /// <param name="bounds">Which it breaks.</param>
    /// <param name="count">How many there are.</param>
    /// <param name="keyword">Behind "min" and "max".</param>
    /// <param name="start">The beginning of the sentence.</param>
    /// <param name="noun">What is counted.</param>
    /// <param name="judged">Whose.</param>
    public static Violation Beyond(SizeBounds bounds, long count, string keyword, string start, string noun, Judged judged)
    {
        var (side, words) = count < bounds.Minimum ? ("min", $"less than {bounds.Minimum}") : ("max", $"more than {bounds.Maximum}");
        return judged.Violation(side + keyword, $"{start} {Counted.Of((int)Math.Min(count, int.MaxValue), noun)}, which is {words}");
    }

    private static long LengthOf(string text) => text.EnumerateRunes().Count();

    private static Violation Beyond(NumberBounds bounds, decimal value, Judged judged) =>
        !bounds.AllowsFromBelow(value)
            ? judged.Violation("minimum", $"{judged.Shown} is {(bounds.IsMinimumOpen ? "not above" : "below")} {Number(bounds.Minimum!.Value)}")
        : !bounds.AllowsFromAbove(value)
            ? judged.Violation("maximum", $"{judged.Shown} is {(bounds.IsMaximumOpen ? "not below" : "above")} {Number(bounds.Maximum!.Value)}")
        : judged.Violation("multipleOf", $"{judged.Shown} is no multiple of {string.Join(" and of ", bounds.Steps.Select(Number))}");

    private static string Number(decimal value) => value.ToString(CultureInfo.InvariantCulture);

    private static string Listed(IReadOnlyList<DocumentValue> values) =>
        string.Join(", ", values.Take(6).Select(value => value.Text)) + (values.Count > 6 ? $" and {values.Count - 6} more" : "");
}
