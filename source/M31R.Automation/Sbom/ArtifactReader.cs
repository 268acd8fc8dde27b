using System.Text.RegularExpressions;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;

namespace M31R.Automation.Sbom;

/// <summary>Finds and hashes the files of the declared datasets and models. Large files are streamed.</summary>
internal static partial class ArtifactReader
{
    /// <summary>Pointers of Git LFS are shorter than this (its specification, "The pointer").</summary>
    private const int LongestPointer = 1024;

    /// <summary>All of them, datasets first.</summary>
    /// <exception cref="MaintenanceException">A pattern is none, or a file cannot be read.</exception>
    public static IReadOnlyList<SbomArtifact> Read(Inspection inspection, DeclaredSbom declared) =>
    [
        .. declared.Datasets.Select(dataset => Read(inspection, SbomKind.Data, dataset)),
        .. declared.Models.Select(model => Read(inspection, SbomKind.Model, model)),
    ];

    private static SbomArtifact Read(Inspection inspection, SbomKind kind, DeclaredArtifact declared)
    {
        var patterns = PathPatterns.Parse(declared.Paths);
        string[] paths = [.. inspection.Subject.Files.Where(patterns.Matches).Order(StringComparer.Ordinal)];
        if (paths.Length > 0)
            inspection.Progress.Step($"hashing {Counted.Of(paths.Length, "file")} of \"{declared.Name}\"");

        return new SbomArtifact(kind, declared, [.. paths.Select(path => new ArtifactFile(path, HashOf(inspection, path)))])
        {
            Place = inspection.Maintenance.PlaceOf(declared.Line),
        };
    }

    private static ContentHash HashOf(Inspection inspection, string path)
    {
        inspection.Interrupted.ThrowIfCancellationRequested();
        var files = inspection.Doors.Files;
        var place = files.Within(inspection.Subject.Root, path);
        return ContentHash.FromHex("sha256", PointedTo(files, place) ?? files.Sha256(place))!;
    }

    /// <summary>
    /// A clone without Git LFS holds pointers in place of files: the hash they carry is that of the file, and so the same everywhere.
    /// </summary>
    private static string? PointedTo(FileDoor files, string place) =>
        files.Stamp(place) is { Length: < LongestPointer } && Pointer().Match(files.ReadTextLeniently(place)) is { Success: true } pointer
            ? pointer.Groups["hash"].Value
            : null;

    [GeneratedRegex(
        @"\Aversion https://git-lfs\.github\.com/spec/v1\n[^\0]*^oid sha256:(?<hash>[0-9a-f]{64})$",
        RegexOptions.Multiline | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 1000)]
    private static partial Regex Pointer();
}
