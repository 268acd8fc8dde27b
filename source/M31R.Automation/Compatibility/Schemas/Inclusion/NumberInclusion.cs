using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Schemas.Shapes;

namespace M31R.Automation.Compatibility.Schemas.Inclusion;

/// <summary>Compares numbers.</summary>
internal static class NumberInclusion
{
    private const int Few = 300;

    /// <summary>All numbers of a shape, where they are few integers; else null.</summary>
    public static IEnumerable<DocumentNumber>? All(NumberShape shape) =>
        shape is { IsInteger: true, Bounds: { Minimum: { } least, Maximum: { } most } } && most - least < Few
            ? Enumerable.Range(0, (int)(most - least) + 1).Select(offset => least + offset).Where(shape.Allows)
                .Select(number => new DocumentNumber(number))
            : null;

    /// <summary>What cannot be proven: a suspicion for each bound, so that a value shows which of them refuses it.</summary>
    public static IEnumerable<Suspicion> Of(NumberShape one, NumberShape other)
    {
        var demands = Open(one, other).ToList();
        if (demands.Count == 0)
            yield break;

        var numbers = Interesting(one, other).Where(one.Allows).Distinct().ToList();
        foreach (var (keyword, allows) in demands)
        {
            yield return new Suspicion([], "other numbers are allowed")
            {
                Keyword = keyword,
                Candidates = numbers.Where(number => !allows(number))
                    .OrderBy(number => demands.Count(demand => !demand.Allows(number))).Select(number => new DocumentNumber(number)),
                Harmless = numbers.Where(other.Allows).Select(number => new DocumentNumber(number)),
            };
        }
    }

    /// <summary>What the other demands, and the one is not proven to keep.</summary>
    private static IEnumerable<(string Keyword, Func<decimal, bool> Allows)> Open(NumberShape one, NumberShape other)
    {
        if (other.Bounds.Minimum is { } least && !IsAbove(one, other, least))
            yield return ("minimum", other.Bounds.AllowsFromBelow);
        if (other.Bounds.Maximum is { } most && !IsBelow(one, other, most))
            yield return ("maximum", other.Bounds.AllowsFromAbove);
        if (!one.IsInteger && other.IsInteger)
            yield return ("type", number => decimal.Truncate(number) == number);
        if (!other.Bounds.Steps.All(step => one.Bounds.Steps.Any(mine => mine % step == 0) || (one.IsInteger && 1 % step == 0)))
            yield return ("multipleOf", number => (other.Bounds with { Minimum = null, Maximum = null }).Allow(number));
    }

    private static bool IsAbove(NumberShape one, NumberShape other, decimal least) =>
        one.Bounds.Minimum is { } mine && (mine > least || (mine == least && (one.Bounds.IsMinimumOpen || !other.Bounds.IsMinimumOpen)));

    private static bool IsBelow(NumberShape one, NumberShape other, decimal most) =>
        one.Bounds.Maximum is { } mine && (mine < most || (mine == most && (one.Bounds.IsMaximumOpen || !other.Bounds.IsMaximumOpen)));

    private static IEnumerable<decimal> Interesting(NumberShape one, NumberShape other)
    {
        decimal[] bounds = [.. new[] { one.Bounds.Minimum, one.Bounds.Maximum, other.Bounds.Minimum, other.Bounds.Maximum,
            0 }.OfType<decimal>().Select(Bounded)];
        decimal[] steps = [.. one.Bounds.Steps, .. other.Bounds.Steps, 1];
        return bounds
            .Concat(bounds.SelectMany(bound => new[] { bound + 1, bound - 1, bound + 0.5m, bound - 0.5m, bound / 2 }))
            .Concat(steps.SelectMany(
                step => Enumerable.Range(-3, 12).SelectMany(times => bounds.Select(bound => Floored(bound, step) + (times * step)))))
            .Concat([0.25m, 0.001m, 1000000, -1000000]);
    }

    private static decimal Bounded(decimal bound) => Math.Clamp(bound, -1e27m, 1e27m);

    private static decimal Floored(decimal bound, decimal step) => Math.Abs(bound / step) < 1e20m ? decimal.Floor(bound / step) * step : 0;
}
