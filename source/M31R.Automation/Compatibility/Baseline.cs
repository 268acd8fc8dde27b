using M31R.Automation.Compatibility.Snapshots;
using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility;

/// <summary>What now is compared with.</summary>
/// <param name="Name">As a user would name it: the tag, or the revision that was asked for.</param>
/// <param name="Commit">Full hash.</param>
/// <param name="Version">The version of the release; null when a revision was asked for that is none, or nothing was released yet.</param>
internal sealed record Baseline(string Name, string Commit, string? Version)
{
    /// <summary>Nothing was released yet: it is what was agreed on last.</summary>
    public bool IsOfSnapshots { get; init; }

    /// <summary>The last release, else what was agreed on last; null when there is neither, or nobody knows which release came last.</summary>
    /// <param name="inspection">The subject.</param>
    /// <param name="search">What its tags say.</param>
    public static Baseline? Of(Inspection inspection, ReleaseSearch search) => search switch
    {
        { Release: { } release } => new Baseline(release.Tag, release.Commit, release.Version),
        { Candidates.Count: > 0 } => null,
        _ => OfSnapshots(inspection),
    };

    /// <summary>The revision that was asked for.</summary>
    /// <param name="inspection">The subject.</param>
    /// <param name="since">A revision.</param>
    /// <exception cref="MaintenanceException">
    /// There is no such revision, or no history to look for it in, or it comes after the commit that is looked at.
    /// </exception>
    public static Baseline Of(Inspection inspection, string since)
    {
        if (inspection.Subject.Git?.Commit is null)
            throw new MaintenanceException($"There is no revision \"{since}\": the subject has no history.");

        var answer = inspection.Doors.Git.Run(
            inspection.Subject.Root, "rev-parse", "--verify", "--quiet", "--end-of-options", since + "^{commit}");
        if (!answer.Succeeded)
            throw new MaintenanceException(
                $"There is no revision \"{since}\" in the subject's repository. Fetch it, or name another with --since.");

        var commit = answer.StandardOutput.Trim();
        return IsLater(inspection, commit)
            ? throw new MaintenanceException(
                $"\"{since}\" comes after the commit that is looked at: nothing changed since. Name an earlier one with --since.")
            : Named(inspection, since, commit);
    }

    private static bool IsLater(Inspection inspection, string commit) => inspection.Subject.Git!.Commit is { } head && head != commit
        && inspection.Doors.Git.Run(inspection.Subject.Root, "merge-base", "--is-ancestor", head, commit).Succeeded;

    /// <summary>A revision is the release whose tag it names, or whose commit it is.</summary>
    private static Baseline Named(Inspection inspection, string since, string commit) =>
        new(since, commit, LastRelease.VersionOf(since) ?? LastRelease.At(inspection, commit)?.Version);

    /// <summary>Before the first release: the commit that last wrote the snapshots, since that is what was agreed on.</summary>
    private static Baseline? OfSnapshots(Inspection inspection)
    {
        if (inspection.Subject.Git?.Commit is null)
            return null;

        var asked = inspection.Doors.Git.Run(inspection.Subject.Root, "log", "-1", "--format=%H", "--", SnapshotFile.Directory);
        return asked.Succeeded && asked.StandardOutput.Trim() is { Length: > 0 } commit
            ? new Baseline($"the snapshots of {commit[..8]}", commit, Version: null) { IsOfSnapshots = true }
            : null;
    }
}
