using System.Text;
using Nuke.Common.Execution;

namespace Nuke.Common.IO;

/// <summary>
/// Writes files beside where they are to be, and renames them when they are whole: who reads sees the old one or the new one.
/// </summary>
internal static class AtomicFile
{
    private static int count;

    /// <summary>
    /// Lets a function write a file. Behind a link, the file it leads to is replaced; the mode of a file that was there stays.
    /// </summary>
    /// <exception cref="IOException">There is a file already, and it is not to be overwritten.</exception>
    internal static void Write(AbsolutePath path, Action<Stream> write, bool overwrite = true)
    {
        var target = Target(path);
        if (IsDevice(target))
        {
            using var device = new FileStream(target, FileMode.Open, FileAccess.Write);
            write(device);
            return;
        }

        Assert.False(target.DirectoryExists(), $"\"{target}\" is a directory; no file can be written there.");
        Assert.False(target.FileExists() && new FileInfo(target).IsReadOnly, $"\"{target}\" is read-only.");
        target.Parent?.CreateDirectory();
        Place(target, overwrite, partial =>
        {
            using (var stream = new FileStream(partial, New(ModeOf(target))))
            {
                write(stream);
            }

            KeepMode(target, partial);
        });
    }

    /// <summary>Writes a file that the engine makes by itself: UTF-8 without byte order mark.</summary>
    /// <inheritdoc cref="WriteBytes" />
    internal static void WriteText(AbsolutePath path, string text) => WriteBytes(path, Encoding.UTF8.GetBytes(text));

    /// <summary>Writes a file that the engine makes by itself.</summary>
    /// <exception cref="IOException">It cannot be; here a directory in the way or a read-only file is no failure of the build.</exception>
    /// <exception cref="UnauthorizedAccessException">The system does not allow it.</exception>
    internal static void WriteBytes(AbsolutePath path, byte[] bytes)
    {
        try
        {
            Write(path, stream => stream.Write(bytes));
        }
        catch (AssertionFailure failure)
        {
            throw new IOException(failure.Message, failure);
        }
    }

    /// <summary>Copies a file with its mode and times.</summary>
    internal static void Copy(AbsolutePath source, AbsolutePath target) =>
        Place(target, overwrite: true, partial => File.Copy(source, partial));

    /// <summary>A path beside another, at which nothing is; what a killed process has left, or another is at, stays.</summary>
    internal static AbsolutePath Beside(AbsolutePath path)
    {
        var directory = path.Parent.NotNull($"\"{path}\" is the root of the file system.");
        AbsolutePath free;
        do
        {
            free = directory / $".{Environment.ProcessId}-{Interlocked.Increment(ref count)}.partial";
        }
        while (free.Exists());
        return free;
    }

    /// <summary>
    /// Whether a file that is there already is replaced; fails when one is that must not be, and for modes that add to one.
    /// </summary>
    internal static bool Overwrites(AbsolutePath path, FileMode mode)
    {
        Assert.True(
            mode is FileMode.Create or FileMode.CreateNew,
            $"\"{path}\" is not written with FileMode.{mode}, only with Create or CreateNew.");
        Assert.True(mode == FileMode.Create || !path.Exists(), $"\"{path}\" exists already.");
        return mode == FileMode.Create;
    }

    private static void Place(AbsolutePath target, bool overwrite, Action<AbsolutePath> make)
    {
        var partial = Beside(target);
        try
        {
            make(partial);
            File.Move(partial, target, overwrite);
        }
        catch
        {
            partial.DeleteFile();
            throw;
        }
    }

    /// <summary>Nobody may read the new content who may not read the old one, not even while it is written.</summary>
    private static FileStreamOptions New(UnixFileMode? mode)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (mode is not null && !OperatingSystem.IsWindows())
        {
            options.UnixCreateMode = mode;
        }

        return options;
    }

    private static UnixFileMode? ModeOf(AbsolutePath path) =>
        !OperatingSystem.IsWindows() && path.FileExists() ? File.GetUnixFileMode(path) : null;

    /// <summary>The mode of a new file lacks what the process' umask takes away.</summary>
    private static void KeepMode(AbsolutePath from, AbsolutePath to)
    {
        if (!OperatingSystem.IsWindows() && ModeOf(from) is { } mode)
        {
            File.SetUnixFileMode(to, mode);
        }
    }

    private static AbsolutePath Target(AbsolutePath path) =>
        FileTree.IsLink(path) && File.ResolveLinkTarget(path, returnFinalTarget: true) is { } target ? target.FullName : path;

    /// <summary>What stands there is no file that could be replaced: <c>/dev/null</c>, <c>/dev/stderr</c>, <c>/proc/self/…</c>.</summary>
    private static bool IsDevice(AbsolutePath path) =>
        !OperatingSystem.IsWindows() && path.ToString() switch
        {
            var at when at.StartsWith("/dev/shm/", StringComparison.Ordinal) => false,
            var at => at.StartsWith("/dev/", StringComparison.Ordinal) || at.StartsWith("/proc/", StringComparison.Ordinal),
        };
}
