using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;

namespace M31R.Automation.Engine.Tests.Contract;

/// <summary>"You can invoke a single target or a set of targets either through positional or named arguments".</summary>
[Trait("NUKE page", "getting-started/execution#invoking-targets")]
public sealed class InvokedTargets
{
    [Theory]
    [InlineData("A", "A")]
    [InlineData("A C", "A C")]
    [InlineData("--target A C", "A C")]
    [InlineData("", "Default")]
    public void ArePositionalOrNamed(string arguments, string order) =>
        TestRun.Of<Build>(arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)).Order.ShouldBe(order);

    private sealed class Build : NukeBuild
    {
        Target A => _ => _.Executes(() => { });

        Target C => _ => _.Executes(() => { });

        Target Default => _ => _.Executes(() => { });
    }
}

/// <summary>"You can skip all or individual targets from the execution plan that are not specifically invoked".</summary>
[Trait("NUKE page", "getting-started/execution#skipping-targets")]
public sealed class SkippedTargets
{
    [Theory]
    [InlineData("C --skip", "A Skipped, B Skipped, C Succeeded")]
    [InlineData("C --skip B", "A Skipped, B Skipped, C Succeeded")]
    [InlineData("C --skip A", "A Skipped, B Succeeded, C Succeeded")]
    [InlineData("C --skip A B", "A Skipped, B Skipped, C Succeeded")]
    public void AreAllOrThoseNamed(string arguments, string states) => TestRun.Of<Build>(arguments.Split(' ')).States.ShouldBe(states);

    private sealed class Build : NukeBuild
    {
        Target A => _ => _.Executes(() => { });

        Target B => _ => _.DependsOn(A).Executes(() => { });

        Target C => _ => _.DependsOn(B).Executes(() => { });
    }
}

/// <summary>
/// "All previously succeeded targets will be skipped automatically"; "you can only add the --continue switch but not change any other
/// arguments".
/// </summary>
[Trait("NUKE page", "getting-started/execution#continuing-builds")]
public sealed class ContinuedBuild
{
    [Fact]
    public void SkipsWhatSucceededBefore()
    {
        using var root = new Root();
        root.Run<Build>("Pack").States.ShouldBe("Restore Succeeded, Compile Failed, Pack NotRun");
        root.Write("mended", "");
        root.Run<Build>("Pack", "--continue").States.ShouldBe("Restore Skipped, Compile Succeeded, Pack Succeeded");
    }

    [Fact]
    public void StartsOverWithOtherArguments()
    {
        using var root = new Root();
        root.Run<Build>("Pack");
        root.Write("mended", "");
        root.Run<Build>("Pack", "--colour", "red", "--continue").States.ShouldBe("Restore Succeeded, Compile Succeeded, Pack Succeeded");
    }

    [Fact]
    public void StartsFromTheBeginningWithoutAnEarlierAttempt()
    {
        using var root = new Root();
        root.Write("mended", "");
        root.Run<Build>("Pack", "--continue").States.ShouldBe("Restore Succeeded, Compile Succeeded, Pack Succeeded");
    }

    private sealed class Build : NukeBuild
    {
        [Parameter]
        readonly string? Colour;

        Target Restore => _ => _.Executes(() => Serilog.Log.Information("{Colour:l}", Colour));

        Target Compile => _ => _.DependsOn(Restore).Executes(() => Nuke.Common.Assert.FileExists(RootDirectory / "mended"));

        Target Pack => _ => _.DependsOn(Compile).Executes(() => { });
    }
}

/// <summary>"It will print a comprehensive summary with all involved targets, their outcome, duration, and additional metadata".</summary>
[Trait("NUKE page", "getting-started/execution#build-summary")]
public sealed class BuildSummary
{
    [Fact]
    public void HoldsOutcomesAndMetadata()
    {
        var text = TestRun.Of<Build>("Test").Text;
        text.ShouldMatch(@"Compile +Succeeded +.*// Version: 5\.3\.0");
        text.ShouldMatch(@"Test +Succeeded +.*// Passed: 327, Skipped: 6");
        text.ShouldMatch(@"Total +\S");
    }

    private sealed class Build : NukeBuild
    {
        Target Compile => _ => _.Executes(() => ReportSummary(_ =>
        {
            _.Add("Version", "5.3.0");
            return _;
        }));

        Target Test => _ => _.DependsOn(Compile).Executes(() => ReportSummary(_ =>
        {
            _.Add("Passed", "327");
            _.Add("Skipped", "6");
            return _;
        }));
    }
}

/// <summary>
/// "This allows you to inspect all available targets with their direct dependencies as well as parameters with their descriptions".
/// </summary>
[Trait("NUKE page", "getting-started/execution#help-text")]
public sealed class HelpPage
{
    [Theory]
    [InlineData(@"Default \(default\) +-> A")]
    [InlineData("--colour +Which one")]
    [InlineData("--continue ")]
    [InlineData("--help ")]
    [InlineData("--host ")]
    [InlineData("--no-logo ")]
    [InlineData("--plan ")]
    [InlineData("--profile ")]
    [InlineData("--root ")]
    [InlineData("--skip ")]
    [InlineData("--target ")]
    [InlineData("--verbosity ")]
    public void ListsTargetsAndParameters(string line) => TestRun.Of<Build>("--help").Text.ShouldMatch(line);

    private sealed class Build : NukeBuild
    {
        [Parameter("Which one.")]
        readonly string? Colour;

        Target A => _ => _.Executes(() => Serilog.Log.Information("{Colour:l}", Colour));

        Target Default => _ => _.DependsOn(A).Executes(() => { });
    }
}

/// <summary>"The page's picture": the plan of the targets asked for, and nothing runs.</summary>
[Trait("NUKE page", "getting-started/execution#execution-plans")]
public sealed class ExecutionPlanPage
{
    [Fact]
    public void ShowsTheOrderAndRunsNothing()
    {
        var run = TestRun.Of<Build>("B", "--plan");
        run.ExitCode.ShouldBe(0);
        run.Text.IndexOf('A', StringComparison.Ordinal).ShouldBeLessThan(run.Text.LastIndexOf('B'));
        run.Plan.ShouldAllBe(t => t.Status == Nuke.Common.Execution.ExecutionStatus.None);
    }

    private sealed class Build : NukeBuild
    {
        Target A => _ => _.Executes(() => Nuke.Common.Assert.Fail("ran"));

        Target B => _ => _.DependsOn(A).Executes(() => Nuke.Common.Assert.Fail("ran"));
    }
}
