namespace Nuke.Common.Execution;

/// <summary>What stands around the output of one target, and around its lines in the log.</summary>
internal static class TargetBlock
{
    /// <summary>Begins it; disposing of the answer ends it, however the target ended.</summary>
    internal static IDisposable Open(BuildRun run, ExecutableTarget target)
    {
        var block = run.Verbosity < Verbosity.Minimal ? run.Host.Open(target.Name) : EmptyBlock.Instance;
        var entry = RunLog.SetTarget(target.Name);
        run.Progress.Start(target.Name, run.Request.Clock.GetTimestamp());
        return new Block(() =>
        {
            run.Progress.End(target.Name);
            run.Console.Flush();
            entry.Dispose();
            block.Dispose();
        });
    }
}
