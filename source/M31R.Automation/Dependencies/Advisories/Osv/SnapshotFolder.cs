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

    /// <summary>Makes the folder hold these records and no others; answers how many files were written and removed.</summary>
    public (int Written, int Removed) Replace(IReadOnlyList<Advisory> records, SnapshotManifest manifest)
    {
        var wanted = records.ToDictionary(record => $"{record.Affected[0].System.Purl()}/{record.Id}.json", StringComparer.Ordinal);
        var written = wanted
            .OrderBy(pair => pair.Key, StringComparer.Ordinal)
            .Count(pair => Write(pair.Key, JsonFile.Object(json => AdvisoryWriter.Write(json, pair.Value))));
        Write(SnapshotManifest.FileName, manifest.Write());
        var gone = Names.Where(name => !wanted.ContainsKey(name)).ToList();
        foreach (var name in gone)
            files.Delete(PathOf(name));

        return (written, gone.Count);
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
