using M31R.Automation.Findings;
using M31R.Automation.Reproducibility.Worlds;

namespace M31R.Automation.Reproducibility;

/// <summary>Which variations the user asked for.</summary>
internal static class VariationChoice
{
    private const string Standard = "standard";
    private const string All = "all";

    /// <summary>Those that are named, in the order of <see cref="Variation.All"/>.</summary>
    /// <param name="words"><c>standard</c>, <c>all</c>, or ids; none for <c>standard</c>.</param>
    /// <exception cref="MaintenanceException">One is unknown; the nearest is named.</exception>
    public static IReadOnlyList<Variation> Of(IReadOnlyList<string> words)
    {
        foreach (var word in words.Where(word => word is not (Standard or All) && Variation.All.All(known => known.Id != word)))
        {
            string[] known = [Standard, All, .. Variation.All.Select(variation => variation.Id)];
            throw new MaintenanceException(
                $"There is no variation \"{word}\".{NearestName.Question(word, known)} Known are {Listing.Of(known)}.");
        }

        return
        [
            .. Variation.All.Where(variation => words.Contains(All) || words.Contains(variation.Id)
                || (variation.IsStandard && (words.Count == 0 || words.Contains(Standard)))),
        ];
    }
}
