using System.Globalization;

namespace M31R.Automation.Machine;

/// <summary>Writes beside and then renames, so that no file is ever half there.</summary>
internal static class BesideFile
{
    private const string Prefix = ".m31r-";
    private const string Suffix = ".tmp";

    private static int count;

    /// <summary>Puts a content at a path at once; on failure nothing is left beside it.</summary>
    public static void Write(string path, Action<Stream> content)
    {
        var beside = Create(Path.GetDirectoryName(path)!, content);
        try
        {
            File.Move(beside, path, overwrite: true);
        }
        catch
        {
            TryDelete(beside);
            throw;
        }
    }

    /// <summary>Deletes beside-files last written before a moment; one that cannot be deleted stays.</summary>
    public static void Sweep(string directory, DateTimeOffset before)
    {
        if (!Directory.Exists(directory))
            return;

        var options = new EnumerationOptions
        {
            RecurseSubdirectories = true,
            AttributesToSkip = FileAttributes.ReparsePoint,
            IgnoreInaccessible = true,
        };
        foreach (var file in Directory.EnumerateFiles(directory, $"{Prefix}*{Suffix}", options))
        {
            if (File.GetLastWriteTimeUtc(file) < before.UtcDateTime)
                TryDelete(file);
        }
    }

    private static string Create(string directory, Action<Stream> content)
    {
        while (true)
        {
            // A name of its own for each process and write; in containers that share a directory, process ids may be equal.
            var beside = Path.Combine(
                directory,
                string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Environment.ProcessId}-{Interlocked.Increment(ref count)}{Suffix}"));
            if (Path.Exists(beside))
                continue;

            try
            {
                using var stream = new FileStream(beside, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0);
                content(stream);
                return beside;
            }
            catch
            {
                TryDelete(beside);
                throw;
            }
        }
    }

    private static void TryDelete(string file)
    {
        try
        {
            File.Delete(file);
        }
        catch (Exception problem) when (FileFailure.IsOne(problem))
        {
            // The failure that led here is the one to tell.
        }
    }
}
