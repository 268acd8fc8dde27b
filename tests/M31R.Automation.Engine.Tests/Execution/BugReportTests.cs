using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Execution;

namespace M31R.Automation.Engine.Tests.Execution;

public sealed class ADefectOfTheEngine
{
    [Fact]
    public void ExitsWithThreeAndLeavesAReport()
    {
        using var root = new Root();
        using var output = new StringWriter { NewLine = "\n" };

        // A clock that throws stands in for any defect between the build's own code.
        var result = BuildProgram.Run(root.Request<Build>(output, "A", "--token", "hunter2") with { Clock = new BrokenClock() });

        result.ExitCode.ShouldBe(3);
        output.ToString().ShouldContain($"error: This is a defect of the build engine: NotSupportedException: no time, *****\nA report to paste into an issue is in \"{root["artifacts/bug-report.md"]}\".\n");
        var report = File.ReadAllText(root["artifacts/bug-report.md"]);
        report.ShouldContain("- Command line: `A --token *****`");
        report.ShouldNotContain("hunter2");
    }

    private sealed class BrokenClock : TimeProvider
    {
        public override long GetTimestamp() => throw new NotSupportedException("no time, hunter2");
    }

    private sealed class Build : NukeBuild
    {
        [Parameter]
        [Secret]
        readonly string? Token = null;

        Target A => _ => _.Executes(() => Serilog.Log.Information("{Token}", Token));
    }
}
