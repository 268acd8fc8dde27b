using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Execution;

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
    public void IsToldAgainAtTheEnd() => TestRun.Of<Build>("Looks").Text.ShouldContain("\nWarnings and errors\n  error: Fails failed: not today\n");

    [Fact]
    public void IsNotToldAgainJustBelow() => TestRun.Of<Build>("Fails").Text.ShouldNotContain("Warnings and errors");

    [Fact]
    public void IsToldWithAllThatTasksThrew() => TestRun.Of<Build>("Several").Text.ShouldMatch(
        @"error: Several failed: 2 failures:\r?\n  IOException: one \(FailureTests\.cs:\d+\)\r?\n  IOException: two \(because of FormatException: three\) \(FailureTests\.cs:\d+\)\n");

    [Fact]
    public void IsToldWithoutWhatReflectionWrapsAroundIt() => TestRun.Of<Build>("Reflected").Text.ShouldMatch(@"error: Reflected failed: IOException: lost \(FailureTests\.cs:\d+\)\n");

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

public sealed class CodeOfTheBuildOutsideTargets
{
    [Fact]
    public void ThatThrowsInItsConstructorIsToldSo()
    {
        var run = TestRun.Of<Broken>("A");
        run.ExitCode.ShouldBe(-1);
        run.Text.ShouldStartWith("error: The constructor of Broken threw DivideByZeroException: Attempted to divide by zero.\n   at ");
    }

    [Fact]
    public void ThatThrowsInADefinitionIsToldSo() => TestRun.Of<BrokenDefinition>("A").Text.ShouldStartWith("error: The definition of target A threw NullReferenceException");

    [Fact]
    public void ThatThrowsInAFieldIsToldSo() => TestRun.Of<BrokenField>("A").Text
        .ShouldStartWith("error: The constructor of BrokenField threw FormatException: no field\n   at ");

    [Fact]
    public void ThatThrowsInAStaticFieldIsToldWithoutWhatIsAroundIt() => TestRun.Of<BrokenStatic>("A").Text
        .ShouldStartWith("error: The constructor of BrokenStatic threw FormatException: no static field\n   at ");

    [Fact]
    public void ThatThrowsInATargetPropertyIsToldSo() => TestRun.Of<BrokenProperty>("A").Text.ShouldStartWith("error: Target A threw FormatException: no target\n   at ");

    [Fact]
    public void ThatIsNoTargetIsToldSo()
    {
        var run = TestRun.Of<NullProperty>("A");
        (run.ExitCode, run.Text).ShouldBe((2, "error: Target \"A\" of NullProperty is null.\n"));
    }

    [Fact]
    public void ThatDefinesNothingIsToldSo()
    {
        var run = TestRun.Of<NullDefinition>("A");
        (run.ExitCode, run.Text).ShouldBe(
            (2, "error: The definition of target \"A\" returned null. It returns what it was given, like _ => _.Executes(…).\n"));
    }

    [Fact]
    public void IsCalledAtEachStep() => TestRun.Of<Hooked>("Bad", "Good", "Left", "--no-logo", "--verbosity", "Quiet").Text.Split('\n').TakeWhile(l => l.Length > 0)
        .ShouldBe(["error: created", "error: initialized", "error: running Good", "error: succeeded Good", "error: skipped Left", "error: running Bad", "error: Bad failed: no", "error: failed Bad", "error: finished"]);

    private sealed class Broken : NukeBuild
    {
        public Broken() => Value = 1 / Environment.GetCommandLineArgs().Count(a => a.Length > 10_000);

        public int Value { get; }

        Target A => _ => _;
    }

    private sealed class BrokenDefinition : NukeBuild
    {
        Target A => _ => _.Description(GetType().BaseType!.BaseType!.BaseType!.Name);
    }

    private sealed class BrokenField : NukeBuild
    {
        readonly int value = Throw<int>("no field");

        Target A => _ => _.Executes(() => value);
    }

    private sealed class BrokenStatic : NukeBuild
    {
        static readonly int value = Throw<int>("no static field");

        readonly int copy = value;

        Target A => _ => _.Executes(() => copy);
    }

    private sealed class BrokenProperty : NukeBuild
    {
        Target A => Throw<Target>("no target");
    }

    private sealed class NullProperty : NukeBuild
    {
        Target A => null!;
    }

    private sealed class NullDefinition : NukeBuild
    {
        Target A => _ => null!;
    }

    private static T Throw<T>(string message) => throw new FormatException(message);

    private sealed class Hooked : NukeBuild
    {
        Target Good => _ => _.Executes(() => { });

        Target Left => _ => _.OnlyWhenDynamic(() => false).Executes(() => { });

        Target Bad => _ => _.After(Left).Executes(() => Nuke.Common.Assert.Fail("no"));

        protected override void OnBuildCreated() => Serilog.Log.Error("created");

        protected override void OnBuildInitialized() => Serilog.Log.Error("initialized");

        protected override void OnBuildFinished() => Serilog.Log.Error("finished");

        protected override void OnTargetRunning(string target) => Serilog.Log.Error("running {Target:l}", target);

        protected override void OnTargetSkipped(string target) => Serilog.Log.Error("skipped {Target:l}", target);

        protected override void OnTargetFailed(string target) => Serilog.Log.Error("failed {Target:l}", target);

        protected override void OnTargetSucceeded(string target) => Serilog.Log.Error("succeeded {Target:l}", target);
    }
}

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

public sealed class AHookThatRefuses
{
    [Fact]
    public void EndsTheRunWithItsMessageAlone()
    {
        var run = TestRun.Of<Build>("Good");

        run.ExitCode.ShouldBe(2);
        run.Text.ShouldContain("error: not like this\n");
        run.Text.ShouldNotContain("   at ");
        run.Text.ShouldNotContain("== Good");
    }

    private sealed class Build : NukeBuild
    {
        Target Good => _ => _.Executes(() => { });

        protected override void OnBuildInitialized()
        {
            ExitCode = 2;
            Nuke.Common.Assert.Fail("not like this");
        }
    }
}
