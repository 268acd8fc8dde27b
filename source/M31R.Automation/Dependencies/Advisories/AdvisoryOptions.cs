using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>What the user may say about advisories.</summary>
public sealed record AdvisoryOptions
{
    /// <summary>Where a repository keeps its snapshot, relative to its root.</summary>
    public const string SnapshotDirectory = ".nuke/advisories";

    /// <summary>Nothing said.</summary>
    public static AdvisoryOptions Default { get; } = new();

    /// <summary>
    /// Absolute path of a directory or zip of records in OSV format; <c>--advisories</c>. Null for the snapshot of the subject, else that
    /// of <see cref="OwnRoot"/>.
    /// </summary>
    public string? Advisories { get; init; }

    /// <summary>Absolute paths of VEX documents beside <c>.nuke/vex/*.json</c> of the subject; <c>--vex</c>.</summary>
    public IReadOnlyList<string> Vex { get; init; } = [];

    /// <summary>
    /// Absolute path of the repository that holds <c>build.sh</c>, whose snapshot serves subjects that have none; null for no such
    /// snapshot.
    /// </summary>
    public string? OwnRoot { get; init; }

    /// <summary>The service that UpdateAdvisories asks. Default <c>https://api.osv.dev/</c>.</summary>
    public Uri Service { get; init; } = new("https://api.osv.dev/");

    /// <summary>The database that these options mean for a subject; one that knows nothing when there is none.</summary>
    /// <exception cref="MaintenanceException">The path that was named leads nowhere, or the collection is broken as a whole.</exception>
    public AdvisoryDatabase Open(Inspection inspection)
    {
        var (files, progress) = (inspection.Doors.Files, inspection.Progress);
        if (Advisories is { } named)
            return AdvisoryDatabase.Open(named, named, inspection.Options.ArtifactsDirectory, files, progress);

        // A file is asked for, so that a subject's link out of its tree is refused.
        const string Manifest = $"{SnapshotDirectory}/{SnapshotManifest.FileName}";
        foreach (var (root, shown) in Snapshots(inspection).Where(place => files.FileExists(files.Within(place.Root, Manifest))))
            return AdvisoryDatabase.Open(files.Within(root, SnapshotDirectory), shown, inspection.Options.ArtifactsDirectory, files, progress);

        return AdvisoryDatabase.None(files, progress);
    }

    private IEnumerable<(string Root, string Shown)> Snapshots(Inspection inspection)
    {
        yield return (inspection.Subject.Root, SnapshotDirectory);
        if (OwnRoot is { } own && own != inspection.Subject.Root)
            yield return (own, $"{SnapshotDirectory} of {Path.GetFileName(own)}");
    }
}
