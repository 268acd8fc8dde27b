using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Reproducibility.Recipes;

namespace M31R.Automation.Reproducibility.Records;

/// <summary>Reads the files that record hashes, and looks up what each hash is of.</summary>
/// <param name="files">Reads and hashes.</param>
/// <param name="root">Absolute path of a clone of the commit, after the recipes ran.</param>
/// <param name="made">What the recipes made, by path.</param>
internal sealed class RecordReader(FileDoor files, string root, IReadOnlyDictionary<string, BuiltOutput> made)
{
    /// <summary>What one of them came to.</summary>
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

    /// <summary>Names are relative to the record, or to the root.</summary>
    private string? Found(string record, string name)
    {
        var relative = name.StartsWith("./", StringComparison.Ordinal) ? name[2..] : name;
        string[] candidates = [Beside(record, relative), relative];
        return candidates.Select(made.GetValueOrDefault).FirstOrDefault(output => output is not null)?.Sha256
            ?? candidates.Select(HashOf).FirstOrDefault(hash => hash is not null);
    }

    private static string Beside(string record, string name) => record[..(record.LastIndexOf('/') + 1)] + name;

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
