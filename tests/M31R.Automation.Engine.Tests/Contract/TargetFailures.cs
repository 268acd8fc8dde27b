using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;

namespace M31R.Automation.Engine.Tests.Contract;

/// <summary>"Define that execution continues after target A throws".</summary>
[Trait("NUKE page", "fundamentals/targets#failure-handling")]
public sealed class ProceededExecution
{
    [Fact]
    public void RunsWhatDependsOnTheFailedTarget() => TestRun.Of<Build>("B").States.ShouldBe("A Failed, B Succeeded");

    [Fact]
    public void IsStillAFailedBuild() => TestRun.Of<Build>("B").ExitCode.ShouldNotBe(0);

    private sealed class Build : NukeBuild
    {
        Target A => _ => _.ProceedAfterFailure().Executes(() => Nuke.Common.Assert.Fail("error"));

        Target B => _ => _.DependsOn(A).Executes(() => { });
    }
}

/// <summary>"Define that target B executes even if another target fails".</summary>
[Trait("NUKE page", "fundamentals/targets#failure-handling")]
public sealed class AssuredExecution
{
    [Fact]
    public void RunsAfterAFailure() => TestRun.Of<Build>("B").States.ShouldBe("A Failed, Between NotRun, B Succeeded");

    [Fact]
    public void IsStillAFailedBuild() => TestRun.Of<Build>("B").ExitCode.ShouldNotBe(0);

    private sealed class Build : NukeBuild
    {
        Target A => _ => _.Executes(() => Nuke.Common.Assert.Fail("error"));

        Target Between => _ => _.DependsOn(A).Executes(() => { });

        Target B => _ => _.AssuredAfterFailure().DependsOn(Between).Executes(() => { });
    }
}

/// <summary>A failed target ends the build; what comes after it is "NotRun" (the page's summary shows it for an aborted build).</summary>
[Trait("NUKE page", "getting-started/execution#aborting-builds")]
public sealed class FailureWithoutHandling
{
    [Fact]
    public void LeavesTheRestOut() => TestRun.Of<Build>("B", "Unrelated").States.ShouldBe("A Failed, B NotRun, Unrelated NotRun");

    private sealed class Build : NukeBuild
    {
        Target A => _ => _.Executes(() => Nuke.Common.Assert.Fail("error"));

        Target B => _ => _.DependsOn(A).Executes(() => { });

        Target Unrelated => _ => _.Executes(() => { });
    }
}

/// <summary>"Build Events": hooks around the build and each of its targets.</summary>
[Trait("NUKE page", "fundamentals/builds#build-events")]
public sealed class BuildEvents
{
    [Fact]
    public void ComeInTheDocumentedOrder() => Events("Ends").ShouldBe(
        ["created", "initialized", "running Works", "succeeded Works", "skipped Waits", "running Ends", "failed Ends", "finished"]);

    private static string[] Events(string target) =>
        [.. TestRun.Of<Build>(target).Text.Split('\n').Where(l => l.StartsWith("event ", StringComparison.Ordinal))
            .Select(l => l["event ".Length..])];

    private sealed class Build : NukeBuild
    {
        Target Works => _ => _.Executes(() => { });

        Target Waits => _ => _.DependsOn(Works).OnlyWhenDynamic(() => IsFailing).Executes(() => { });

        Target Ends => _ => _.DependsOn(Waits).Executes(() => Nuke.Common.Assert.Fail("error"));

        protected override void OnBuildCreated() => Say("created");

        protected override void OnBuildInitialized() => Say("initialized");

        protected override void OnBuildFinished() => Say("finished");

        protected override void OnTargetRunning(string target) => Say($"running {target}");

        protected override void OnTargetSkipped(string target) => Say($"skipped {target}");

        protected override void OnTargetFailed(string target) => Say($"failed {target}");

        protected override void OnTargetSucceeded(string target) => Say($"succeeded {target}");

        private static void Say(string text) => Serilog.Log.Information("event {Text:l}", text);
    }
}

/// <summary>"For instance, to check if a target has failed, you can write FailedTargets.Contains(MyTarget)".</summary>
[Trait("NUKE page", "fundamentals/builds#build-status")]
public sealed class BuildStatus
{
    [Fact]
    public void TellsOfTargetsWhileTheyRun() =>
        TestRun.Of<Build>("Reports").States.ShouldBe("Breaks Failed, Repairs Succeeded, Reports Succeeded");

    private sealed class Build : NukeBuild
    {
        Target Breaks => _ => _.ProceedAfterFailure().Executes(() => Nuke.Common.Assert.Fail("error"));

        Target Repairs => _ => _.DependsOn(Breaks).OnlyWhenDynamic(() => FailedTargets.Contains(Breaks)).Executes(() => { });

        Target Reports => _ => _.DependsOn(Repairs).Executes(() =>
        {
            SucceededTargets.Contains(Repairs).ShouldBeTrue();
            RunningTargets.Select(t => t.Name).ShouldBe(["Reports"]);
            InvokedTargets.Select(t => t.Name).ShouldBe(["Reports"]);
            ExecutionPlan.Count.ShouldBe(3);
            (IsFailing, IsSucceeding, IsFinished).ShouldBe((true, false, false));
        });
    }
}
