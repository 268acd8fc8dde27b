using M31R.Automation.Findings;
using M31R.Automation.Machine;

namespace M31R.Automation.Reproducibility.Records;

/// <summary>Reads the files that record hashes, and looks up what of it is committed.</summary>
/// <param name="files">Reads and hashes.</param>
/// <param name="root">
/// Absolute path of a clone of the commit before a recipe ran: one that writes what it records would be compared with itself.
/// </param>
/// <param name="isMadeAnew">Whether what is committed at a path does not count, since a recipe makes it.</param>
internal sealed class RecordReader(FileDoor files, string root, Func<string, bool> isMadeAnew)
{
    /// <summary>Where a name of a record may mean: relative to the record, or to the root.</summary>
    public static IReadOnlyList<string> Candidates(string record, string name)
    {
        var relative = name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;
        return [record[..(record.LastIndexOf('/') + 1)] + relative, relative];
    }

    /// <summary>What one of them says, with the hashes of what is committed.</summary>
    /// <param name="path">Relative to the root.</param>
    public RecordFacts Read(string path)
    {
        if (TextOf(path) is not { } text)
        {
            return Unread(
                path, $"There is no readable file \"{path}\" in the commit.", "Correct \"reproducibility.hashes\" of maintenance.yml.");
        }

        var listing = HashManifest.Read(path, text) is { } hashes ? new HashListing(hashes, []) : HashList.Read(path, text);
        return new RecordFacts(path, [.. listing.Hashes.Select(hash => (hash, Found(path, hash.Name)))])
        {
            Place = new Place(path),
            UnreadLines = listing.Unread,
        };
    }

    private static RecordFacts Unread(string path, string problem, string remedy) =>
        new(path, []) { Problem = problem, Remedy = remedy };

    private string? TextOf(string path)
    {
        try
        {
            var absolute = files.Within(root, path);
            return files.FileExists(absolute) ? files.ReadText(absolute) : null;
        }
        catch (MaintenanceException)
        {
            return null;
        }
    }

    private string? Found(string record, string name) =>
        Candidates(record, name).Where(path => !isMadeAnew(path)).Select(HashOf).FirstOrDefault(hash => hash is not null);

    private string? HashOf(string path)
    {
        try
        {
            var absolute = files.Within(root, path);
            return files.FileExists(absolute) ? files.Sha256(absolute) : null;
        }
        catch (MaintenanceException)
        {
            return null;
        }
    }
}
