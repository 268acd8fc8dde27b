using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility.Snapshots;

/// <summary>
/// Writes the contracts of now under <c>.nuke/contracts/</c>, for review.
/// Writes into the subject's tree, only when asked by its name.
/// </summary>
public static class UpdateContracts
{
    /// <summary>
    /// Writes what changed, and deletes what is of a contract that is gone;
    /// a contract that cannot be read keeps its snapshot.
    /// </summary>
    /// <returns>Paths relative to the root, of what was written or deleted, in ordinal order.</returns>
    /// <exception cref="NotCheckedException">A contract could not be read; the snapshots of the others are written.</exception>
    /// <exception cref="MaintenanceException">One of them cannot be written.</exception>
    public static IReadOnlyList<string> Run(Inspection inspection)
    {
        using var contracts = new Contracts(inspection, baseline: null);
        var ends = contracts.Compare();
        SurfaceEnd[] unread = [.. ends.Where(end => end.Hindrance is not null)];
        foreach (var end in unread)
            inspection.Progress.Note($"\"{end.Name}\" was not read: {end.Hindrance!.Value.Reason} {end.Hindrance.Value.Remedy}");

        var files = SnapshotFile.Of(ends);
        string[] changed = [.. files.Where(file => Write(inspection, file)).Select(file => file.Path)];
        var gone = unread.Length > 0 ? [] : Delete(inspection, files);
        inspection.Progress.Note(changed.Length + gone.Count == 0
            ? $"{Counted.Of(files.Count, "snapshot")} under \"{SnapshotFile.Directory}\" {(files.Count == 1 ? "is" : "are")} up to date"
            : $"wrote {Counted.Of(changed.Length, "snapshot")} under \"{SnapshotFile.Directory}\" and deleted {gone.Count}; commit them");
        if (unread.Length > 0)
            throw new NotCheckedException(
                $"{Counted.Of(unread.Length, "contract")} could not be read ({string.Join(", ", unread.Select(end => $"\"{end.Name}\""))});"
                + " their snapshots stay as they are.");

        return [.. changed.Concat(gone).Order(StringComparer.Ordinal)];
    }

    private static bool Write(Inspection inspection, SnapshotFile file)
    {
        var target = inspection.Doors.Files.Within(inspection.Subject.Root, file.Path);
        if (inspection.Doors.Files.FileExists(target) && inspection.TextOrNull(file.Path) == file.Text)
            return false;

        inspection.Doors.Files.Write(target, file.Text);
        return true;
    }

    private static List<string> Delete(Inspection inspection, IReadOnlyList<SnapshotFile> files)
    {
        var known = files.Select(file => file.Path).ToHashSet(StringComparer.Ordinal);
        var gone = inspection.Subject.Files
            .Where(path => path.StartsWith(SnapshotFile.Directory + "/", StringComparison.Ordinal) && !known.Contains(path)).ToList();
        foreach (var path in gone)
            inspection.Doors.Files.Delete(inspection.Doors.Files.Within(inspection.Subject.Root, path));

        return gone;
    }
}
