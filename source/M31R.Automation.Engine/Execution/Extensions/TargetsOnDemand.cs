using System.Collections;

namespace Nuke.Common.Execution;

/// <summary>
/// The targets of a build, defined when they are first looked at: definitions may read parameters, and an extension that prepares those has
/// no use for targets.
/// </summary>
internal sealed class TargetsOnDemand(Func<IReadOnlyList<ExecutableTarget>> define) : IReadOnlyCollection<ExecutableTarget>
{
    public int Count => define().Count;

    public IEnumerator<ExecutableTarget> GetEnumerator() => define().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
