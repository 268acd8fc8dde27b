using System.Diagnostics;
using System.Reflection;
using Nuke.Common.Tooling;

namespace Nuke.Common.Execution;

/// <summary>What is said about an exception that ended a target: the message first, then where it was thrown.</summary>
internal static class FailureText
{
    /// <summary>What a line of a stack trace starts with.</summary>
    internal const string Frame = "   at ";

    private const string EngineFrame = $"{Frame}Nuke.Common.Execution.";

    /// <summary>
    /// The message alone for a failure that the build states itself or a process that failed; all others with their place. At verbose
    /// verbosity the stack trace too.
    /// </summary>
    internal static string Of(Exception exception, Verbosity verbosity) => Of(exception, cause => Whole(cause, verbosity));

    /// <summary>For the end of the run: of a process only how it ended, without what it was and what it said.</summary>
    internal static string Briefly(Exception exception, Verbosity verbosity) => Of(exception, cause => Brief(cause, verbosity));

    /// <summary>Parts under a common line, each indented with all its lines.</summary>
    internal static string Several(string title, IEnumerable<string> parts) =>
        string.Join($"{Environment.NewLine}  ", parts.Select(part => part.ReplaceLineEndings($"{Environment.NewLine}  ")).Prepend(title));

    private static string Of(Exception exception, Func<Exception, string> words) => Causes(exception) switch
    {
        [var only] => words(only),
        var causes => Several($"{causes.Count} failures:", causes.Select(words)),
    };

    /// <summary>What the build's code threw, without what tasks and reflection wrap around it.</summary>
    internal static IReadOnlyList<Exception> Causes(Exception exception) => exception switch
    {
        CombinationException => [exception],
        AggregateException { InnerExceptions: [_, ..] many } => [.. many.SelectMany(Causes)],
        TargetInvocationException or TypeInitializationException when exception.InnerException is { } inner => Causes(inner),
        _ => [exception],
    };

    private static string Message(Exception exception) => exception switch
    {
        ProcessException process => process.Told,
        CombinationException several => several.Tell(Message),
        AssertionFailure or UsageException => exception.Message,
        BuildCodeException => $"{exception.Message}{Place(exception.InnerException!)}",
        _ => $"{Named(exception)}{Because(exception)}{Place(exception)}",
    };

    private static string Whole(Exception exception, Verbosity verbosity) =>
        verbosity == Verbosity.Verbose ? Trace(exception) : Message(exception);

    private static string Brief(Exception exception, Verbosity verbosity) => exception switch
    {
        ProcessException process => process.Summary,
        CombinationException several => several.Tell(failure => Brief(failure, verbosity)),
        _ => Whole(exception, verbosity),
    };

    private static string Named(Exception exception) => $"{exception.GetType().Name}: {exception.Message}";

    private static string Because(Exception exception) => exception.InnerException is { } inner ? $" (because of {Named(inner)})" : "";

    /// <summary>
    /// The first place in code that has its source at hand: the build's, since the engine's and .NET's are not where they were compiled.
    /// </summary>
    private static string Place(Exception exception)
    {
        var frame = new StackTrace(exception, fNeedFileInfo: true).GetFrames()
            .FirstOrDefault(f => f.GetFileName() is not null && f.GetMethod()?.Module != typeof(FailureText).Module);
        return frame is null ? "" : $" ({Path.GetFileName(frame.GetFileName())}:{frame.GetFileLineNumber()})";
    }

    /// <summary>The frames below the target's own code tell its author nothing.</summary>
    private static string Trace(Exception exception)
    {
        var trace = exception.ToString();
        var inner = trace.LastIndexOf("--- End of inner exception", StringComparison.Ordinal);
        var engine = trace.IndexOf(EngineFrame, Math.Max(inner, 0), StringComparison.Ordinal);
        return engine < 0 ? trace : trace[..engine].TrimEnd();
    }
}
