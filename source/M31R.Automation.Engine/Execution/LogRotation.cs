using System.IO.Enumeration;

namespace Nuke.Common.Execution;

/// <summary>Deletes the oldest logs. One that a run still writes is locked, and stays.</summary>
internal static class LogRotation
{
    private const string Pattern = "????????T?????????Z-*.log";

    /// <summary>Answers what could not be deleted, as a sentence, or null.</summary>
    internal static string? Run(string directory, LogLimits limits)
    {
        var left = limits.Total - limits.One;
        var count = 0;
        string? problem = null;
        foreach (var log in Newest(directory))
        {
            left -= Parts(log).Sum(part => new FileInfo(part).Length);
            count++;
            if (count > limits.Runs || left < 0)
            {
                problem ??= Delete(log);
            }
        }

        return problem;
    }

    private static IEnumerable<string> Newest(string directory) => Directory.EnumerateFiles(directory)
        .Where(path => FileSystemName.MatchesSimpleExpression(Pattern, Path.GetFileName(path), ignoreCase: false))
        .OrderByDescending(path => path, StringComparer.Ordinal);

    /// <summary>The log, and what a killed run left beside it.</summary>
    private static IEnumerable<string> Parts(string log) => new[] { $"{log}.before-end", $"{log}.end", log }.Where(File.Exists);

    private static string? Delete(string log)
    {
        try
        {
            if (!IsInUse(log))
            {
                foreach (var part in Parts(log))
                {
                    File.Delete(part);
                }
            }

            return null;
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return $"The old log \"{log}\" cannot be deleted: {exception.Message}";
        }
    }

    private static bool IsInUse(string log)
    {
        try
        {
            using var stream = new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.None);
            return false;
        }
        catch (IOException) when (File.Exists(log))
        {
            return true;
        }
    }
}
