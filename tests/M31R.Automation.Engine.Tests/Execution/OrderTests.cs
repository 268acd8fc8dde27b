using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Execution;

namespace M31R.Automation.Engine.Tests.Execution;

public sealed class DependenciesFromBothEnds
{
    [Fact]
    public void RunBefore() => TestRun.Of<Build>("B").States.ShouldBe("A Succeeded, B Succeeded");

    [Fact]
    public void RunBeforeToo() => TestRun.Of<Build>("D").Order.ShouldBe("C D");

    [Fact]
    public void OrderWhatIsScheduled() => TestRun.Of<Build>("First", "Second", "Third").Order.ShouldBe("Third Second First");

    [Fact]
    public void TriggerFromEitherEnd() => TestRun.Of<Build>("Release").Order.ShouldBe("Release Tweet Toot");

    [Fact]
    public void MayBeNamedAtTheOption() => TestRun.Of<Build>("--target", "A", "D").Order.ShouldBe("A C D");

    [Fact]
    public void MayBeNamedWithPlusInAnyCase() => TestRun.Of<Build>("a+d").Order.ShouldBe("A C D");

    private sealed class Build : NukeBuild
    {
        Target A => _ => _.Executes(() => { });

        Target B => _ => _.DependsOn(A).Executes(() => { });

        Target C => _ => _.DependentFor(D).Executes(() => { });

        Target D => _ => _.Executes(() => { });

        Target First => _ => _.After(Second).Executes(() => { });

        Target Second => _ => _.Executes(() => { });

        Target Third => _ => _.Before(Second).Executes(() => { });

        Target Release => _ => _.Triggers(Tweet).Executes(() => { });

        Target Tweet => _ => _.Executes(() => { });

        Target Toot => _ => _.TriggeredBy(Release).Executes(() => { });
    }
}

public sealed class ActionsOfATarget
{
    [Fact]
    public void RunInTurnWhateverTheirKind() =>
        TestRun.Of<Build>("--verbosity", "Minimal", "--target", "All")
            .Text.ShouldStartWith("warning: one\nwarning: two\nwarning: three\nwarning: four\n");

    [Fact]
    public void MayBeNone() => TestRun.Of<Build>("Nothing").States.ShouldBe("Nothing Collective");

    private sealed class Build : NukeBuild
    {
        Target Nothing => _ => _;

        Target All => _ => _
            .Executes(() => Serilog.Log.Warning("one"), () => Serilog.Log.Warning("two"))
            .Executes(() => Say("three"))
            .Executes(async () =>
            {
                await Task.Yield();
                Say("four");
            });

        private static int Say(string text)
        {
            Serilog.Log.Warning("{Text:l}", text);
            return 1;
        }
    }
}

public sealed class DefinitionsThatReferToWhatIsNotThere
{
    [Fact]
    public void AreUsageErrors()
    {
        var run = TestRun.Of<Build>("A");
        (run.ExitCode, run.Text).ShouldBe(
            (2, "error: Target \"A\" names a target of IOther, which the build does not have. Add the component, or use Try….\n"));
    }

    [Fact]
    public void CirclesAreReportedBeforeAnythingRuns()
    {
        var run = TestRun.Of<Circle>("A");
        (run.ExitCode, run.Text, run.Plan.Count).ShouldBe(
            (2, "error: Targets wait for each other in a circle: A -> B -> A. Remove one of these dependencies: A.DependsOn(B), B.DependsOn(A).\n", 0));
    }

    [Fact]
    public void NoTargetAndNoDefaultIsAUsageError() =>
        TestRun.Of<Circle>().Text.ShouldBe("error: No target was named, and the build has no default target. See --help.\n");

