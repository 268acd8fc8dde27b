using System.Linq.Expressions;
using System.Reflection;

namespace Nuke.Common.Execution;

/// <summary>The targets that a build's <c>Main</c> names.</summary>
internal static class DefaultTargets
{
    /// <summary>Their names.</summary>
    /// <exception cref="UsageException">An expression that is not just a property.</exception>
    internal static string[] Names<T>(Expression<Func<T, Target>>[] expressions) => Array.ConvertAll(
        expressions,
        expression => BuildRun.MemberOf(expression) is PropertyInfo property
            ? property.Name
            : throw new UsageException(
                $"\"{expression}\" names no default target. Name a property of the build that is one, like build => build.Compile."));
}
