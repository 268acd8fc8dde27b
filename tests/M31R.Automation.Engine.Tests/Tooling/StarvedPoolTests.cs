using Nuke.Common.Tooling;

namespace M31R.Automation.Engine.Tests.Tooling;

/// <summary>Every thread of the pool is taken by work that does not end, as a build with many tasks, or tests in parallel, take them.</summary>
[Trait("Speed", "Slow")]
public sealed class AStarvedThreadPool
{
    [Fact]
    public async Task LosesNoOutput()
    {
        var hasEnded = false;
        var work = Enumerable.Range(0, 200).Select(_ => Task.Run(() => SpinWait.SpinUntil(() => Volatile.Read(ref hasEnded)))).ToArray();
        string[] lines = [];

        // A thread of the pool would hand its own work to others before it waits.
        var run = new Thread(() => lines = [.. Lines()]);
        run.Start();
        var isInTime = run.Join(TimeSpan.FromMinutes(1));
        Volatile.Write(ref hasEnded, true);
        await Task.WhenAll(work);

        isInTime.ShouldBeTrue();
        lines.ShouldBe(["out", "err"], ignoreOrder: true);
    }

    private static IEnumerable<string> Lines()
    {
        using var process = ProcessTasks.StartShell("echo out; echo err >&2", logInvocation: false, logOutput: false);
        return process.AssertZeroExitCode().Output.Select(line => line.Text);
    }
}
