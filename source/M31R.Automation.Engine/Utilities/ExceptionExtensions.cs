using System.Reflection;

namespace Nuke.Common.Utilities;

/// <summary>Finds what went wrong.</summary>
public static class ExceptionExtensions
{
    /// <summary>The cause inside the wrappers that reflection and tasks put around a single exception.</summary>
    public static Exception Unwrap(this Exception exception) => exception switch
    {
        TargetInvocationException { InnerException: { } cause } => cause.Unwrap(),
        AggregateException { InnerExceptions: [var cause] } => cause.Unwrap(),
        _ => exception,
    };
}
