using System.Reflection;
using Nuke.Common.ValueInjection;

namespace Nuke.Common.Git;

/// <summary>Reads the repository that the root directory of the build lies in into a <see cref="GitRepository"/>.</summary>
public class GitRepositoryAttribute : ValueInjectionAttributeBase
{
    /// <inheritdoc />
    /// <exception cref="Execution.AssertionFailure">There is none, git is missing, or git refuses.</exception>
    public override object? GetValue(MemberInfo member, object instance) => GitRepository.FromLocalDirectory(Build.RootDirectory);
}
