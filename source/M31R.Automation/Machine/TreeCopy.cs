namespace M31R.Automation.Machine;

/// <summary>Copies files and links that were found to stay inside a tree.</summary>
internal static class TreeCopy
{
    /// <summary>Files and links of a tree without git, relative with <c>/</c>.</summary>
    /// <param name="root">Absolute.</param>
    /// <param name="except">A directory whose content is left out: the copy itself may lie below the root.</param>
    public static IEnumerable<string> PathsWithoutGit(string root, string except)
    {
        var left = Path.GetRelativePath(root, except).Replace(Path.DirectorySeparatorChar, '/') + "/";
        var tree = new WorkTree(root);
        return [.. WorkTree.PathsBelow(root).Where(path =>
            !path.StartsWith(left, StringComparison.Ordinal) && (tree.HoldsFile(path) || tree.HoldsDirectoryLink(path)))];
    }

    /// <summary>Copies with permissions; links stay links, and one that was absolute now leads to the copy.</summary>
    public static void Make(string source, string copy, IEnumerable<string> paths)
    {
        Directory.CreateDirectory(copy);
        foreach (var path in paths)
        {
            var (from, to) = (Path.Combine(source, path), Path.Combine(copy, path));
            try
            {
                Directory.CreateDirectory(Path.GetDirectoryName(to)!);
                if (new FileInfo(from).LinkTarget is { } target)
                    File.CreateSymbolicLink(
                        to, Path.IsPathRooted(target) ? Path.GetRelativePath(Path.GetDirectoryName(from)!, target) : target);
                else
                    File.Copy(from, to);
            }
            catch (Exception problem) when (FileFailure.IsOne(problem))
            {
                throw FileFailure.Of(to, $"copied from \"{from}\"", problem);
            }
        }
    }
}
