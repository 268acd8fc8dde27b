using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Snapshots;

/// <summary>Judges whether the committed snapshots are those of now. Pure.</summary>
internal static class SnapshotJudge
{
    private static readonly Rule Rule = CompatibilityRules.ContractsAreCurrent;

    /// <summary>One finding for every snapshot that is old, missing, or of a contract that is gone.</summary>
    /// <param name="committed">What lies under <see cref="SnapshotFile.Directory"/>, by path.</param>
    /// <param name="ends">Every part of every surface.</param>
    public static IReadOnlyList<Finding> Judge(IReadOnlyDictionary<string, string> committed, IReadOnlyList<SurfaceEnd> ends)
    {
        if (committed.Count == 0)
            return [Rule.NotApplicable("There are no snapshots. UpdateContracts writes the first.")];

        if (ends.FirstOrDefault(end => end.IsUnread) is { } unread)
            return [Rule.NotChecked($"\"{unread.Name}\" could not be read; see version-matches-changes.", "Make it readable.")];

        var now = SnapshotFile.Of(ends);
        Finding[] faults =
        [
            .. now.Select(file => Fault(file, committed.GetValueOrDefault(file.Path))).OfType<Finding>(),
            .. committed.Keys.Except(now.Select(file => file.Path), StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(Left),
        ];
        return faults.Length > 0 ? faults : [Rule.Holds($"{Counted.Of(now.Count, "snapshot")} {(now.Count == 1 ? "is" : "are")} as now.")];
    }

    private static Finding? Fault(SnapshotFile file, string? committed)
    {
        if (committed is null)
            return Rule.Violated($"\"{file.Path}\" is missing.", new Place(file.Path));

        return FirstDifference(committed.ReplaceLineEndings("\n").Split('\n'), file.Text.Split('\n')) is { } line
            ? Rule.Violated($"\"{file.Path}\" is not the contract of now, from line {line} on.", new Place(file.Path, line))
            : null;
    }

    private static Finding Left(string path) => Rule.Violated($"\"{path}\" is of a contract that is gone.", new Place(path));

    private static int? FirstDifference(string[] committed, string[] now)
    {
        for (var at = 0; at < Math.Max(committed.Length, now.Length); at++)
        {
            if (committed.ElementAtOrDefault(at) != now.ElementAtOrDefault(at))
                return at + 1;
        }

        return null;
    }
}
