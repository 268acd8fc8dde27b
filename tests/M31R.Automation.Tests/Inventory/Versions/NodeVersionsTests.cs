using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Tests.Inventory.Versions;

public sealed class NodeVersionText
{
    [Theory]
    [InlineData("1.2.3")]
    [InlineData("v1.2.3")]
    [InlineData("=1.2.3")]
    [InlineData(" = v1.2.3 ")]
    [InlineData("1.2.3-alpha.1+build.5")]
    [InlineData("1.2.3+build")]
    [InlineData("01.2.3")]
    [InlineData("1.2.3beta")]
    [InlineData("9007199254740991.0.0")]
    [InlineData("1.0.0--")]
    public void IsAVersion(string text) => NodeVersions.Instance.IsVersion(text).ShouldBeTrue();

    [Theory]
    [InlineData("")]
    [InlineData("1.2")]
    [InlineData("1.x.0")]
    [InlineData("1.2.3.4")]
    [InlineData("1.2.3-a..b")]
    [InlineData("1.2.3+")]
    [InlineData("9007199254740992.0.0")]
    [InlineData("99999999999999999999999999.0.0")]
    [InlineData("latest")]
    [InlineData("１.2.3")]
    public void IsNone(string text) => NodeVersions.Instance.IsVersion(text).ShouldBeFalse();

    [Fact]
    public void IsNoneWhenLongerThan256Characters() => NodeVersions.Instance.IsVersion("1.2.3-" + new string('a', 251)).ShouldBeFalse();
}

public sealed class NodeVersionOrder
{
    [Theory]
    [InlineData("1.0.0-alpha", "1.0.0-alpha.1")]
    [InlineData("1.0.0-alpha.1", "1.0.0-alpha.beta")]
    [InlineData("1.0.0-beta.2", "1.0.0-beta.11")]
    [InlineData("1.0.0-beta.11", "1.0.0-rc.1")]
    [InlineData("1.0.0-rc.1", "1.0.0")]
    [InlineData("1.9.0", "1.10.0")]
    [InlineData("1.0.0-99999999999999999999", "1.0.0-100000000000000000000")]
    [InlineData("nothing", "0.0.0-0")]
    [InlineData("a", "b")]
    public void Rises(string first, string second)
    {
        NodeVersions.Instance.Compare(first, second).ShouldBeLessThan(0);
        NodeVersions.Instance.Compare(second, first).ShouldBeGreaterThan(0);
    }

    [Fact]
    public void PassesOverBuilds() => NodeVersions.Instance.Compare("1.0.0+a", "v1.0.0+b").ShouldBe(0);

    [Fact]
    public void KnowsPrereleases()
    {
        NodeVersions.Instance.IsPrerelease("1.0.0-0").ShouldBeTrue();
        NodeVersions.Instance.IsPrerelease("1.0.0+a-b").ShouldBeFalse();
        NodeVersions.Instance.IsPrerelease("next").ShouldBeFalse();
    }
}

public sealed class NodeRangeText
{
    [Theory]
    [InlineData("^1.2.3", "1.9.9", "2.0.0 1.2.2 2.0.0-rc.1")]
    [InlineData("^0.2.3", "0.2.9", "0.3.0")]
    [InlineData("^0.0.3", "0.0.3", "0.0.4")]
    [InlineData("^0.0", "0.0.9", "0.1.0")]
    [InlineData("^0.x", "0.9.0", "1.0.0")]
    [InlineData("~1.2.3", "1.2.9", "1.3.0")]
    [InlineData("~>1", "1.9.0", "2.0.0")]
    [InlineData("1.2.x", "1.2.0", "1.3.0")]
    [InlineData("1", "1.0.0", "2.0.0-0")]
    [InlineData("*", "9.9.9", "1.0.0-a")]
    [InlineData("", "0.0.0", "0.0.0-a")]
    [InlineData(">1", "2.0.0", "1.9.9")]
    [InlineData("<=1.2", "1.2.99", "1.3.0")]
    [InlineData("<1.2", "1.1.99", "1.2.0 1.2.0-0")]
    [InlineData(">= 1.2.3  < 2", "1.2.3", "2.0.0")]
    [InlineData("1.2 - 2.3", "2.3.9", "2.4.0 1.1.9")]
    [InlineData("1.2.3 - 2.3.4", "2.3.4", "2.3.5")]
    [InlineData("1.2.3||>=3", "1.2.3", "1.2.4")]
    [InlineData("^1.2.3-beta.2", "1.2.3-beta.4", "1.2.4-beta.4 1.2.3-beta.1")]
    [InlineData("=v1.2.3", "1.2.3", "1.2.4")]
    [InlineData("1.x || latest", "1.0.0", "2.0.0")]
    [InlineData("* || 1.0.0-a", "1.0.0", "1.0.0-a")]
    public void Contains(string text, string inside, string outside)
    {
        NodeVersions.Instance.TryParseRange(text, out var range).ShouldBeTrue();
        range!.Contains(inside).ShouldBeTrue();
        outside.Split(' ').Where(range.Contains).ShouldBeEmpty();
        range.Contains("no version").ShouldBeFalse();
        range.Spans.ShouldContain(span => span.Contains(inside, NodeVersions.Instance));
    }

    [Theory]
    [InlineData("<0.0.0")]
    [InlineData(">*")]
    public void MayAllowNothing(string text)
    {
        NodeVersions.Instance.TryParseRange(text, out var range).ShouldBeTrue();
        range!.Contains("0.0.0").ShouldBeFalse();
    }

    [Theory]
    [InlineData("latest")]
    [InlineData("github:owner/name")]
    [InlineData("^9007199254740991")]
    [InlineData(">=9007199254740992.0.0")]
    [InlineData("1.x.2")]
    [InlineData("workspace:*")]
    public void IsNone(string text) => NodeVersions.Instance.TryParseRange(text, out _).ShouldBeFalse();

    [Theory]
    [InlineData("1.2.3", true)]
    [InlineData("=1.2.3-rc.1", true)]
    [InlineData("1.2", false)]
    [InlineData("^1.2.3", false)]
    [InlineData("1.2.3 || 1.2.4", false)]
    public void IsExactForOneVersion(string text, bool isExact)
    {
        NodeVersions.Instance.TryParseRange(text, out var range).ShouldBeTrue();
        range!.IsExact.ShouldBe(isExact);
    }

    [Fact]
    public void IsReadInLinearTime()
    {
        NodeVersions.Instance.TryParseRange(string.Concat(Enumerable.Repeat(">1 ", 20_000)), out var range).ShouldBeTrue();
        range!.Contains("2.0.0").ShouldBeTrue();
        NodeVersions.Instance.TryParseRange(new string('1', 60_000), out _).ShouldBeFalse();
    }
}
