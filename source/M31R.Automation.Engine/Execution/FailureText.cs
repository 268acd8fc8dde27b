using Nuke.Common.Tooling;

namespace Nuke.Common.Execution;

/// <summary>What is said about an exception that ended a target.</summary>
internal static class FailureText
{
    /// <summary>What a line of a stack trace starts with.</summary>
    internal const string Frame = "   at ";

    private const string EngineFrame = $"{Frame}Nuke.Common.Execution.";

    /// <summary>The message alone for a failure that the build states itself or a process that failed; with the stack trace for all others, or on demand.</summary>
    internal static string Of(Exception exception, Verbosity verbosity) =>
        exception is AssertionFailure or UsageException or ProcessException or CombinationException && verbosity != Verbosity.Verbose
            ? exception.Message
            : WithoutEngine(exception.ToString());

    /// <summary>The frames below the target's own code tell its author nothing.</summary>
    private static string WithoutEngine(string trace)
    {
        var inner = trace.LastIndexOf("--- End of inner exception", StringComparison.Ordinal);
        var engine = trace.IndexOf(EngineFrame, Math.Max(inner, 0), StringComparison.Ordinal);
        return engine < 0 ? trace : trace[..engine].TrimEnd();
    }
}
