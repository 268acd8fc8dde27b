using System.Text.RegularExpressions;

namespace M31R.Automation.Reproducibility.Differences;

/// <summary>Brings differences into their order, and tells what is everywhere once.</summary>
internal static partial class DifferenceOrder
{
    private const int MostPlaces = 20;
    private const int WidthOfNumbers = 12;

    /// <summary>
    /// By place, numbers by their value, then by the cause's id; each cause once a place. A cause at more than 20 places is told at the
    /// first, which knows the others.
    /// </summary>
    public static IReadOnlyList<Difference> Of(IReadOnlyList<Difference> differences)
    {
        var ordered = differences
            .DistinctBy(difference => (difference.Where, difference.Cause.Id))
            .OrderBy(difference => Key(difference.Where), StringComparer.Ordinal)
            .ThenBy(difference => difference.Where, StringComparer.Ordinal)
            .ThenBy(difference => difference.Cause.Id, StringComparer.Ordinal)
            .ToList();
        var everywhere = ordered.GroupBy(difference => difference.Cause.Id, StringComparer.Ordinal)
            .Where(same => same.Count() > MostPlaces)
            .ToDictionary(same => same.Key, same => same.Skip(1).Select(other => other.Where).ToArray(), StringComparer.Ordinal);
        var told = new HashSet<string>(StringComparer.Ordinal);
        return
        [
            .. ordered
                .Where(difference => !everywhere.ContainsKey(difference.Cause.Id) || told.Add(difference.Cause.Id))
                .Select(difference => difference with { Elsewhere = everywhere.GetValueOrDefault(difference.Cause.Id) ?? [] }),
        ];
    }

    private static string Key(string where) => Digits().Replace(where, match => match.Value.PadLeft(WidthOfNumbers, '0'));

    [GeneratedRegex("[0-9]+", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Digits();
}
