using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;

namespace M31R.Automation.Engine.Tests.Contract;

/// <summary>"Define that target A must run before target B unless A is skipped".</summary>
[Trait("NUKE page", "fundamentals/targets#dependencies")]
public sealed class ExecutionDependency
{
    [Theory]
    [InlineData("B", "A Succeeded, B Succeeded")]
    [InlineData("B --skip A", "A Skipped, B Succeeded")]
    [InlineData("B --skip", "A Skipped, B Succeeded")]
    [InlineData("A", "A Succeeded")]
    [InlineData("D", "C Succeeded, D Succeeded")]
    [InlineData("D --skip C", "C Skipped, D Succeeded")]
    public void RunsBeforeUnlessSkipped(string arguments, string states) => TestRun.Of<Build>(arguments.Split(' ')).States.ShouldBe(states);

    private sealed class Build : NukeBuild
    {
        Target A => _ => _.Executes(() => { });

        Target B => _ => _.DependsOn(A).Executes(() => { });

        Target C => _ => _.DependentFor(D).Executes(() => { });

        Target D => _ => _.Executes(() => { });
    }
}

/// <summary>"Define that target A runs before target B if both are scheduled".</summary>
[Trait("NUKE page", "fundamentals/targets#dependencies")]
public sealed class OrderingDependency
{
    [Theory]
    [InlineData("B A", "A B")]
    [InlineData("A B", "A B")]
    [InlineData("B", "B")]
    [InlineData("D C", "C D")]
    [InlineData("D", "D")]
    public void OrdersWhatIsScheduledAndSchedulesNothing(string arguments, string order) =>
        TestRun.Of<Build>(arguments.Split(' ')).Order.ShouldBe(order);

    private sealed class Build : NukeBuild
    {
        Target A => _ => _.Before(B).Executes(() => { });

        Target B => _ => _.Executes(() => { });

        Target C => _ => _.Executes(() => { });

        Target D => _ => _.After(C).Executes(() => { });
    }
}

/// <summary>"Trigger dependencies define that one target causes another target to run once it has succeeded".</summary>
[Trait("NUKE page", "fundamentals/targets#dependencies")]
public sealed class TriggerDependency
{
    [Theory]
    [InlineData("A", "A Succeeded, B Succeeded")]
    [InlineData("B", "B Succeeded")]
    [InlineData("C", "C Succeeded, D Succeeded")]
    [InlineData("D", "D Succeeded")]
    public void RunsTheOtherAfterwards(string arguments, string states) => TestRun.Of<Build>(arguments.Split(' ')).States.ShouldBe(states);

    [Fact]
    public void DoesNotRunAfterAFailure() => TestRun.Of<Build>("Breaks").States.ShouldBe("Breaks Failed, Celebrates NotRun");

    private sealed class Build : NukeBuild
    {
        Target A => _ => _.Triggers(B).Executes(() => { });

        Target B => _ => _.Executes(() => { });

        Target C => _ => _.Executes(() => { });

        Target D => _ => _.TriggeredBy(C).Executes(() => { });

        Target Breaks => _ => _.Triggers(Celebrates).Executes(() => Nuke.Common.Assert.Fail("broken"));

        Target Celebrates => _ => _.Executes(() => { });
    }
}

/// <summary>
/// "The execution is always deterministic with A->B->C"; where the page calls an order nondeterministic, ours is fixed: that of
/// declaration.
/// </summary>
[Trait("NUKE page", "fundamentals/targets#dependencies")]
public sealed class PartialAndTotalOrder
{
    [Fact]
    public void TotalOrderIsKept() => TestRun.Of<Total>("C").Order.ShouldBe("A B C");

    [Fact]
    public void PartialOrderIsTheSameEveryTime() =>
        Enumerable.Range(0, 10).Select(_ => TestRun.Of<Partial>("C").Order).Distinct().ShouldBe(["A B C"]);

    private sealed class Total : NukeBuild
    {
        Target A => _ => _.Executes(() => { });

        Target B => _ => _.DependsOn(A).Executes(() => { });

        Target C => _ => _.DependsOn(B).Executes(() => { });
    }

    private sealed class Partial : NukeBuild
    {
        Target A => _ => _.Executes(() => { });

        Target B => _ => _.Executes(() => { });

        Target C => _ => _.DependsOn(A, B).Executes(() => { });
    }
}

/// <summary>"Async targets are just a convenience feature … they are still run synchronously".</summary>
[Trait("NUKE page", "fundamentals/targets#target-definitions")]
public sealed class AsyncTargets
{
    [Fact]
    public void AreWaitedForBeforeTheNextTarget() => TestRun.Of<Build>("B").States.ShouldBe("A Succeeded, B Succeeded");

    private sealed class Build : NukeBuild
    {
        private bool isDone;

        Target A => _ => _.Executes(async () =>
        {
            await Task.Delay(20);
            isDone = true;
        });

        Target B => _ => _.DependsOn(A).Executes(() => Nuke.Common.Assert.True(isDone));
    }
}
