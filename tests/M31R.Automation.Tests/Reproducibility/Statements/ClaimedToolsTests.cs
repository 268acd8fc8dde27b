using M31R.Automation.Reproducibility.Statements;

namespace M31R.Automation.Tests.Reproducibility.Statements;

public class ClaimedToolsTests
{
    private static readonly Dictionary<string, string> Claimed = new() { ["python3"] = "Python 3.12.1", ["dotnet"] = "10.0.401" };

    [Fact]
    public void OfTheSameVersionsSayNothing() => ClaimedTools.Others(Claimed, Claimed).ShouldBeEmpty();

    [Fact]
    public void OfOtherVersionsAreNamed() =>
        ClaimedTools.Others(Claimed, new Dictionary<string, string> { ["dotnet"] = "10.0.500" }).ShouldBe(
            "It was made with other tools: dotnet \"10.0.401\" (here: \"10.0.500\") and python3 \"Python 3.12.1\" (here: \"unknown\"). "
            + "Build with those.");
}