    [Theory]
    [InlineData("Self", "Self -> Self", "Self.DependsOn(Self)")]
    [InlineData("BeforeSelf", "BeforeSelf -> BeforeSelf", "BeforeSelf.Before(BeforeSelf)")]
    [InlineData("AfterSelf", "AfterSelf -> AfterSelf", "AfterSelf.After(AfterSelf)")]
    [InlineData("TriggersSelf", "TriggersSelf -> TriggersSelf", "TriggersSelf.Triggers(TriggersSelf)")]
    [InlineData("Consumer", "Consumer -> Producer -> Consumer", "Consumer.Consumes(Producer), Consumer.DependentFor(Producer)")]
    [InlineData("First", "First -> Second -> Third -> First", "Second.Before(First), Second.TriggeredBy(Third), First.DependentFor(Third)")]
    public void CirclesAreToldWithTheCallsThatMakeThem(string target, string circle, string calls)
    {
        string[] targets = target == "First" ? ["First", "Second", "Third"] : [target, "Producer"];
        TestRun.Of<Circles>(targets)
            .Text.ShouldBe($"error: Targets wait for each other in a circle: {circle}. Remove one of these dependencies: {calls}.\n");
    }

    [Fact]
    public void DefaultTargetsAreProperties()
    {
        Should.Throw<UsageException>(() => DefaultTargets.Names<Circles>([_ => Circles.NotATarget()])).Message
            .ShouldBe(
                "\"_ => NotATarget()\" names no default target. Name a property of the build that is one, like build => build.Compile.");
        DefaultTargets.Names<IOther>([other => other.Other]).ShouldBe(["Other"]);
    }

    public interface IOther : INukeBuild
    {
        Target Other => _ => _;
    }

    private sealed class Build : NukeBuild
    {
        Target A => _ => _.DependsOn<IOther>();
    }

    private sealed class Circle : NukeBuild
    {
        Target A => _ => _.DependsOn(B).Executes(() => Nuke.Common.Assert.Fail("ran"));

        Target B => _ => _.DependsOn(A).Executes(() => Nuke.Common.Assert.Fail("ran"));
    }

    private sealed class Circles : NukeBuild
    {
        Target Self => _ => _.DependsOn(Self);

        Target BeforeSelf => _ => _.Before(BeforeSelf);

        Target AfterSelf => _ => _.After(AfterSelf);

        Target TriggersSelf => _ => _.Triggers(TriggersSelf);

        Target Consumer => _ => _.Consumes(Producer).DependentFor(Producer);

        Target Producer => _ => _;

        Target First => _ => _.DependentFor(Third);

        Target Second => _ => _.Before(First).TriggeredBy(Third);

        Target Third => _ => _;

        internal static Target NotATarget() => _ => _;
    }
}

/// <summary>
/// "The execution is nondeterministic" says the page "Target Definitions" of NUKE's documentation; here it is not, and it is told.
/// </summary>
public sealed class TargetsInAnyOrder
{
    [Fact]
    public void RunAsDeclared() => TestRun.Of<Build>("Partial").Order.ShouldBe("A B Partial");

    [Fact]
    public void AreKnownInThePlan() => Loose("Partial").ShouldBe(["B"]);

    [Fact]
    public void AreNoneInATotalOrder() => Loose("Total").ShouldBeEmpty();

    [Fact]
    public void AreToldVerbosely() => TestRun.Of<Build>("Partial", "--verbosity", "Verbose").Text
        .ShouldContain("Nothing but the order of declaration puts A before B.\n");

    [Fact]
    public void AreNotToldOtherwise() => TestRun.Of<Build>("Partial").Text.ShouldNotContain("declaration");

    private static IEnumerable<string> Loose(string target) => TestRun.Of<Build>(target).Plan.Where(t => t.IsLoose).Select(t => t.Name);

    private sealed class Build : NukeBuild
    {
        Target A => _ => _.Executes(() => { });

        Target B => _ => _.Executes(() => { });

        Target Partial => _ => _.DependsOn(A, B).Executes(() => { });

        Target Between => _ => _.DependsOn(A).Executes(() => { });

        Target Total => _ => _.DependsOn(Between).Executes(() => { });
    }
}
