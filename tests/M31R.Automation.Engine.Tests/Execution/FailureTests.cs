using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;

namespace M31R.Automation.Engine.Tests.Execution;

public sealed class AFailingTarget
{
    [Fact]
    public void StopsTheBuild()
    {
        var run = TestRun.Of<Build>("After", "Unrelated");
        (run.ExitCode, run.States).ShouldBe((-1, "Fails Failed, After NotRun, Unrelated NotRun"));
    }

    [Fact]
    public void IsFollowedByAssuredTargets() =>
        TestRun.Of<Build>("Assured", "Unrelated").States.ShouldBe("Fails Failed, Unrelated NotRun, Assured Succeeded");

    [Fact]
    public void MayLetTheBuildGoOn()
    {
        var run = TestRun.Of<Build>("AfterTolerated");
        (run.ExitCode, run.States).ShouldBe((-1, "Tolerated Failed, AfterTolerated Succeeded"));
    }

    [Fact]
    public void TriggersNothing() => TestRun.Of<Build>("Triggering").States.ShouldBe("Triggering Failed, Triggered Skipped");

    [Fact]
    public void IsToldWithoutStackTraceWhenItSaysSo()
    {
        var text = TestRun.Of<Build>("Fails").Text;
        text.ShouldContain("\nerror: Fails failed: not today\n\n");
        text.ShouldNotContain("   at ");
    }

    [Fact]
    public void IsToldWithItsPlaceWhenItIsUnexpected() => TestRun.Of<Build>("Throws").Text
        .ShouldMatch(@"\nerror: Throws failed: InvalidOperationException: surprise \(FailureTests\.cs:\d+\)\n\n");

    [Fact]
    public void IsToldWithItsOwnFramesOnDemand()
    {
        var text = TestRun.Of<Build>("Throws", "--verbosity", "Verbose").Text;
        text.ShouldContain("System.InvalidOperationException: surprise\n   at M31R.Automation.Engine.Tests.Execution.AFailingTarget.Build");
        text.ShouldNotContain("Nuke.Common.Execution");
    }

    [Fact]
    public void IsToldAgainAtTheEnd() =>
        TestRun.Of<Build>("Looks").Text.ShouldContain("\nWarnings and errors\n  error: Fails failed: not today\n");

    [Fact]
    public void IsNotToldAgainJustBelow() => TestRun.Of<Build>("Fails").Text.ShouldNotContain("Warnings and errors");

    [Fact]
    public void IsToldWithAllThatTasksThrew() => TestRun.Of<Build>("Several").Text.ShouldMatch(
        @"error: Several failed: 2 failures:\r?\n  IOException: one \(FailureTests\.cs:\d+\)\r?\n  IOException: two \(because of FormatException: three\) \(FailureTests\.cs:\d+\)\n");

    [Fact]
    public void IsToldWithoutWhatReflectionWrapsAroundIt() =>
        TestRun.Of<Build>("Reflected").Text.ShouldMatch(@"error: Reflected failed: IOException: lost \(FailureTests\.cs:\d+\)\n");

    [Fact]
    public void MayBeAsynchronous() => TestRun.Of<Build>("FailsLater").Text.ShouldContain("error: FailsLater failed: later\n");

    [Fact]
    public void IsKnownToTheTargetsAfterIt() => TestRun.Of<Build>("Looks").Text.ShouldContain("failing True, contains True");

    private sealed class Build : NukeBuild
    {
        Target Fails => _ => _.Executes(() => Nuke.Common.Assert.Fail("not today"));

        Target FailsLater => _ => _.Executes(async () =>
        {
            await Task.Yield();
            Nuke.Common.Assert.Fail("later");
        });

        Target Throws => _ => _.Executes(() => throw new InvalidOperationException("surprise"));

        Target Several => _ => _.Executes(() => Task.WaitAll(
            Task.Run(() => throw new IOException("one")),
            Task.Run(() => throw new IOException("two", new FormatException("three")))));

        Target Reflected => _ => _.Executes(() => typeof(Build).GetMethod(nameof(Lose))!.Invoke(null, null));

        Target After => _ => _.DependsOn(Fails).Executes(() => { });

        Target Unrelated => _ => _.After(Fails).Executes(() => { });

        Target Assured => _ => _.DependsOn(Fails).AssuredAfterFailure().Executes(() => { });

        public static void Lose() => throw new IOException("lost");

        Target Tolerated => _ => _.ProceedAfterFailure().Executes(() => Nuke.Common.Assert.Fail("tolerated"));

        Target AfterTolerated => _ => _.DependsOn(Tolerated).Executes(() => { });

        Target Triggering => _ => _.ProceedAfterFailure().Triggers(Triggered).Executes(() => Nuke.Common.Assert.Fail("no"));

        Target Triggered => _ => _.Executes(() => { });

        Target Looks => _ => _.DependsOn(Fails).AssuredAfterFailure().Executes(() =>
            Serilog.Log.Information("failing {Failing}, contains {Contains}", IsFailing, FailedTargets.Contains(Fails)));
    }
}

public sealed class ExitCodes
{
    [Fact]
    public void AreZeroAfterSuccess() => TestRun.Of<Build>("Fine").ExitCode.ShouldBe(0);

    [Fact]
    public void AreWhatATargetSets() => TestRun.Of<Build>("Seven").ExitCode.ShouldBe(7);

    [Fact]
    public void AreWhatATargetSetsThoughItFails() => TestRun.Of<Build>("One").ExitCode.ShouldBe(1);

    private sealed class Build : NukeBuild
    {
        Target Fine => _ => _.Executes(() => { });

        Target Seven => _ => _.Executes(() => { ExitCode = 7; });

        Target One => _ => _.Executes(() =>
        {
            ExitCode = 1;
            Nuke.Common.Assert.Fail("found something");
        });
    }
}
