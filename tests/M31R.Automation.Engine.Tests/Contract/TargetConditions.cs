using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;

namespace M31R.Automation.Engine.Tests.Contract;

/// <summary>"Define a condition that is checked right before target B executes".</summary>
[Trait("NUKE page", "fundamentals/targets#conditional-execution")]
public sealed class DynamicCondition
{
    [Fact]
    public void SeesWhatEarlierTargetsDid() => TestRun.Of<Build>("B").States.ShouldBe("A Succeeded, B Succeeded");

    [Fact]
    public void SkipsOnlyItsOwnTarget() => TestRun.Of<Build>("C").States.ShouldBe("Empty Succeeded, C Skipped");

    [Fact]
    public void GivesItsExpressionAsReason() => TestRun.Of<Build>("C").Text.ShouldContain("Data.Count == 2");

    private sealed class Build : NukeBuild
    {
        private readonly List<string> Data = [];

        Target A => _ => _.Executes(() => Data.Add("one"));

        Target Empty => _ => _.Executes(() => { });

        Target B => _ => _.DependsOn(A).OnlyWhenDynamic(() => Data.Count == 1).Executes(() => { });

        Target C => _ => _.DependsOn(Empty).OnlyWhenDynamic(() => Data.Count == 2).Executes(() => { });
    }
}

/// <summary>"Define a condition that is checked before target A and B execute"; "By default, dependencies are skipped".</summary>
[Trait("NUKE page", "fundamentals/targets#conditional-execution")]
public sealed class StaticCondition
{
    [Theory]
    [InlineData("B", "A Skipped, B Skipped")]
    [InlineData("C", "A Succeeded, C Skipped")]
    [InlineData("B A", "A Succeeded, B Skipped")]
    [InlineData("D", "A Succeeded, D Succeeded")]
    public void SkipsDependenciesUnlessToldOtherwise(string arguments, string states) =>
        TestRun.Of<Build>(arguments.Split(' ')).States.ShouldBe(states);

    private sealed class Build : NukeBuild
    {
        private static bool IsEnabled => false;

        Target A => _ => _.Executes(() => { });

        Target B => _ => _.OnlyWhenStatic(() => IsEnabled).DependsOn(A).Executes(() => { });

        Target C => _ => _.OnlyWhenStatic(() => IsEnabled).WhenSkipped(DependencyBehavior.Execute).DependsOn(A).Executes(() => { });

        Target D => _ => _.OnlyWhenStatic(() => !IsEnabled).DependsOn(A).Executes(() => { });
    }
}

/// <summary>
/// "Target requirements … are checked right at the beginning of the build execution before any other targets are executed".
/// </summary>
[Trait("NUKE page", "fundamentals/targets#requirements")]
public sealed class Requirement
{
    [Fact]
    public void StopsTheBuildBeforeItsFirstTarget()
    {
        var run = TestRun.Of<Build>("B");
        run.ExitCode.ShouldNotBe(0);
        run.Text.ShouldContain("IsReady");
        run.Text.ShouldNotContain("A ran");
    }

    [Fact]
    public void OfATargetOutsideThePlanIsNotChecked() => TestRun.Of<Build>("A").ExitCode.ShouldBe(0);

    [Fact]
    public void OfASkippedTargetIsNotChecked() => TestRun.Of<Build>("Last", "--skip", "B").ExitCode.ShouldBe(0);

    private sealed class Build : NukeBuild
    {
        private static bool IsReady => false;

        Target A => _ => _.Executes(() => Serilog.Log.Information("A ran"));

        Target B => _ => _.DependsOn(A).Requires(() => IsReady).Executes(() => { });

        Target Last => _ => _.DependsOn(B).Executes(() => { });
    }
}

/// <summary>"You may not want to expose every target through the build help text".</summary>
[Trait("NUKE page", "fundamentals/targets#unlisting-targets")]
public sealed class UnlistedTarget
{
    [Fact]
    public void IsNotInTheHelp()
    {
        var help = TestRun.Of<Build>("--help").Text;
        help.ShouldContain("Listed");
        help.ShouldNotContain("Hidden");
    }

    [Fact]
    public void StillRuns() => TestRun.Of<Build>("Hidden").States.ShouldBe("Hidden Succeeded");

    private sealed class Build : NukeBuild
    {
        Target Listed => _ => _.Executes(() => { });

        Target Hidden => _ => _.Unlisted().Executes(() => { });
    }
}
