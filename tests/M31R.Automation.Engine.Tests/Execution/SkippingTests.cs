using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;

namespace M31R.Automation.Engine.Tests.Execution;

public sealed class SkippingOnTheCommandLine
{
    [Fact]
    public void TakesAllThatWasNotAskedFor() =>
        TestRun.Of<Build>("D", "--skip").States.ShouldBe("A Skipped, B Skipped, C Skipped, D Succeeded");

    [Fact]
    public void TakesANamedTargetAndWhatOnlyItNeeds() =>
        TestRun.Of<Build>("D", "--skip", "B").States.ShouldBe("A Skipped, B Skipped, C Succeeded, D Succeeded");

    [Fact]
    public void LeavesWhatOthersNeed() =>
        TestRun.Of<Build>("D", "A", "--skip", "B").States.ShouldBe("A Succeeded, B Skipped, C Succeeded, D Succeeded");

    [Fact]
    public void NamesAnUnknownTarget() =>
        TestRun.Of<Build>("D", "--skip", "Pakc").Text.ShouldBe("error: Unknown target \"Pakc\". Did you mean \"Pack\"? See --help.\n");

    private sealed class Build : NukeBuild
    {
        Target A => _ => _.Executes(() => { });

        Target B => _ => _.DependsOn(A).Executes(() => { });

        Target C => _ => _.Executes(() => { });

        Target D => _ => _.DependsOn(B, C).Executes(() => { });

        Target Pack => _ => _;
    }
}

public sealed class StaticConditions
{
    [Fact]
    public void SkipDependenciesToo() => TestRun.Of<Build>("B").States.ShouldBe("A Skipped, B Skipped");

    [Fact]
    public void TellWhy()
    {
        var run = TestRun.Of<Build>("B");
        run.Plan.Select(t => t.Skipped).ShouldBe(["only for B", "IsReady"]);
        run.Text.ShouldContain("B                  Skipped                // IsReady\n");
    }

    [Fact]
    public void MayLeaveDependenciesAlone() => TestRun.Of<Build>("C").States.ShouldBe("A Succeeded, C Skipped");

    [Fact]
    public void AreReadBeforeAnythingRuns() => TestRun.Of<Build>("Late").States.ShouldBe("Sets Skipped, Late Skipped");

    [Fact]
    public void SkipWhatWouldHaveBeenTriggered() => TestRun.Of<Build>("Off").States.ShouldBe("Off Skipped, Follower Skipped");

    private sealed class Build : NukeBuild
    {
        private bool isSet;

        static bool IsReady => false;

        Target A => _ => _.Executes(() => { });

        Target B => _ => _.DependsOn(A).OnlyWhenStatic(() => IsReady).Executes(() => { });

        Target C => _ => _.DependsOn(A).OnlyWhenStatic(() => IsReady).WhenSkipped(DependencyBehavior.Execute).Executes(() => { });

        Target Sets => _ => _.Executes(() => isSet = true);

        Target Late => _ => _.DependsOn(Sets).OnlyWhenStatic(() => isSet).Executes(() => { });

        Target Off => _ => _.OnlyWhenStatic(() => IsReady).Triggers(Follower).Executes(() => { });

        Target Follower => _ => _.Executes(() => { });
    }
}

public sealed class DynamicConditions
{
    [Fact]
    public void AreReadAtTheTargetsTurn() => TestRun.Of<Build>("Late").States.ShouldBe("Sets Succeeded, Late Succeeded");

    [Fact]
    public void SkipTheTargetAlone() => TestRun.Of<Build>("Never").States.ShouldBe("Sets Succeeded, Never Skipped");

    [Fact]
    public void ThatThrowFailTheTarget()
    {
        var run = TestRun.Of<Build>("Throws");
        (run.ExitCode, run.States).ShouldBe((-1, "Throws Failed"));
        run.Text.ShouldContain("A condition of target Throws threw InvalidOperationException: no answer");
    }

    private sealed class Build : NukeBuild
    {
        private bool isSet;

        Target Sets => _ => _.Executes(() => isSet = true);

        Target Late => _ => _.DependsOn(Sets).OnlyWhenDynamic(() => isSet).Executes(() => { });

        Target Never => _ => _.DependsOn(Sets).OnlyWhenDynamic(() => !isSet).Executes(() => { });

        Target Throws => _ => _.OnlyWhenDynamic(() => throw new InvalidOperationException("no answer")).Executes(() => { });
    }
}
