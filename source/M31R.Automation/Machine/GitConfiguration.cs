namespace M31R.Automation.Machine;

/// <summary>What <c>git config --list --show-scope -z</c> prints, as far as this project asks.</summary>
/// <param name="Filters">Names of the filter drivers that the repository itself configures, in ordinal order.</param>
/// <param name="Origin">The URL of the remote <c>origin</c>, as written.</param>
internal sealed record GitConfiguration(IReadOnlyList<string> Filters, string? Origin)
{
    private const string FilterSection = "filter.";

    /// <summary>Reads pairs of scope and <c>key\nvalue</c>, each ended by NUL.</summary>
    public static GitConfiguration Parse(string printed)
    {
        var filters = new SortedSet<string>(StringComparer.Ordinal);
        string? origin = null;
        foreach (var pair in printed.Split('\0').Chunk(2).Where(pair => pair.Length == 2))
        {
            var (key, value) = Entry(pair[1]);
            if (pair[0] is "local" or "worktree"
                && key.StartsWith(FilterSection, StringComparison.Ordinal)
                && key.LastIndexOf('.') >= FilterSection.Length)
                filters.Add(key[FilterSection.Length..key.LastIndexOf('.')]);

            if (key == "remote.origin.url")
                origin = value;
        }

        return new GitConfiguration([.. filters], origin);
    }

    private static (string Key, string Value) Entry(string entry)
    {
        var end = entry.IndexOf('\n', StringComparison.Ordinal);
        return end < 0 ? (entry, "") : (entry[..end], entry[(end + 1)..]);
    }
}
