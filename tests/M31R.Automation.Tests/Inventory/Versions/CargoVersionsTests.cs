using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Tests.Inventory.Versions;

/// <summary>Vectors written from semver.org and The Cargo Book, "Specifying Dependencies".</summary>
public sealed class VersionsOfCargo
{
    private static readonly CargoVersions Versions = new();

    [Fact]
    public void AreOrderedAsSemanticVersioningSays()
    {
        string[] ordered =
        [
            "1.0", "1.0.0-alpha", "1.0.0-alpha.1", "1.0.0-alpha.beta", "1.0.0-beta", "1.0.0-beta.2", "1.0.0-beta.11", "1.0.0-rc.1", "1.0.0", "1.9.0",
            "1.10.0", "2.0.0",
        ];

        ordered.Zip(ordered.Skip(1))
            .Where(pair => Versions.Compare(pair.First, pair.Second) >= 0 || Versions.Compare(pair.Second, pair.First) <= 0)
            .ShouldBeEmpty();
        Versions.Compare("1.0.0+a", "1.0.0+b").ShouldBe(0);
    }

    [Theory]
    [InlineData("1.0")]
    [InlineData("01.0.0")]
    [InlineData("1.0.0-")]
    [InlineData("1.0.0-01")]
    [InlineData("1.0.0-a..b")]
    [InlineData("1.0.0+")]
    [InlineData("v1.0.0")]
    [InlineData("18446744073709551616.0.0")]
    public void AreNotEveryText(string text) => Versions.IsVersion(text).ShouldBeFalse();

    [Theory]
    [InlineData("1.2.3", "1.2.3 1.9.0", "1.2.2 2.0.0 1.3.0-a")]
    [InlineData("^0.2.3", "0.2.3 0.2.9", "0.3.0")]
    [InlineData("0.0.3", "0.0.3", "0.0.4")]
    [InlineData("0.0", "0.0.9", "0.1.0")]
    [InlineData("0", "0.9.0", "1.0.0")]
    [InlineData("~1.2.3", "1.2.3 1.2.9", "1.3.0")]
    [InlineData("~1.2", "1.2.0 1.2.9", "1.3.0")]
    [InlineData("~1", "1.9.0", "2.0.0")]
    [InlineData("*", "0.0.1 9.0.0", "1.0.0-a")]
    [InlineData("1.*", "1.0.0 1.9.0", "2.0.0")]
    [InlineData("1.2.*", "1.2.9", "1.3.0")]
    [InlineData("=1.2.3", "1.2.3 1.2.3+build", "1.2.4")]
    [InlineData("=1.2", "1.2.9", "1.3.0")]
    [InlineData(">1.2", "1.3.0", "1.2.9 1.2.0")]
    [InlineData(">1.2.3", "1.2.4", "1.2.3")]
    [InlineData(">= 1.2, < 1.5", "1.2.0 1.4.9", "1.5.0 1.1.9")]
    [InlineData("<=1.2", "1.2.9 1.0.0", "1.3.0")]
    [InlineData("<1.2", "1.1.9", "1.2.0")]
    [InlineData("1.0.0-alpha.1", "1.0.0-alpha.1 1.0.0-beta 1.0.0 1.5.0", "1.1.0-alpha 1.0.0-alpha.0")]
    [InlineData(">=1.0.0-rc.1, <2.0.0", "1.0.0-rc.2 1.0.0", "1.0.1-rc.2")]
    public void AreHeldByRanges(string range, string inside, string outside) => Ranges.ShouldHold(Versions, range, inside, outside);

    [Theory]
    [InlineData("")]
    [InlineData("1.2.3.4")]
    [InlineData(">=1.2,")]
    [InlineData("1.2 1.3")]
    [InlineData("=>1.2")]
    [InlineData("1.2-a")]
    [InlineData("1.*.*.*")]
    public void AreNotEveryRange(string text) => Versions.TryParseRange(text, out _).ShouldBeFalse();

    [Fact]
    public void AreExactByTheirSignAlone()
    {
        Ranges.Read(Versions, "=1.2.3").IsExact.ShouldBeTrue();
        Ranges.Read(Versions, "=1.2").IsExact.ShouldBeFalse();
        Ranges.Read(Versions, "1.2.3").IsExact.ShouldBeFalse();
    }
}
