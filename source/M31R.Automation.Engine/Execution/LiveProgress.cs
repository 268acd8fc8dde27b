namespace Nuke.Common.Execution;

/// <summary>
/// Keeps a line about the running target below the output of a person's terminal, from the moment a run takes long enough to be waited for.
/// </summary>
internal sealed class LiveProgress : IDisposable
{
    private readonly ManualResetEventSlim ended = new();
    private readonly Thread thread;

    private LiveProgress(BuildRun run)
    {
        thread = new Thread(() => Show(run)) { IsBackground = true, Name = nameof(LiveProgress) };
        thread.Start();
    }

    /// <summary>Begins to wait; null where nothing live can be shown or is wanted.</summary>
    internal static LiveProgress? Start(BuildRun run) =>
        run.Console.Style.Live && run.Verbosity < Verbosity.Quiet ? new LiveProgress(run) : null;

    /// <summary>Takes the line away and shows the cursor again.</summary>
    public void Dispose()
    {
        ended.Set();
        thread.Join();
        ended.Dispose();
    }

    private void Show(BuildRun run)
    {
        if (!ended.Wait(run.Request.LiveAfter))
        {
            LiveLine.Show(run, ended);
        }
    }
}
