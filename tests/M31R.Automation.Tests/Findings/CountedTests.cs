using M31R.Automation.Findings;

namespace M31R.Automation.Tests.Findings;

public class ValueInAMessage
{
    [Theory]
    [InlineData(119, "😀", "😀")]
    [InlineData(118, "😀", "😀")]
    public void IsCutBetweenLetters(int before, string letter, string after)
    {
        var value = new string('a', before) + letter + after;
        Counted.Short(value).ShouldBe(new string('a', before) + (before == 118 ? letter : "") + "…");
    }

    [Fact]
    public void IsWholeWhenShort() => Counted.Short(new string('a', 118) + "😀").ShouldBe(new string('a', 118) + "😀");
}
