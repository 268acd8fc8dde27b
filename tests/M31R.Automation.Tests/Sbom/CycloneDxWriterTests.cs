using M31R.Automation.Sbom.CycloneDx;

namespace M31R.Automation.Tests.Sbom;

public class AddressInABill
{
    [Theory]
    [InlineData("https://example.org/a.git", "https://example.org/a.git")]
    [InlineData("git@example.org:team/a.git", "ssh://git@example.org/team/a.git")]
    [InlineData("https://example.org/a b?c=<d>", "https://example.org/a%20b?c=%3Cd%3E")]
    [InlineData("https://example.org/ä", "https://example.org/ä")]
    [InlineData("https://example.org/\n", "https://example.org/%0A")]
    public void IsAReference(string address, string reference) => IriReference.Of(address).ShouldBe(reference);
}
