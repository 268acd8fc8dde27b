using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Tests.Inventory.Versions;

/// <summary>What learn.microsoft.com/nuget/concepts/package-versioning says of NuGet's versions.</summary>
public sealed class NuGetVersionOrder
{
    private readonly NuGetVersions scheme = new();

    [Theory]
    [InlineData("1.0.0", "1.0.1")]
    [InlineData("1.9", "1.10")]
    [InlineData("1.0.0-alpha", "1.0.0")]
    [InlineData("1.0.0-alpha.2", "1.0.0-alpha.10")]
    [InlineData("1.0.0-alpha.1", "1.0.0-alpha.beta")]
    [InlineData("1.0.0", "1.0.0.1")]
    [InlineData("1.0.0-rc.1", "1.0.0-rc.1.1")]
    [InlineData("no version", "0.0.1-a")]
    [InlineData("a", "b")]
    public void PutsTheFirstBeforeTheSecond(string first, string second)
    {
        scheme.Compare(first, second).ShouldBeLessThan(0);
        scheme.Compare(second, first).ShouldBeGreaterThan(0);
    }

    [Theory]
    [InlineData("1.0", "1.0.0.0")]
    [InlineData("1", "1.0.0")]
    [InlineData("1.01.1", "1.1.1")]
    [InlineData("1.0.0+a", "1.0.0+b")]
    [InlineData("1.0.0-RC", "1.0.0-rc")]
    public void TakesBothForTheSame(string first, string second) => scheme.Compare(first, second).ShouldBe(0);

    [Theory]
    [InlineData("1.00.0.0+meta", "1.0.0")]
    [InlineData("2.0.0.4", "2.0.0.4")]
    [InlineData("no", "no")]
    public void HasANormalSpelling(string version, string normal) => NuGetVersions.Normalized(version).ShouldBe(normal);

    [Theory]
    [InlineData("")]
    [InlineData("1.0.0-")]
    [InlineData("1.2.3.4.5")]
    [InlineData("v1.0")]
    [InlineData("99999999999999999999")]
    public void RefusesWhatIsNone(string text) => scheme.IsVersion(text).ShouldBeFalse();

    [Theory]
    [InlineData("1.0.0-beta", true)]
    [InlineData("1.0.0", false)]
    [InlineData("beta", false)]
    public void KnowsPrereleases(string version, bool expected) => scheme.IsPrerelease(version).ShouldBe(expected);
}

/// <summary>Ranges as projects and locks write them.</summary>
public sealed class NuGetRanges
{
    private readonly NuGetVersions scheme = new();

    [Theory]
    [InlineData("1.0", "1.0.0", true)]
    [InlineData("1.0", "7.0", true)]
    [InlineData("1.0", "0.9", false)]
    [InlineData("1.0", "1.0.0-beta", false)]
    [InlineData("(1.0,)", "1.0", false)]
    [InlineData("[1.0]", "1.0.0.0", true)]
    [InlineData("[1.0]", "1.0.1", false)]
    [InlineData("(,1.0]", "0.1", true)]
    [InlineData("[1.0, 2.0)", "2.0", false)]
    [InlineData("[1.0,2.0]", "2.0", true)]
    [InlineData("1.*", "1.9.3", true)]
    [InlineData("1.*", "2.0", false)]
    [InlineData("1.*", "1.9.3-beta", false)]
    [InlineData("1.1.*-*", "1.1.5-beta", true)]
    [InlineData("*-*", "3.0.0-beta", true)]
    [InlineData("*", "3.0.0", true)]
    [InlineData("[1.*, )", "1.2", true)]
    [InlineData("1.0", "none", false)]
    public void HoldVersions(string text, string version, bool expected)
    {
        scheme.TryParseRange(text, out var range).ShouldBeTrue();
        range.Contains(version).ShouldBe(expected);
    }

    [Theory]
    [InlineData("[1.2.3]", true)]
    [InlineData("[1.2.3,1.2.3]", true)]
    [InlineData("[1.2,1.2.0]", true)]
    [InlineData("1.2.3", false)]
    [InlineData("[1.2.3, )", false)]
    [InlineData("1.2.*", false)]
    public void AreExactInOneSpellingOnly(string text, bool expected)
    {
        scheme.TryParseRange(text, out var range).ShouldBeTrue();
        range.IsExact.ShouldBe(expected);
    }

    [Theory]
    [InlineData("13.0.1", "[13.0.1, )")]
    [InlineData("[1.0]", "[1.0.0, 1.0.0]")]
    [InlineData("1.*", "[1.*, )")]
    public void AreEqualWhenTheyMeanTheSame(string manifest, string inLock)
    {
        scheme.TryParseRange(manifest, out var one).ShouldBeTrue();
        scheme.TryParseRange(inLock, out var other).ShouldBeTrue();
        one.ShouldBe(other);
    }

    [Theory]
    [InlineData("")]
    [InlineData("(1.0)")]
    [InlineData("[2.0,1.0]")]
    [InlineData("$(Version)")]
    [InlineData("^1.0")]
    public void AreRefused(string text) => scheme.TryParseRange(text, out _).ShouldBeFalse();
}
