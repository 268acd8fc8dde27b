namespace Nuke.Common.IO;

/// <summary>This part: copying and moving files and directories.</summary>
public static partial class AbsolutePathExtensions
{
    /// <summary>Copies a file or a directory; what is excluded stays behind. Links are not followed, but skipped.</summary>
    public static AbsolutePath Copy(
        this AbsolutePath source,
        AbsolutePath target,
        ExistsPolicy policy = ExistsPolicy.Fail,
        Func<AbsolutePath, bool>? excludeDirectory = null,
        Func<AbsolutePath, bool>? excludeFile = null,
        bool createDirectories = true)
    {
        new Transfer(policy, excludeDirectory, excludeFile, createDirectories, (from, to) => File.Copy(from, to, overwrite: true)).Run(source, target);
        return target;
    }

    /// <summary>Copies a file or a directory into a directory.</summary>
    public static AbsolutePath CopyToDirectory(
        this AbsolutePath source,
        AbsolutePath target,
        ExistsPolicy policy = ExistsPolicy.Fail,
        Func<AbsolutePath, bool>? excludeDirectory = null,
        Func<AbsolutePath, bool>? excludeFile = null,
        bool createDirectories = true) =>
        source.Copy(target / source.Name, policy, excludeDirectory, excludeFile, createDirectories);

    /// <summary>Moves a file or a directory; files that the policy leaves behind are deleted on demand.</summary>
    public static AbsolutePath Move(
        this AbsolutePath source,
        AbsolutePath target,
        ExistsPolicy policy = ExistsPolicy.Fail,
        bool createDirectories = true,
        bool deleteRemainingFiles = false)
    {
        new Transfer(policy, null, null, createDirectories, (from, to) => File.Move(from, to, overwrite: true)).Run(source, target);
        if (source.DirectoryExists() && (deleteRemainingFiles || !Directory.EnumerateFiles(source, "*", everything).Any()))
        {
            source.DeleteDirectory();
        }

        return target;
    }

    /// <summary>Moves a file or a directory to where a function says.</summary>
    public static AbsolutePath Move(
        this AbsolutePath source, Func<AbsolutePath, AbsolutePath> newPath, ExistsPolicy policy = ExistsPolicy.Fail, bool createDirectories = true) =>
        source.Move(newPath(source), policy, createDirectories);

    /// <summary>Moves a file or a directory into a directory.</summary>
    public static AbsolutePath MoveToDirectory(
        this AbsolutePath source, AbsolutePath target, ExistsPolicy policy = ExistsPolicy.Fail, bool createDirectories = true) =>
        source.Move(target / source.Name, policy, createDirectories);

    /// <summary>Gives a file or directory another name.</summary>
    public static AbsolutePath Rename(this AbsolutePath source, string newName, ExistsPolicy policy = ExistsPolicy.Fail) =>
        source.Move(source.Parent! / newName, policy);

    /// <summary>Gives a file or directory the name that a function says.</summary>
    public static AbsolutePath Rename(this AbsolutePath source, Func<AbsolutePath, string> newName, ExistsPolicy policy = ExistsPolicy.Fail) =>
        source.Rename(newName(source), policy);

    /// <summary>Gives a file another name before its extension.</summary>
    public static AbsolutePath RenameWithoutExtension(this AbsolutePath source, string newName, ExistsPolicy policy = ExistsPolicy.Fail) =>
        source.Rename(newName + source.Extension, policy);

    /// <summary>Gives a file the name that a function says before its extension.</summary>
    public static AbsolutePath RenameWithoutExtension(
        this AbsolutePath source, Func<AbsolutePath, string> newName, ExistsPolicy policy = ExistsPolicy.Fail) =>
        source.RenameWithoutExtension(newName(source), policy);

    /// <summary>Takes files one by one from a source to a target.</summary>
    private sealed record Transfer(
        ExistsPolicy Policy,
        Func<AbsolutePath, bool>? ExcludeDirectory,
        Func<AbsolutePath, bool>? ExcludeFile,
        bool CreateDirectories,
        Action<string, string> Take)
    {
        internal void Run(AbsolutePath source, AbsolutePath target)
        {
            Assert.True(source.FileExists() || source.DirectoryExists(), $"\"{source}\" does not exist.");
            if (CreateDirectories)
            {
                target.Parent?.CreateDirectory();
            }

            if (source.FileExists())
            {
                TakeFile(source, target);
            }
            else
            {
                Assert.False(source == target || PathConstruction.Contains(source, target), $"\"{target}\" lies in \"{source}\" itself.");
                Assert.False(target.DirectoryExists() && !Policy.HasFlag(ExistsPolicy.DirectoryMerge), $"\"{target}\" exists already.");
                TakeDirectory(source, target);
            }
        }

        private void TakeDirectory(AbsolutePath source, AbsolutePath target)
        {
            target.CreateDirectory();
            foreach (var entry in new DirectoryInfo(source).EnumerateFileSystemInfos().Where(e => e.LinkTarget is null).ToArray())
            {
                var path = AbsolutePath.Create(entry.FullName);
                if (entry is FileInfo)
                {
                    TakeFile(path, target / entry.Name);
                }
                else if (ExcludeDirectory?.Invoke(path) is not true)
                {
                    TakeDirectory(path, target / entry.Name);
                }
            }
        }

        private void TakeFile(AbsolutePath source, AbsolutePath target)
        {
            if (ExcludeFile?.Invoke(source) is not true && MayTake(source, target))
            {
                Take(source, target);
            }
        }

        private bool MayTake(AbsolutePath source, AbsolutePath target)
        {
            if (!target.FileExists() || Policy.HasFlag(ExistsPolicy.FileOverwrite))
            {
                return true;
            }

            Assert.False(Policy.HasFlag(ExistsPolicy.FileFail), $"\"{target}\" exists already.");
            return Policy.HasFlag(ExistsPolicy.FileOverwriteIfNewer) && source.GetLastWriteTimeUtc() > target.GetLastWriteTimeUtc();
        }
    }
}
