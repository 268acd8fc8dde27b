using Nuke.Common.Tooling;

namespace Nuke.Common.Execution;

/// <summary>What is said about an exception that ended a target.</summary>
internal static class FailureText
{
    /// <summary>The message alone for a failure that the build states itself or a process that failed; with the stack trace for all others, or on demand.</summary>
    internal static string Of(Exception exception, Verbosity verbosity) =>
        exception is AssertionFailure or UsageException or ProcessException && verbosity != Verbosity.Verbose ? exception.Message : exception.ToString();
}
