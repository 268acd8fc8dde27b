using M31R.Automation.Machine;

namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>What a build wrote beside its clone: what stands there is remembered before, and looked at again after.</summary>
/// <param name="files">Looks.</param>
/// <param name="directories">Absolute; only what lies directly in them counts.</param>
internal sealed class StrayWrites(FileDoor files, IReadOnlyList<string> directories)
{
    private readonly Dictionary<string, string> before = Look(files, directories);

    /// <summary>New or changed files and new directories, as absolute paths in ordinal order.</summary>
    public IReadOnlyList<string> Found() =>
    [
        .. Look(files, directories)
            .Where(entry => before.GetValueOrDefault(entry.Key) != entry.Value)
            .Select(entry => entry.Key)
            .Order(StringComparer.Ordinal),
    ];

    private static Dictionary<string, string> Look(FileDoor files, IReadOnlyList<string> directories)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var directory in directories.Where(files.DirectoryExists))
        {
            var entries = files.Entries(directory, "");
            foreach (var name in entries.Directories)
                found[Path.Combine(directory, name)] = "directory";

            foreach (var path in entries.Files.Select(name => Path.Combine(directory, name)))
                found[path] = $"{files.Stamp(path)}";
        }

        return found;
    }
}
