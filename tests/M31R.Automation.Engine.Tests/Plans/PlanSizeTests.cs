using Nuke.Common.Execution;

namespace M31R.Automation.Engine.Tests.Plans;

public sealed class AGraph
{
    [Theory]
    [InlineData(3, true)]
    [InlineData(500, false)]
    public void IsDrawnUnlessItsLinesReachTooFar(int count, bool isDrawn) => PlanLayout.CanDraw(Chain(count)).ShouldBe(isDrawn);

    /// <summary>Each waits for the one before it, and for the first.</summary>
    private static PlanGraph Chain(int count) => new(
        [.. Enumerable.Range(0, count).Select(number => new PlanNode($"T{number}", null, false, false))],
        [
            .. Enumerable.Range(1, count - 1).Select(number => new PlanEdge(number - 1, number, EdgeKind.Execution)),
            .. Enumerable.Range(2, count - 2).Select(number => new PlanEdge(0, number, EdgeKind.Execution)),
        ]);
}
