using M31R.Automation.Findings;
using M31R.Automation.Reproducibility.Worlds;

namespace M31R.Automation.Reproducibility;

/// <summary>Says what <c>--explain</c> found out.</summary>
internal static class ResponsibleVariations
{
    /// <summary>A sentence with a space before it; empty when nobody asked, or no variation brings it about by itself.</summary>
    /// <param name="isAnyway">Whether it is so although nothing is varied.</param>
    /// <param name="ids">The variations that bring it about alone.</param>
    public static string Told(bool isAnyway, IEnumerable<string> ids)
    {
        var named = ids.ToHashSet(StringComparer.Ordinal);
        string[] titles = [.. Variation.All.Where(each => named.Contains(each.Id)).Select(each => each.Title)];
        return isAnyway ? " It differs although nothing is varied."
            : titles.Length == 0 ? "" : $" By itself {Listing.Of(titles)} brings it about.";
    }
}
