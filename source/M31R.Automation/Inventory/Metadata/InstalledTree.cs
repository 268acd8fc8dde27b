using M31R.Automation.Findings;
using M31R.Automation.Machine;

namespace M31R.Automation.Inventory.Metadata;

/// <summary>Looks into directories that package managers fill. What cannot be read is not there.</summary>
/// <param name="files">Reads.</param>
/// <param name="root">Absolute; nothing outside is looked at.</param>
internal sealed class InstalledTree(FileDoor files, string root)
{
    /// <summary>The longest description of a package that is read: 1 MiB.</summary>
    private const long SizeLimit = 1 << 20;

    /// <summary>Names of the directories in a directory, in ordinal order; none when it is not there. Links are left out.</summary>
    public IReadOnlyList<string> DirectoriesIn(string path) =>
        Or([], place => files.DirectoryExists(place) ? files.Entries(place, "").Directories : [], path);

    /// <summary>The text of a file; null when there is none that can be read.</summary>
    public string? Text(string path) => Or(null, place => files.FileExists(place) ? files.ReadTextLeniently(place, SizeLimit) : null, path);

    private T Or<T>(T none, Func<string, T> look, string path)
    {
        try
        {
            return look(files.Within(root, path));
        }
        catch (MaintenanceException)
        {
            return none;
        }
    }
}
