using M31R.Automation.Findings;
using M31R.Automation.Machine;

namespace M31R.Automation.Subjects.Opening;

/// <summary>Reads a directory without git: all files below it but those of other repositories and of trees that tools generate.</summary>
internal static class PlainTree
{
    /// <summary>More files and directories than a source tree has; a home directory or a disk has them.</summary>
    public const int MostEntries = 200_000;

    /// <summary>More levels than a source tree has.</summary>
    private const int MostLevels = 64;

    /// <summary>Walks it.</summary>
    /// <exception cref="MaintenanceException">It cannot be read, or is too large or too deep.</exception>
    public static OpenedTree Read(string root, FileDoor files)
    {
        var found = new List<string>();
        var notes = new List<string>();
        var ahead = new Stack<string>([""]);
        var entries = 0;
        while (ahead.TryPop(out var directory))
        {
            if (Listed(root, directory, files, notes) is not { } listing || GeneratedTrees.IsMarked(listing, directory))
                continue;

            found.AddRange(listing.Files.Select(name => In(directory, name)));
            entries += listing.Files.Count + listing.Directories.Count;
            RefuseTooMany(root, entries, directory);
            foreach (var name in listing.Directories.Where(name => !GeneratedTrees.IsGenerated(name, listing)))
                ahead.Push(In(directory, name));
        }

        return new OpenedTree(null, [.. found.Order(StringComparer.Ordinal)], notes);
    }

    /// <summary>A directory inside that cannot be read is noted; the subject itself must be readable.</summary>
    private static DirectoryListing? Listed(string root, string directory, FileDoor files, List<string> notes)
    {
        try
        {
            return files.Entries(root, directory);
        }
        catch (MaintenanceException problem) when (directory.Length > 0)
        {
            notes.Add(problem.Message);
            return null;
        }
    }

    private static void RefuseTooMany(string root, int count, string directory)
    {
        if (count > MostEntries)
            throw new MaintenanceException(
                $"\"{root}\" has no git repository and holds more than {MostEntries} files and directories. "
                + "Name the root of a repository.");
        if (directory.Count(letter => letter == '/') > MostLevels)
            throw new MaintenanceException(
                $"\"{root}\" holds directories more than {MostLevels} levels deep. Name the root of a repository.");
    }

    private static string In(string directory, string name) => directory.Length == 0 ? name : $"{directory}/{name}";
}
