using System.Globalization;

namespace M31R.Automation.Machine;

/// <summary>
/// A numbered directory that one run holds at a time, told by a locked file beside it. What killed runs left is taken away by the next;
/// what a run that still lives holds is left alone.
/// </summary>
internal sealed class HeldDirectory : IDisposable
{
    private const string Suffix = ".lock";

    private static int count;

    private readonly FileStream held;

    private HeldDirectory(string path, FileStream held) => (Path, this.held) = (path, held);

    /// <summary>Absolute; it is not there until it is made.</summary>
    public string Path { get; }

    /// <summary>The first of <c>name-0</c>, <c>name-1</c>, … that nobody holds.</summary>
    /// <param name="above">Absolute path of the directory that they lie in.</param>
    /// <param name="name">What comes before the number.</param>
    /// <param name="leaving">Is told of every directory that a killed run left, before it is deleted.</param>
    /// <exception cref="FileException">The directory cannot be written.</exception>
    public static HeldDirectory Take(string above, string name, Action<string> leaving)
    {
        new FileDoor().CreateDirectory(above);
        foreach (var left in LeftIn(above, name))
            TryTake(left, leaving)?.Dispose();

        for (var number = 0; ; number++)
        {
            var path = System.IO.Path.Combine(above, string.Create(CultureInfo.InvariantCulture, $"{name}-{number}"));
            if (TryTake(path, leaving) is { } mine)
                return mine;
        }
    }

    /// <summary>Deletes the directory, and lets it go.</summary>
    public void Dispose()
    {
        try
        {
            new FileDoor().Delete(Path);
        }
        finally
        {
            held.Dispose();
        }
    }

    /// <summary>What runs hold or left, by directory or lock.</summary>
    private static string[] LeftIn(string above, string name) =>
    [
        .. Directory.GetFileSystemEntries(above, name + "-*")
            .Select(entry => entry.EndsWith(Suffix, StringComparison.Ordinal) ? entry[..^Suffix.Length] : entry)
            .Distinct(StringComparer.Ordinal)
            .Where(entry => int.TryParse(entry[(entry.LastIndexOf('-') + 1)..], NumberStyles.None, CultureInfo.InvariantCulture, out _)),
    ];

    private static HeldDirectory? TryTake(string path, Action<string> leaving)
    {
        if (Lock(path + Suffix) is not { } locked)
            return null;

        var taken = new HeldDirectory(path, locked);
        try
        {
            if (Directory.Exists(path))
                leaving(path);

            new FileDoor().Delete(path);
            return taken;
        }
        catch
        {
            locked.Dispose();
            throw;
        }
    }

    private static FileStream? Lock(string path)
    {
        try
        {
            var file = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 0, FileOptions.DeleteOnClose);
            return IsStillThere(path, file) ? file : null;
        }
        catch (IOException) when (File.Exists(path))
        {
            return null;
        }
        catch (Exception problem) when (FileFailure.IsOne(problem))
        {
            throw FileFailure.Of(path, "written", problem);
        }
    }

    /// <summary>
    /// Another run may have deleted the file after we opened it and before we locked it; then our lock holds nothing, and a third run may
    /// have made the file anew. A time that nobody else gives tells which file stands there.
    /// </summary>
    private static bool IsStillThere(string path, FileStream file)
    {
        var mine = DateTime.UnixEpoch.AddSeconds((Environment.ProcessId * 100L) + (Interlocked.Increment(ref count) % 100));
        File.SetLastWriteTimeUtc(file.SafeFileHandle, mine);
        return File.GetLastWriteTimeUtc(path) == mine;
    }
}
