using System.Reflection;
using System.Text.RegularExpressions;
using Nuke.Common.Execution;
using Serilog;
using Serilog.Events;

namespace Nuke.Common.Tooling;

/// <summary>Logs a tool's lines as the attributes of its class say.</summary>
internal sealed class ToolLog
{
    private static readonly TimeSpan longestMatch = TimeSpan.FromSeconds(1);

    private readonly List<(LogEventLevel Level, Regex Pattern)> patterns;
    private readonly LogEventLevel? otherwise;
    private readonly bool isErrorStandard;

    private ToolLog(Type tasks)
    {
        patterns = [.. tasks.GetCustomAttributes<LogLevelPattern>().Select(p => (p.Level, Compiled(p.Pattern)))];
        otherwise = tasks.GetCustomAttribute<DefaultLogLevel>()?.Level;
        isErrorStandard = tasks.IsDefined(typeof(LogErrorAsStandard));
    }

    /// <summary>What logs the lines of a class; null when its attributes say nothing.</summary>
    internal static Action<OutputType, string>? Of(Type tasks)
    {
        var log = new ToolLog(tasks);
        return log.patterns.Count == 0 && log.otherwise is null && !log.isErrorStandard ? null : log.Write;
    }

    private void Write(OutputType type, string line)
    {
        if (patterns.Find(p => IsMatch(p.Pattern, line)) is { Pattern: not null } match)
        {
            Log.Write(match.Level, RunLog.Line, line);
        }
        else if (otherwise is { } level)
        {
            Log.Write(level, RunLog.Line, line);
        }
        else
        {
            ProcessTasks.DefaultLogger(isErrorStandard ? OutputType.Std : type, line);
        }
    }

    private static Regex Compiled(string pattern) => new(pattern, RegexOptions.CultureInvariant, longestMatch);

    private static bool IsMatch(Regex pattern, string line)
    {
        try
        {
            return pattern.IsMatch(line);
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }
}
