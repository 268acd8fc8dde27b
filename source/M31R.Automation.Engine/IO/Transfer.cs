namespace Nuke.Common.IO;

/// <summary>
/// Takes a file or a directory from one place to another. A directory is listed before anything is taken, so that what arrives is not
/// taken again.
/// </summary>
internal sealed class Transfer(AbsolutePath source, AbsolutePath target, ExistsPolicy policy)
{
    internal Func<AbsolutePath, bool>? ExcludeDirectory { get; init; }

    internal Func<AbsolutePath, bool>? ExcludeFile { get; init; }

    internal bool CreateDirectories { get; init; } = true;

    internal bool DeleteRemainingFiles { get; init; }

    internal void Copy()
    {
        Assert.False(source == target, $"\"{source}\" cannot be copied onto itself.");
        Run(CopyFile);
    }

    internal void Move()
    {
        if (source == target || TryRename())
        {
            return;
        }

        Run(MoveFile);
        if (source.DirectoryExists() && (DeleteRemainingFiles || IsEmpty(source)))
        {
            source.DeleteDirectory();
        }
        else if (DeleteRemainingFiles)
        {
            source.DeleteFile();
        }
    }

    private static bool IsEmpty(AbsolutePath directory) => FileTree.Entries(directory).All(e => e is { IsDirectory: true, IsLink: false });

    /// <summary>A directory to where nothing is goes as a whole, if it stays on its disk.</summary>
    private bool TryRename()
    {
        if (!source.DirectoryExists() || target.Exists() || FileTree.IsLink(target))
        {
            return false;
        }

        try
        {
            Prepare();
            Directory.Move(source, target);
            return true;
        }
        catch (IOException)
        {
            return false;
        }
    }

    private void Run(Action<AbsolutePath, AbsolutePath> take)
    {
        Prepare();
        if (!source.DirectoryExists())
        {
            TakeFile(source, target, take);
            return;
        }

        Assert.False(target.FileExists(), $"\"{target}\" is a file; the directory \"{source}\" cannot take its place.");
        Assert.False(target.DirectoryExists() && !policy.HasFlag(ExistsPolicy.DirectoryMerge), $"\"{target}\" exists already.");
        var entries = FileTree.Entries(source, Enters).OrderBy(e => e.Path, StringComparer.Ordinal).ToArray();
        target.CreateDirectory();
        foreach (var entry in entries)
        {
            Take(entry, take);
        }
    }

    private bool Enters(string path) => ExcludeDirectory?.Invoke(source / path) is not true;

    private void Prepare()
    {
        Assert.True(source.Exists() || FileTree.IsLink(source), $"\"{source}\" does not exist.");
        Assert.False(source.DirectoryExists() && source.Contains(target), $"\"{target}\" lies in \"{source}\" itself.");
        if (CreateDirectories)
        {
            target.Parent?.CreateDirectory();
        }
    }

    private void Take(TreeEntry entry, Action<AbsolutePath, AbsolutePath> take)
    {
        if (!entry.IsDirectory)
        {
            TakeFile(source / entry.Path, target / entry.Path, take);
        }
        else if (Enters(entry.Path))
        {
            if (entry.IsLink)
            {
                TakeAllowed(source / entry.Path, target / entry.Path, take);
            }
            else
            {
                (target / entry.Path).CreateDirectory();
            }
        }
    }

    private void TakeFile(AbsolutePath from, AbsolutePath to, Action<AbsolutePath, AbsolutePath> take)
    {
        if (ExcludeFile?.Invoke(from) is not true)
        {
            TakeAllowed(from, to, take);
        }
    }

    private void TakeAllowed(AbsolutePath from, AbsolutePath to, Action<AbsolutePath, AbsolutePath> take)
    {
        Assert.False(to.DirectoryExists() && !FileTree.IsLink(to), $"\"{to}\" is a directory; the file \"{from}\" cannot take its place.");
        if (MayTake(from, to))
        {
            take(from, to);
        }
    }

    private bool MayTake(AbsolutePath from, AbsolutePath to)
    {
        if ((!to.Exists() && !FileTree.IsLink(to)) || policy.HasFlag(ExistsPolicy.FileOverwrite))
        {
            return true;
        }

        if (policy.HasFlag(ExistsPolicy.FileOverwriteIfNewer))
        {
            return File.GetLastWriteTimeUtc(from) > File.GetLastWriteTimeUtc(to);
        }

        Assert.True(policy.HasFlag(ExistsPolicy.FileSkip), $"\"{to}\" exists already.");
        return false;
    }

    private void CopyFile(AbsolutePath from, AbsolutePath to)
    {
        if (from != source && FileTree.IsLink(from))
        {
            CopyLink(from, to);
        }
        else
        {
            AtomicFile.Copy(from, to);
        }
    }

    private static void MoveFile(AbsolutePath from, AbsolutePath to)
    {
        if (FileTree.IsLink(from))
        {
            CopyLink(from, to);
            Deletion.Delete(from.DirectoryExists() ? new DirectoryInfo(from) : new FileInfo(from));
        }
        else
        {
            File.Move(from, to, overwrite: true);
        }
    }

    private static void CopyLink(AbsolutePath from, AbsolutePath to)
    {
        to.DeleteFile();
        var leadsTo = new FileInfo(from).LinkTarget!;
        if (from.DirectoryExists())
        {
            to.DeleteDirectory();
            Directory.CreateSymbolicLink(to, leadsTo);
        }
        else
        {
            File.CreateSymbolicLink(to, leadsTo);
        }
    }
}
