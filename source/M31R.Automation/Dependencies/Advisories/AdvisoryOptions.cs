using M31R.Automation.Findings;
using M31R.Automation.Inventory;
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

    /// <summary>For tests: <see cref="AdvisoryPolicy.LeastAdvisories"/>; null for what the policy says.</summary>
    internal int? LeastAdvisories { get; init; }

    /// <summary>The service that UpdateAdvisories asks. Default <c>https://api.osv.dev/</c>.</summary>
    public Uri Service { get; init; } = new("https://api.osv.dev/");

    /// <summary>The database that these options mean for a subject; one that knows nothing when there is none.</summary>
    /// <exception cref="MaintenanceException">
    /// What was named is not there or holds no advisory, or the collection is broken as a whole.
    /// </exception>
    public AdvisoryDatabase Open(Inspection inspection)
    {
        var (files, progress) = (inspection.Doors.Files, inspection.Progress);
        if (Advisories is { } named)
            return NotEmpty(named, Open(inspection, named, $"\"{OutsideName.Of(inspection.Subject.Root, named, files).Text}\""));

        // A file is asked for, so that a subject's link out of its tree is refused.
        const string Manifest = $"{SnapshotDirectory}/{SnapshotManifest.FileName}";
        foreach (var (root, told) in Snapshots(inspection).Where(place => files.FileExists(files.Within(place.Root, Manifest))))
            return Open(inspection, files.Within(root, SnapshotDirectory), told);

        return AdvisoryDatabase.None(files, progress);
    }

    private static AdvisoryDatabase Open(Inspection inspection, string path, string told) =>
        AdvisoryDatabase.Open(new(path, told, inspection.Options.ArtifactsDirectory), inspection.Doors.Files, inspection.Progress);

    /// <summary>A snapshot whose manifest says that nothing is known of its packages is one; a wrong directory is not.</summary>
    private static AdvisoryDatabase NotEmpty(string named, AdvisoryDatabase database)
    {
        var coverage = database.Coverage;
        if (coverage.Read > 0 || coverage.Ecosystems.Count > 0)
            return database;

        database.Dispose();
        var systems = Listing.Of([.. Enum.GetValues<PackageSystem>().Select(system => system.Osv())]);
        var broken = coverage.Broken > 0 ? $" {Counted.Of(coverage.Broken, "file")} cannot be read; the first: {coverage.Problems[0]}" : "";
        throw new MaintenanceException(
            $"\"{named}\" holds no advisory about a package of {systems}.{broken} "
            + "Name with --advisories a directory or a zip of records in OSV format, such as the all.zip of an ecosystem.");
    }

    private IEnumerable<(string Root, string Told)> Snapshots(Inspection inspection)
    {
        yield return (inspection.Subject.Root, $"\"{SnapshotDirectory}\"");

        // The name of the directory into which that repository was cloned is another on every machine.
        if (OwnRoot is { } own && own != inspection.Subject.Root)
            yield return (own, $"\"{SnapshotDirectory}\" of the repository that holds build.sh");
    }
}
