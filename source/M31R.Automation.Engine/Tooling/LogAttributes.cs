using Serilog.Events;

namespace Nuke.Common.Tooling;

/// <summary>The level at which a tool's lines are logged when no <see cref="LogLevelPattern"/> matches.</summary>
/// <param name="level">The level.</param>
[AttributeUsage(AttributeTargets.Class)]
public class DefaultLogLevel(LogEventLevel level) : Attribute
{
    /// <summary>The level of lines that no pattern matches.</summary>
    public LogEventLevel Level { get; } = level;
}

/// <summary>The level at which lines of a tool that a pattern matches are logged; of several patterns the first one counts.</summary>
/// <param name="level">The level.</param>
/// <param name="pattern">A regular expression; one that takes longer than a second matches nothing.</param>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public class LogLevelPattern(LogEventLevel level, string pattern) : Attribute
{
    /// <summary>The level of lines that the pattern matches.</summary>
    public LogEventLevel Level { get; } = level;

    /// <summary>A regular expression, looked for anywhere in the line.</summary>
    public string Pattern { get; } = pattern;
}

/// <summary>
/// Logs what a tool prints to standard error as what it prints to standard output: many tools print their progress there.
/// </summary>
[AttributeUsage(AttributeTargets.All)]
public class LogErrorAsStandard : Attribute;
