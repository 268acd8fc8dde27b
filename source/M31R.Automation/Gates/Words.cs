using M31R.Automation.Findings;

namespace M31R.Automation.Gates;

/// <summary>Values as messages write them.</summary>
internal static class Words
{
    /// <summary>A limit of time: <c>90 s</c>, <c>10 min</c>.</summary>
    public static string Of(TimeSpan limit) =>
        limit.TotalSeconds % 60 == 0 ? $"{limit.TotalMinutes} min" : $"{limit.TotalSeconds} s";

    /// <summary>Several names: <c>a, b and c</c>.</summary>
    public static string Of(IEnumerable<string> names) => Listing.Of([.. names]);
}
