namespace M31R.Automation.Inventory;

/// <summary>What comments beside one hash say its version is.</summary>
internal static class VersionLabels
{
    /// <summary>
    /// The version that all comments name, where there are any. A comment is nobody's word: where two differ, at least one of them is
    /// wrong, and nothing tells which. Null then, and where there is none.
    /// </summary>
    public static string? Agreed(IEnumerable<string?> labels) =>
        labels.OfType<string>().Distinct(StringComparer.Ordinal).Take(2).ToList() is [var one] ? one : null;
}
