using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>An expected failure of a target: its message stands alone, without a stack trace.</summary>
internal sealed class AssertionFailure(string message, Exception? cause) : Exception(message, cause);

/// <summary>The build cannot start because of how it was called or defined. Exit code 2; the message stands alone.</summary>
internal sealed class UsageException(string message) : Exception(message)
{
    /// <summary>One problem as it is; several below a line that counts them.</summary>
    /// <param name="problems">At least one; whole sentences.</param>
    /// <param name="counted">What follows their number, like <c>parameters are wrong</c>.</param>
    internal static UsageException Of(IReadOnlyList<string> problems, string counted) =>
        new(problems is [var only] ? only : string.Join($"{Environment.NewLine}  ", problems.Prepend($"{problems.Count} {counted}:")));
}

/// <summary>Code of the build outside its targets threw: a constructor, a definition, a hook.</summary>
internal sealed class BuildCodeException(string where, Exception cause)
    : Exception($"{where} threw {cause.GetType().Name}: {cause.Message}", cause)
{
    /// <summary>Runs code of the build, so that what it throws is told apart from a defect of the engine.</summary>
    internal static T Run<T>(string where, Func<T> code)
    {
        try
        {
            return code();
        }
        catch (Exception exception) when (Cause(exception) is not (UsageException or BuildCodeException))
        {
            throw new BuildCodeException(where, Cause(exception));
        }
        catch (Exception exception) when (!ReferenceEquals(Cause(exception), exception))
        {
            throw Cause(exception);
        }
    }

    /// <summary>What was thrown, without what reflection and static constructors wrap around it.</summary>
    private static Exception Cause(Exception exception) =>
        exception is TargetInvocationException or TypeInitializationException && exception.InnerException is { } inner
            ? Cause(inner)
            : exception;

    /// <summary>Runs code of the build, so that what it throws is told apart from a defect of the engine.</summary>
    internal static void Run(string where, Action code) => Run(where, () =>
    {
        code();
        return 0;
    });
}
