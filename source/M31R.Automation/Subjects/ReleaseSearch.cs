using M31R.Automation.Findings;
using NuGet.Versioning;

namespace M31R.Automation.Subjects;

/// <summary>Which release came before a commit, as far as tags tell it.</summary>
/// <param name="Release">The release; null when there is none, or nobody knows which of several.</param>
/// <param name="Candidates">Where nobody knows: the newest of each package, in ordinal order; else empty.</param>
public sealed record ReleaseSearch(LastRelease? Release, IReadOnlyList<LastRelease> Candidates)
{
    /// <summary>
    /// The release before the commit that is looked at: that of the plain tags (<c>v1.2.0</c>), unless tags with the name of a package are
    /// later in the history and have a higher version.
    /// </summary>
    /// <exception cref="MaintenanceException">Git cannot read the repository.</exception>
    public static ReleaseSearch Of(Inspection inspection)
    {
        if (inspection.Subject.Git?.Commit is not { } commit)
            return new ReleaseSearch(null, []);

        return Among(
            LastRelease.Newest(Tags($"--format={LastRelease.Format}"), except: commit),
            release => Tags($"--contains={release.Commit}", "--format=%(refname:strip=2)").Split('\n'));

        string Tags(params string[] options) =>
            inspection.Doors.Git.Ask(inspection.Subject.Root, ["for-each-ref", $"--merged={commit}", .. options, "refs/tags"]);
    }

    /// <summary>The release among the newest of each package.</summary>
    /// <param name="newest">One a package.</param>
    /// <param name="containing">The tags that have a release in their history.</param>
    internal static ReleaseSearch Among(IReadOnlyList<LastRelease> newest, Func<LastRelease, IReadOnlyCollection<string>> containing)
    {
        if (newest.DistinctBy(release => (release.Commit, release.Version)).Count() <= 1)
            return new ReleaseSearch(newest is [var first, ..] ? first : null, []);

        if (newest.FirstOrDefault(release => release.Package.Length == 0) is not { } plain)
            return new ReleaseSearch(null, newest);

        var later = containing(plain).ToHashSet(StringComparer.Ordinal);
        var above = newest.Where(release => release.Commit != plain.Commit && later.Contains(release.Tag)
            && NuGetVersion.Parse(release.Version) > NuGetVersion.Parse(plain.Version)).ToList();
        return above.Count == 0 ? new ReleaseSearch(plain, [])
            : newest.Count == 2 ? new ReleaseSearch(above[0], [])
            : new ReleaseSearch(null, newest);
    }
}
