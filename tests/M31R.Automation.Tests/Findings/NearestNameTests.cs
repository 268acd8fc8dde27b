using M31R.Automation.Findings;

namespace M31R.Automation.Tests.Findings;

public class NearestNames
{
    private static readonly string[] Targets = ["Clean", "Restore", "Compile", "Test", "CheckFormat", "CheckOwnership"];

    [Theory]
    [InlineData("Tset", "Test")]
    [InlineData("test", "Test")]
    [InlineData("Restor", "Restore")]
    [InlineData("compiel", "Compile")]
    [InlineData("ChekOwnershp", "CheckOwnership")]
    [InlineData("Clear", "Clean")]
    public void AreFound(string word, string expected) => NearestName.Of(word, Targets).ShouldBe(expected);

    [Theory]
    [InlineData("")]
    [InlineData("Deploy")]
    [InlineData("x")]
    [InlineData("Verify")]
    public void AreNotMadeUp(string word) => NearestName.Of(word, Targets).ShouldBeNull();

    [Fact]
    public void AmongEqualsAreTheFirstInOrder() => NearestName.Of("cat", ["hat", "bat", "rat"]).ShouldBe("bat");

    [Fact]
    public void OfHugeWordsAreNotLookedFor() => NearestName.Of(new string('a', 1_000_000), [new string('a', 1_000_001)]).ShouldBeNull();

    [Fact]
    public void AreAskedInASentence()
    {
        NearestName.Question("Tset", Targets).ShouldBe(" Did you mean \"Test\"?");
        NearestName.Question("Deploy", Targets).ShouldBe("");
    }
}
