using System.Globalization;

namespace M31R.Automation.Reports;

/// <summary>A number that a target met on its way, as a person reads it.</summary>
/// <param name="Label">What was counted or measured: "Tests executed".</param>
/// <param name="Text">The number with its unit.</param>
internal sealed record Quantity(string Label, string Text)
{
    /// <summary>
    /// The counts and measures of a target, counts first, each in ordinal order of name. The unit is the last part of a measure's name:
    /// <c>seconds</c>, <c>milliseconds</c>, <c>bytes</c>, <c>ratio</c> (0 to 1, shown as per cent) or <c>percent</c>; what
    /// starts with <c>coverage.</c> is a ratio.
    /// </summary>
    public static IReadOnlyList<Quantity> Of(RoutinePart part) => part.Report is not { } report ? [] :
    [
        .. report.Metrics.OrderBy(metric => metric.Key, StringComparer.Ordinal).Select(metric => Of(metric.Key, (double)metric.Value)),
        .. report.Measures.Where(measure => !IsOfOneThing(measure.Key))
            .OrderBy(measure => measure.Key, StringComparer.Ordinal)
            .Select(measure => Of(measure.Key, measure.Value)),
    ];

    /// <summary>The slowest tests have a document of their own.</summary>
    private static bool IsOfOneThing(string name) => name.Contains(".slowest.", StringComparison.Ordinal);

    internal static Quantity Of(string name, double value)
    {
        if (name.StartsWith("coverage.", StringComparison.Ordinal))
            return new(Words(name), Number(value * 100, " %"));

        var dot = Math.Max(name.LastIndexOf('.'), 0);
        return name[dot..] switch
        {
            ".seconds" => new($"{Words(name[..dot])}, time", Number(value, " s")),
            ".milliseconds" => new($"{Words(name[..dot])}, time", Number(value, " ms")),
            ".bytes" => new(Words(name[..dot]), Number(value, " bytes")),
            ".percent" => new(Words(name[..dot]), Number(value, " %")),
            ".ratio" => new(Words(name[..dot]), Number(value * 100, " %")),
            _ => new(Words(name), Number(value, "")),
        };
    }

    private static string Number(double value, string unit) =>
        $"{value.ToString(Math.Abs(value) < 10 ? "0.##" : "0.#", CultureInfo.InvariantCulture)}{unit}";

    private static string Words(string name)
    {
        var words = name.Replace('.', ' ').Replace('-', ' ').Replace('_', ' ').Trim();
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }
}
