using M31R.Automation.Findings;
using M31R.Automation.Machine;

namespace M31R.Automation.Subjects.Opening;

/// <summary>Finds the directory that a user named.</summary>
internal static class SubjectPlace
{
    /// <summary>Its real path, without links.</summary>
    /// <exception cref="MaintenanceException">It is no directory.</exception>
    public static string Find(string path, FileDoor files)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path));
        if (files.DirectoryExists(full))
            return files.RealPath(full);

        throw new MaintenanceException(files.FileExists(full)
            ? $"\"{full}\" is no directory, and a subject is one. Name the directory that holds it: \"{Path.GetDirectoryName(full)}\"."
            : $"There is no directory \"{full}\".{Question(full, files)} Name a subject that exists.");
    }

    private static string Question(string path, FileDoor files)
    {
        var above = Path.GetDirectoryName(path);
        if (above is null || !files.DirectoryExists(above))
            return "";

        var nearest = NearestName.Of(Path.GetFileName(path), NamesIn(above, files));
        return nearest is null ? "" : $" Did you mean \"{Path.Combine(above, nearest)}\"?";
    }

    private static IReadOnlyList<string> NamesIn(string directory, FileDoor files)
    {
        try
        {
            return files.Entries(directory, "").Directories;
        }
        catch (MaintenanceException)
        {
            return [];
        }
    }
}
