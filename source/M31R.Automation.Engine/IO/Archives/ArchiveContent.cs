namespace Nuke.Common.IO;

/// <summary>A file to be stored.</summary>
/// <param name="File">Where its bytes are.</param>
/// <param name="Name">Under which it is stored, with slashes.</param>
internal sealed record ArchiveItem(AbsolutePath File, string Name)
{
    private const UnixFileMode executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;
    private const UnixFileMode plain = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupRead | UnixFileMode.OtherRead;

    /// <summary>As git does, it keeps just whether a file is executable.</summary>
    internal UnixFileMode Mode => IsExecutable ? plain | executable : plain;

    private bool IsExecutable =>
        !OperatingSystem.IsWindows() && (System.IO.File.GetUnixFileMode(File) & executable) != UnixFileMode.None;
}

/// <summary>What goes into an archive, sorted by name.</summary>
internal static class ArchiveContent
{
    internal static IReadOnlyList<ArchiveItem> Of(AbsolutePath directory, AbsolutePath archiveFile, Func<AbsolutePath, bool>? filter)
    {
        Assert.True(directory.DirectoryExists(), $"\"{directory}\" is no directory that could be compressed.");
        return Sorted(FileTree.Entries(directory)
            .Where(e => e.IsLink || !e.IsDirectory)
            .Select(e => new ArchiveItem(directory / e.Path, e.Path))
            .Where(i => i.File != archiveFile && filter?.Invoke(i.File) is not false)
            .Select(i => Resolved(i, directory)));
    }

    internal static IReadOnlyList<ArchiveItem> Of(AbsolutePath directory, IEnumerable<AbsolutePath> files) =>
        Sorted(files.Distinct().Select(file =>
    {
        Assert.True(directory.Contains(file), $"\"{file}\" does not lie in \"{directory}\", and has no path to be stored under.");
        Assert.True(file.FileExists(), $"\"{file}\" does not exist.");
        return new ArchiveItem(file, Path.GetRelativePath(directory, file).Replace(Path.DirectorySeparatorChar, '/'));
    }));

    private static ArchiveItem[] Sorted(IEnumerable<ArchiveItem> items) => [.. items.OrderBy(i => i.Name, StringComparer.Ordinal)];

    private static ArchiveItem Resolved(ArchiveItem item, AbsolutePath directory)
    {
        if (!FileTree.IsLink(item.File))
        {
            return item;
        }

        var target = File.ResolveLinkTarget(item.File, returnFinalTarget: true)?.FullName;
        Assert.True(
            directory.Contains(target!)
            && File.Exists(target)
            && FileTree.LinkAbove(directory, Path.GetRelativePath(directory, target)) is null,
            $"The link \"{item.File}\" leads to \"{target}\", which is no file in \"{directory}\"; leave it out with the filter.");
        return item with { File = target! };
    }
}
