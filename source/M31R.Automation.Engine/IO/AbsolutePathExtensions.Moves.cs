namespace Nuke.Common.IO;

/// <summary>This part: copying and moving files and directories.</summary>
public static partial class AbsolutePathExtensions
{
    /// <summary>
    /// Copies a file or a directory; what is excluded stays behind. A link in a directory is copied as a link, and not followed. Each file
    /// is replaced at once. Fails without a source, for a directory into itself, and for what the policy does not allow.
    /// </summary>
    public static AbsolutePath Copy(
        this AbsolutePath source,
        AbsolutePath target,
        ExistsPolicy policy = ExistsPolicy.Fail,
        Func<AbsolutePath, bool>? excludeDirectory = null,
        Func<AbsolutePath, bool>? excludeFile = null,
        bool createDirectories = true)
    {
        new Transfer(source, target, policy)
        {
            ExcludeDirectory = excludeDirectory,
            ExcludeFile = excludeFile,
            CreateDirectories = createDirectories,
        }.Copy();
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

    /// <summary>Moves a file or a directory; files that the policy leaves behind are deleted on demand. Fails as copying does.</summary>
    public static AbsolutePath Move(
        this AbsolutePath source,
        AbsolutePath target,
        ExistsPolicy policy = ExistsPolicy.Fail,
        bool createDirectories = true,
        bool deleteRemainingFiles = false)
    {
        new Transfer(source, target, policy) { CreateDirectories = createDirectories, DeleteRemainingFiles = deleteRemainingFiles }.Move();
        return target;
    }

    /// <summary>Moves a file or a directory to where a function says.</summary>
    public static AbsolutePath Move(
        this AbsolutePath source,
        Func<AbsolutePath, AbsolutePath> newPath,
        ExistsPolicy policy = ExistsPolicy.Fail,
        bool createDirectories = true) =>
        source.Move(newPath(source), policy, createDirectories);

    /// <summary>Moves a file or a directory into a directory.</summary>
    public static AbsolutePath MoveToDirectory(
        this AbsolutePath source, AbsolutePath target, ExistsPolicy policy = ExistsPolicy.Fail, bool createDirectories = true) =>
        source.Move(target / source.Name, policy, createDirectories);

    /// <summary>Gives a file or directory another name.</summary>
    public static AbsolutePath Rename(this AbsolutePath source, string newName, ExistsPolicy policy = ExistsPolicy.Fail) =>
        source.Move(source.Parent! / newName, policy);

    /// <summary>Gives a file or directory the name that a function says.</summary>
    public static AbsolutePath Rename(
        this AbsolutePath source, Func<AbsolutePath, string> newName, ExistsPolicy policy = ExistsPolicy.Fail) =>
        source.Rename(newName(source), policy);

    /// <summary>Gives a file another name before its extension.</summary>
    public static AbsolutePath RenameWithoutExtension(this AbsolutePath source, string newName, ExistsPolicy policy = ExistsPolicy.Fail) =>
        source.Rename(newName + source.Extension, policy);

    /// <summary>Gives a file the name that a function says before its extension.</summary>
    public static AbsolutePath RenameWithoutExtension(
        this AbsolutePath source, Func<AbsolutePath, string> newName, ExistsPolicy policy = ExistsPolicy.Fail) =>
        source.RenameWithoutExtension(newName(source), policy);
}
