using System.Diagnostics;
using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Execution;
using Nuke.Common.Tooling;

namespace M31R.Automation.Engine.Tests.Execution;

[Trait("Speed", "Slow")]
public sealed class TheEndOfARun
{
    [Theory]
    [InlineData("Starts")]
    [InlineData("Disposes")]
    public void EndsProcessesThatNobodyHasWaitedFor(string target) => IsRunning(Started(target)).ShouldBeFalse();

    [Fact]
    public void EndsByForceWhatDoesNotListen() => IsRunning(Started("Ignores")).ShouldBeFalse();

    /// <summary>The interruption is known before its processes are asked to end, here a good deal before.</summary>
    [Fact]
    public void ComesNoEarlierForATargetWhoseProcessesAreAboutToBeAsked()
    {
        using var root = new Root();
        using var output = new StringWriter();
        var result = BuildProgram.Run(root.Request<Interrupted>(output, "Default") with { TargetGrace = TimeSpan.Zero });
        result.ExitCode.ShouldBe(130);
        output.ToString().ShouldNotContain("did not end when it was interrupted");
    }

    private static int Started(string target)
    {
        using var root = new Root();
        using var output = new StringWriter { NewLine = "\n" };
        BuildProgram.Run(root.Request<Build>(output, target) with { Grace = TimeSpan.FromMilliseconds(300) });
        return int.Parse(output.ToString().Split("process ")[1].Split('\n')[0], null);
    }

    private static bool IsRunning(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            return !process.WaitForExit(100);
        }
        catch (ArgumentException)
        {
            return false;
        }
    }

    private sealed class Build : NukeBuild
    {
        Target Starts => _ => _.Executes(() => Tell(ProcessTasks.StartProcess("/bin/sleep", "30")));

        Target Disposes => _ => _.Executes(() =>
        {
            using var process = ProcessTasks.StartProcess("/bin/sleep", "30");
            Tell(process);
        });

        Target Ignores => _ => _.Executes(() => Tell(ProcessTasks.StartShell("trap '' TERM; while :; do sleep 0.1; done")));

        private static void Tell(IProcess process) => Serilog.Log.Information("process {Id}", process.Id);
    }

    private sealed class Interrupted : NukeBuild
    {
        protected override void OnBuildInitialized() => BuildRun.Here.Interrupted.Register(() => Thread.Sleep(100));

        Target Default => _ => _.Executes(() => ProcessTasks
            .StartShell("trap 'exit 0' TERM; echo started; while :; do sleep 0.05; done", logger: (_, _) => BuildRun.Here.Interrupt())
            .WaitForExit());
    }
}
