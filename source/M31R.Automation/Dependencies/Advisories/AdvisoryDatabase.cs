using M31R.Automation.Dependencies.Advisories.Storage;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>
/// A collection of advisories, ready to be asked about packages. A large one is indexed once, in a file below the artifacts directory
/// that is made anew when the collection changes or the file is damaged; a small one in memory.
/// </summary>
public sealed class AdvisoryDatabase : IDisposable
{
    private readonly IAdvisoryCollection? collection;
    private readonly AdvisoryPlace place;
    private readonly FileDoor door;
    private readonly IProgressLog progress;
    private AdvisoryIndex? index;

    private AdvisoryDatabase(IAdvisoryCollection? collection, AdvisoryPlace place, FileDoor door, IProgressLog progress) =>
        (this.collection, this.place, this.door, this.progress) = (collection, place, door, progress);

    /// <summary>What it covers.</summary>
    public AdvisoryCoverage Coverage => index?.Coverage ?? new AdvisoryCoverage("", []);

    /// <summary>A database that knows nothing.</summary>
    internal static AdvisoryDatabase None(FileDoor door, IProgressLog progress) => new(null, new("", "", ""), door, progress);

    /// <summary>Opens a directory, or a zip.</summary>
    /// <param name="place">Where they lie.</param>
    /// <param name="door">Reads and writes.</param>
    /// <param name="progress">Hears of files that are skipped.</param>
    /// <exception cref="MaintenanceException">
    /// There is no such file or directory, it is no zip, or its <c>snapshot.json</c> is broken.
    /// </exception>
    public static AdvisoryDatabase Open(AdvisoryPlace place, FileDoor door, IProgressLog progress)
    {
        IAdvisoryCollection found = door.DirectoryExists(place.Path) ? new AdvisoryDirectory(place.Path, door)
            : door.FileExists(place.Path) ? new AdvisoryArchive(place.Path, door)
            : throw new MaintenanceException(
                $"There are no advisories at \"{place.Path}\": no such file or directory. "
                + "Name a directory or a zip of records in OSV format.");
        var database = new AdvisoryDatabase(found, place, door, progress);
        database.index = found.IsLarge ? database.Kept() : database.InMemory();
        return database;
    }

    /// <summary>The records about a package, withdrawn ones too; others may be among them.</summary>
    /// <exception cref="MaintenanceException">The index was damaged and cannot be made anew.</exception>
    public IReadOnlyList<Advisory> Find(PackageSystem system, string name)
    {
        try
        {
            return index?.Find(system, name) ?? [];
        }
        catch (Exception problem)
            when (collection is { IsLarge: true } && problem is InvalidDataException or IOException or MaintenanceException)
        {
            index!.Dispose();
            door.Delete(place.Index);
            index = Kept();
            return index.Find(system, name);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => index?.Dispose();

    private AdvisoryIndex Kept()
    {
        var stamp = $"{place.Told}\n{collection!.Stamp}";
        if (Known(stamp) is { } known)
            return known;

        progress.Step($"making an index of the advisories in {place.Told}");
        door.Write(place.Index, stream => Write(stream, stamp));
        return Known(stamp)
            ?? throw new MaintenanceException($"\"{place.Index}\" was changed by somebody else while it was made. Run the target again.");
    }

    private AdvisoryIndex? Known(string stamp)
    {
        if (!door.FileExists(place.Index))
            return null;

        var stream = door.Open(place.Index);
        var known = AdvisoryIndex.Read(stream, stamp);
        if (known is null)
            stream.Dispose();
        return known;
    }

    private AdvisoryIndex InMemory()
    {
        var stream = new MemoryStream();
        Write(stream, "");
        return AdvisoryIndex.Read(stream, "")!;
    }

    private void Write(Stream stream, string stamp)
    {
        var manifest = collection!.Manifest is { } bytes ? SnapshotManifest.Read($"{place.Path}/{SnapshotManifest.FileName}", bytes) : null;
        var count = new CoverageCount();
        AdvisoryIndex.Write(stream, stamp, Records(count), () => count.Finish(place.Told, manifest));
        foreach (var problem in count.Finish(place.Told, manifest).Problems.Take(3))
            progress.Note(problem);
    }

    /// <summary>What cannot be read is counted and left out, and the others are read all the same.</summary>
    private IEnumerable<Advisory> Records(CoverageCount count)
    {
        foreach (var file in collection!.Files())
        {
            if (Record(file, count) is { Affected.Count: > 0 } advisory)
            {
                count.Add(file.Name, advisory);
                yield return advisory;
            }
        }
    }

    private static Advisory? Record(AdvisoryFile file, CoverageCount count)
    {
        try
        {
            if (file.Bytes is { } bytes)
                return AdvisoryReader.Read(file.Name, bytes);

            count.AddBroken(file.Problem!);
        }
        catch (MaintenanceException problem)
        {
            count.AddBroken(problem.Message);
        }

        return null;
    }
}
