using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Machine;

namespace M31R.Automation.Dependencies.Advisories.Osv;

/// <summary>
/// The files of a snapshot in a subject's tree: <c>snapshot.json</c>, and a record a file in a folder for each ecosystem.
/// </summary>
/// <param name="files">Reads and writes.</param>
/// <param name="root">Absolute path of the subject's root.</param>
internal sealed class SnapshotFolder(FileDoor files, string root)
{
    private IEnumerable<string> Names =>
        files.FilesBelow(PathOf("")).Where(name => AdvisoryReader.IsRecord(name) && name != SnapshotManifest.FileName);

    /// <summary>The records that are there, by id; those that cannot be read are left out, and are fetched anew.</summary>
    public IReadOnlyDictionary<string, Advisory> Read()
    {
        var records = new Dictionary<string, Advisory>(StringComparer.Ordinal);
        foreach (var name in Names)
        {
            try
            {
                var record = AdvisoryReader.Read(name, files.ReadBytes(PathOf(name), AdvisoryReader.SizeLimit));
                records.TryAdd(record.Id, record);
            }
            catch (MaintenanceException)
            {
                // Whatever stands there is replaced.
            }
        }

        return records;
    }

    /// <summary>The files of records, by name; each can be read again.</summary>
    /// <exception cref="MaintenanceException">A record is too long, however it is written.</exception>
    public static SortedDictionary<string, byte[]> FilesOf(IEnumerable<Advisory> records)
    {
        var wanted = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var record in records)
        {
            var name = $"{record.Affected[0].System.Purl()}/{record.Id}.json";
            wanted.Add(name, BytesOf(name, record));
        }

        return wanted;
    }

    /// <summary>Makes the folder hold these files and no others; answers how many were written and removed.</summary>
    public (int Written, int Removed) Replace(IReadOnlyDictionary<string, byte[]> wanted, SnapshotManifest manifest)
    {
        var written = wanted.Count(file => Write(file.Key, file.Value));
        Write(SnapshotManifest.FileName, manifest.Write());
        var gone = Names.Where(name => !wanted.ContainsKey(name)).ToList();
        foreach (var name in gone)
            files.Delete(PathOf(name));

        return (written, gone.Count);
    }

    /// <summary>A line a value, which shows what changed; on one line where that would be longer than what is read.</summary>
    private static byte[] BytesOf(string name, Advisory record)
    {
        var lines = JsonFile.Object(json => AdvisoryWriter.Write(json, record));
        var bytes = lines.Length <= AdvisoryReader.SizeLimit ? lines : AdvisoryWriter.Compact(record);
        AdvisoryReader.Read(name, bytes);
        return bytes;
    }

    private bool Write(string name, byte[] bytes)
    {
        var path = PathOf(name);
        if (files.FileExists(path) && files.ReadBytes(path).AsSpan().SequenceEqual(bytes))
            return false;

        files.Write(path, bytes);
        return true;
    }

    private string PathOf(string name) => files.Within(root, $"{AdvisoryOptions.SnapshotDirectory}/{name}");
}
