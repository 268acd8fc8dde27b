using System.IO.Enumeration;

namespace Nuke.Common.Execution;

/// <summary>Deletes the oldest logs. One that a run still writes is locked, and stays.</summary>
internal static class LogRotation
{
    private const string Pattern = "????????T?????????Z-*.log";

    /// <summary>Answers what could not be deleted, as a sentence, or null. Other runs may delete the same logs at the same time.</summary>
    internal static string? Run(string directory, LogLimits limits)
    {
        try
        {
            string? problem = null;
            foreach (var log in TooMany(Newest(directory), limits))
            {
                problem ??= Delete(log);
            }

            return problem;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"Old logs in \"{directory}\" cannot be deleted: {exception.Message}";
        }
    }

    private static IEnumerable<string> Newest(string directory) => Directory.EnumerateFiles(directory)
        .Where(path => FileSystemName.MatchesSimpleExpression(Pattern, Path.GetFileName(path), ignoreCase: false))
        .OrderByDescending(path => path, StringComparer.Ordinal);

    private static IEnumerable<string> TooMany(IEnumerable<string> logs, LogLimits limits)
    {
        var left = limits.Total - limits.One;
        foreach (var (index, log) in logs.Index())
        {
            left -= Parts(log).Sum(Length);
            if (index >= limits.Runs || left < 0)
            {
                yield return log;
            }
        }
    }

    /// <summary>The log, and what a killed run left beside it.</summary>
    private static IEnumerable<string> Parts(string log) => [$"{log}.before-end", $"{log}.end", log];

    private static long Length(string path)
    {
        try
        {
            return new FileInfo(path).Length;
        }
        catch (FileNotFoundException)
        {
            return 0;
        }
    }

    /// <summary>Deletes a log while it is locked: a run that is about to write it finds it taken, and begins another.</summary>
    private static string? Delete(string log)
    {
        try
        {
            using var taken = Take(log);
            foreach (var part in taken is null ? [] : Parts(log))
            {
                File.Delete(part);
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"The old log \"{log}\" cannot be deleted: {exception.Message}";
        }
    }

    /// <summary>Null when a run still writes the log, or another has deleted it.</summary>
    private static FileStream? Take(string log)
    {
        try
        {
            // Windows deletes no open file that does not share this; elsewhere only what shares nothing is locked.
            return new FileStream(log, FileMode.Open, FileAccess.Read, OperatingSystem.IsWindows() ? FileShare.Delete : FileShare.None);
        }
        catch (IOException)
        {
            return null;
        }
    }
}
