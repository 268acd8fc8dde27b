using M31R.Automation.Compatibility.CommandLines.Comparison;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Compatibility.CommandLines.Comparison;

public sealed class AnExitCode
{
    private static readonly DeclaredCommandLine Before = With((0, "done"), (3, "nothing to do"));

    [Fact]
    public void ThatMeansSomethingElseIsBehavioural() => Changes(With((0, "done"), (3, "no space"))).ShouldBe(["Behavioural exit-code 3"]);

    [Fact]
    public void ThatIsNewIsAnAddition() =>
        Changes(With((0, "done"), (3, "nothing to do"), (4, "no space"))).ShouldBe(["Addition exit-code 4"]);

    [Fact]
    public void ThatIsNoLongerUsedIsBehavioural() => Changes(With((0, "done"))).ShouldBe(["Behavioural exit-code 3"]);

    [Fact]
    public void IsNotComparedWhereNothingWasDeclared() => ExitCodeComparison.Of(Before, null).ShouldBeEmpty();

    private static DeclaredCommandLine With(params (int Code, string Meaning)[] codes) =>
        new("app") { ExitCodes = codes.ToDictionary(each => each.Code, each => each.Meaning) };

    private static IEnumerable<string> Changes(DeclaredCommandLine now) =>
        ExitCodeComparison.Of(now, Before).Select(change => $"{change.Kind} {change.Item}");
}
