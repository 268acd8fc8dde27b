using Nuke.Common.CI;
using Serilog;

namespace Nuke.Common.Execution;

/// <summary>Sees whether a part of the work was asked for that nobody divides.</summary>
internal static class PartitionUse
{
    /// <summary>Warns of <c>--partition</c> in a build that declares no partitions; its code may ask for them all the same.</summary>
    internal static void Check(BuildRun run, BuildModel model)
    {
        if (run.Parameters[OwnParameters.Partition] is Partition { Total: > 1 } partition && !IsDivided(run, model))
        {
            Log.Warning(
                "--partition {Partition:l} may change nothing: the build has no member with [Partition] and no target with Partition(…).",
                partition);
        }
    }

    private static bool IsDivided(BuildRun run, BuildModel model) =>
        model.Injected.Any(m => m.Attribute is PartitionAttribute) || run.Targets.Any(t => t.PartitionSize is not null);
}
