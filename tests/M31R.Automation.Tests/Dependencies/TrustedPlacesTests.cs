using M31R.Automation.Dependencies;

namespace M31R.Automation.Tests.Dependencies;

public sealed class ATrustedPlace
{
    [Theory]
    [InlineData("https://host/team", true)]
    [InlineData("https://host/team/lib", true)]
    [InlineData("git+https://HOST:443/team/lib?x#y", true)]
    [InlineData("https://host/team/lib..js", true)]
    [InlineData("https://host/team/@scope%2flib", true)]
    [InlineData("https://host/team-evil", false)]
    [InlineData("https://host/team/../evil", false)]
    [InlineData("https://host/team/..", false)]
    [InlineData("https://host/team/%2e%2E/evil", false)]
    [InlineData("https://host/team/%252e%252e/evil", false)]
    [InlineData("https://host/team/x%2f../../evil", false)]
    [InlineData("https://host/team/..%2fevil", false)]
    [InlineData(@"https://host/team/..\evil", false)]
    [InlineData("https://host:8443/team/lib", false)]
    public void HoldsWhatLiesBelowIt(string place, bool expected) =>
        TrustedPlaces.IsBelow(place, "https://host/team/").ShouldBe(expected);

    [Theory]
    [InlineData("git@host:team/lib", "git@host:team", true)]
    [InlineData("https://host", "https://host/", true)]
    [InlineData("https://host.elsewhere/", "https://host", false)]
    public void IsWholeHostsAndNames(string place, string prefix, bool expected) =>
        TrustedPlaces.IsBelow(place, prefix).ShouldBe(expected);
}
