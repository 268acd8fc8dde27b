namespace M31R.Automation.Machine;

/// <summary>Tells which of the paths that git names are really files inside a tree.</summary>
/// <param name="root">Absolute.</param>
internal sealed class WorkTree(string root)
{
    /// <summary>Directories whose way from the root holds no link; git does not look behind links either.</summary>
    private readonly Dictionary<string, bool> plain = new(StringComparer.Ordinal) { [""] = true };

    /// <summary>A file stands there, or a link that ends at a file inside the tree.</summary>
    public bool HoldsFile(string path)
    {
        if (!IsPlain(DirectoryOf(path)))
            return false;

        var attributes = AttributesOf(path);
        return attributes.HasFlag(FileAttributes.ReparsePoint)
            ? RootedPath.TryResolve(root, path) is { } end && File.Exists(end)
            : attributes != Missing && !attributes.HasFlag(FileAttributes.Directory);
    }

    private const FileAttributes Missing = (FileAttributes)(-1);

    private bool IsPlain(string directory)
    {
        if (!plain.TryGetValue(directory, out var known))
        {
            var attributes = AttributesOf(directory);
            known = IsPlain(DirectoryOf(directory)) && attributes.HasFlag(FileAttributes.Directory) && !attributes.HasFlag(FileAttributes.ReparsePoint);
            plain[directory] = known;
        }

        return known;
    }

    private FileAttributes AttributesOf(string path) => new FileInfo(Path.Combine(root, path)).Attributes;

    private static string DirectoryOf(string path) => path.LastIndexOf('/') is >= 0 and var end ? path[..end] : "";
}
