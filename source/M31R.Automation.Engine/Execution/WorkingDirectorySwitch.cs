using Nuke.Common.IO;

namespace Nuke.Common.Execution;

/// <summary>Another working directory until it is disposed of.</summary>
internal sealed class WorkingDirectorySwitch : IDisposable
{
    private readonly BuildRun run = BuildRun.Here;
    private readonly AbsolutePath before;

    internal WorkingDirectorySwitch(AbsolutePath directory)
    {
        before = AbsolutePath.Create(run.WorkingDirectory);
        run.SwitchTo(directory);
    }

    public void Dispose() => run.SwitchTo(before);
}
