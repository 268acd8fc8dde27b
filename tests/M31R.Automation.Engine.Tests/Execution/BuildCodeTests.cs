using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;

namespace M31R.Automation.Engine.Tests.Execution;

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
    public void ThatThrowsInADefinitionIsToldSo() =>
        TestRun.Of<BrokenDefinition>("A").Text.ShouldStartWith("error: The definition of target A threw NullReferenceException");

    [Fact]
    public void ThatThrowsInAFieldIsToldSo() => TestRun.Of<BrokenField>("A").Text
        .ShouldStartWith("error: The constructor of BrokenField threw FormatException: no field\n   at ");

    [Fact]
    public void ThatThrowsInAStaticFieldIsToldWithoutWhatIsAroundIt() => TestRun.Of<BrokenStatic>("A").Text
        .ShouldStartWith("error: The constructor of BrokenStatic threw FormatException: no static field\n   at ");

    [Fact]
    public void ThatThrowsInATargetPropertyIsToldSo() =>
        TestRun.Of<BrokenProperty>("A").Text.ShouldStartWith("error: Target A threw FormatException: no target\n   at ");

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
    public void IsCalledAtEachStep() => TestRun.Of<Hooked>("Bad", "Good", "Left", "--no-logo", "--verbosity", "Quiet")
        .Text.Split('\n')
        .TakeWhile(l => l.Length > 0)
        .ShouldBe(["error: created", "error: initialized", "error: running Good", "error: succeeded Good", "error: skipped Left",
            "error: running Bad", "error: Bad failed: no", "error: failed Bad", "error: finished"]);

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
