using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Execution;

namespace M31R.Automation.Engine.Tests;

public sealed class ErrorsThatMayHappen
{
    [Fact]
    public void BecomeAWarning() => TestRun.Of<Build>("Action").Text.ShouldContain("warning: lost\n");

    [Fact]
    public void SayWhereOnDemand() =>
        TestRun.Of<Build>("Trace").Text.ShouldMatch("warning: System.IO.IOException: lost\n   at .*ControlFlowTests");

    [Fact]
    public void MayBeSilent() => TestRun.Of<Build>("Silent").Text.ShouldNotContain("lost");

    [Fact]
    public void GiveTheDefaultValue() => TestRun.Of<Build>("Value").Text.ShouldContain("\n7 and 3\n");

    [Fact]
    public void OfASequenceThatBreaksOnTheWayLeaveItEmpty() => TestRun.Of<Build>("Sequence").Text.ShouldContain("0 items\n");

    private sealed class Build : NukeBuild
    {
        Target Action => _ => _.Executes(() => ControlFlow.SuppressErrors(Lose));

        Target Trace => _ => _.Executes(() => ControlFlow.SuppressErrors(Lose, includeStackTrace: true));

        Target Silent => _ => _.Executes(() => ControlFlow.SuppressErrors(Lose, logWarning: false));

        Target Value => _ => _.Executes(() => Serilog.Log.Information(
            "{Default} and {Found}", ControlFlow.SuppressErrors(() => int.Parse("x"), defaultValue: 7),
            ControlFlow.SuppressErrors(() => 3)));

        Target Sequence =>
            _ => _.Executes(() => Serilog.Log.Information("{Count} items", ControlFlow.SuppressErrors<int>(Breaking).Count()));

        private static void Lose() => throw new IOException("lost");

        private static IEnumerable<int> Breaking()
        {
            yield return 1;
            throw new IOException("lost");
        }
    }
}

public sealed class Retrying
{
    private readonly List<string> told = [];
    private int attempts;

    [Fact]
    public void EndsWithTheFirstSuccess()
    {
        ControlFlow.ExecuteWithRetry(() => FailUntil(2), Clean, logAction: told.Add);
        told.ShouldBe(["Trying again after a failure: attempt 1", "cleaned", "cleaned"]);
    }

    [Fact]
    public void EndsWithTheLastFailure()
    {
        Should.Throw<IOException>(() => ControlFlow.ExecuteWithRetry(() => FailUntil(9), Clean, retryAttempts: 2, logAction: told.Add))
            .Message.ShouldBe("attempt 2");
        told.ShouldBe(["Trying again after a failure: attempt 1", "cleaned", "cleaned"]);
    }

    [Fact]
    public void IsEndedByAnInterruption() => TestRun.Of<Build>("Retry").States.ShouldBe("Retry Aborted");

    private void FailUntil(int success)
    {
        if (++attempts < success)
        {
            throw new IOException($"attempt {attempts}");
        }
    }

    private void Clean() => told.Add("cleaned");

    private sealed class Build : NukeBuild
    {
        Target Retry => _ => _.Executes(() => ControlFlow.ExecuteWithRetry(
            () =>
            {
                BuildRun.Here.Interrupt();
                throw new IOException("again");
            },
            delay: TimeSpan.FromMinutes(1)));
    }
}
