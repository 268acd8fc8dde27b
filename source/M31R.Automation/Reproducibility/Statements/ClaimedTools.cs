using M31R.Automation.Findings;

namespace M31R.Automation.Reproducibility.Statements;

/// <summary>Compares the tools that a statement names with those that are here: another compiler gives other bytes.</summary>
internal static class ClaimedTools
{
    /// <summary>A sentence that names those that are of another version, or do not tell theirs; empty when all are the same.</summary>
    /// <param name="claimed">Versions by name, as the statement has them.</param>
    /// <param name="present">Those that ran.</param>
    public static string Others(IReadOnlyDictionary<string, string> claimed, IReadOnlyDictionary<string, string> present)
    {
        string[] others =
        [
            .. claimed.Where(tool => present.GetValueOrDefault(tool.Key) != tool.Value).OrderBy(tool => tool.Key, StringComparer.Ordinal)
                .Select(tool => $"{tool.Key} \"{tool.Value}\" (here: \"{present.GetValueOrDefault(tool.Key, "unknown")}\")"),
        ];
        return others.Length == 0 ? "" : $"It was made with other tools: {Listing.Of(others)}. Build with those.";
    }
}
