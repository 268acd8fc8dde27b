using M31R.Automation.Findings;

namespace M31R.Automation.Tests.Findings;

public sealed class NamesInASentence
{
    [Theory]
    [InlineData("")]
    [InlineData("a", "a")]
    [InlineData("a and b", "a", "b")]
    [InlineData("a, b and c", "a", "b", "c")]
    public void AreListed(string listed, params string[] names) => Listing.Of(names).ShouldBe(listed);
}
