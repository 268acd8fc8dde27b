using System.IO.Enumeration;

namespace M31R.Automation.Machine;

/// <summary>Tells what the paths that are found in a tree, or that git names, really are.</summary>
/// <param name="root">Absolute.</param>
internal sealed class WorkTree(string root)
{
    /// <summary>Directories by whether the way to them from the root holds no link; git does not look behind links either.</summary>
    private readonly Dictionary<string, bool> plain = new(StringComparer.Ordinal) { [""] = true };

    /// <summary>All files below a directory, as <see cref="HoldsFile"/> has it, relative with <c>/</c>, in ordinal order.</summary>
    public static string[] FilesBelow(string directory)
    {
        var tree = new WorkTree(directory);
        return [.. PathsBelow(directory).Where(tree.HoldsFile).Order(StringComparer.Ordinal)];
    }

    /// <summary>All that is no directory below a directory, links to directories included, relative with <c>/</c>.</summary>
    public static IEnumerable<string> PathsBelow(string directory) =>
        new FileSystemEnumerable<string>(
            directory,
            (ref entry) => Path.GetRelativePath(directory, entry.ToSpecifiedFullPath()).Replace(Path.DirectorySeparatorChar, '/'),
            new EnumerationOptions { RecurseSubdirectories = true, AttributesToSkip = FileAttributes.None, IgnoreInaccessible = false })
        {
            ShouldIncludePredicate = (ref entry) => !entry.IsDirectory || IsLink(entry.Attributes),
            ShouldRecursePredicate = (ref entry) => !IsLink(entry.Attributes),
        };

    /// <summary>A file stands there, or a link that ends at a file inside the tree.</summary>
    public bool HoldsFile(string path)
    {
        if (!IsPlain(DirectoryOf(path)))
            return false;

        var found = Attributes(path);
        return IsLink(found)
            ? EndOfLink(path) is { } end && File.Exists(end)
            : found != Missing && !found.HasFlag(FileAttributes.Directory);
    }

    /// <summary>A link stands there that ends at a directory inside the tree.</summary>
    public bool HoldsDirectoryLink(string path) =>
        IsPlain(DirectoryOf(path)) && IsLink(Attributes(path)) && EndOfLink(path) is { } end && Directory.Exists(end);

    /// <summary>A link stands there, wherever it leads.</summary>
    public bool HoldsLink(string path) => IsPlain(DirectoryOf(path)) && IsLink(Attributes(path));

    /// <summary>A directory stands there, with no link on the way to it.</summary>
    public bool IsPlain(string directory)
    {
        if (!plain.TryGetValue(directory, out var known))
        {
            var found = Attributes(directory);
            known = IsPlain(DirectoryOf(directory)) && found != Missing && found.HasFlag(FileAttributes.Directory) && !IsLink(found);
            plain[directory] = known;
        }

        return known;
    }

    private const FileAttributes Missing = (FileAttributes)(-1);

    private static bool IsLink(FileAttributes found) => found != Missing && found.HasFlag(FileAttributes.ReparsePoint);

    private string? EndOfLink(string path) => RootedPath.TryResolve(root, path);

    private FileAttributes Attributes(string path) => new FileInfo(Path.Combine(root, path)).Attributes;

    private static string DirectoryOf(string path) => path.LastIndexOf('/') is >= 0 and var end ? path[..end] : "";
}
