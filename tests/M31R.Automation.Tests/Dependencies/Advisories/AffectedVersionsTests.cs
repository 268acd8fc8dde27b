using M31R.Automation.Dependencies.Advisories;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Tests.Dependencies.Advisories;

/// <summary>The OSV schema's own examples, and what they leave out.</summary>
public class EvaluatedRange
{
    [Theory]
    [InlineData("introduced 0", "9.9.9", Exposure.Affected)]
    [InlineData("introduced 0, fixed 1.0.2", "1.0.1", Exposure.Affected)]
    [InlineData("introduced 0, fixed 1.0.2", "1.0.2", Exposure.None)]
    [InlineData("introduced 0, fixed 1.0.2", "1.0.2-rc", Exposure.Affected)]
    [InlineData("introduced 1.0.0, fixed 1.0.2, introduced 3.0.0, fixed 3.2.5", "2.0.0", Exposure.None)]
    [InlineData("introduced 1.0.0, fixed 1.0.2, introduced 3.0.0, fixed 3.2.5", "3.0.0", Exposure.Affected)]
    [InlineData("fixed 3.2.5, introduced 3.0.0, fixed 1.0.2, introduced 1.0.0", "3.1.0", Exposure.Affected)]
    [InlineData("introduced 0, last_affected 2.1.214", "2.1.214", Exposure.Affected)]
    [InlineData("introduced 0, last_affected 2.1.214", "2.1.215", Exposure.None)]
    [InlineData("introduced 1.2.0, last_affected 1.2.0", "1.2.0", Exposure.Affected)]
    [InlineData("introduced 1.2.0, last_affected 1.2.0", "1.2.1", Exposure.None)]
    [InlineData("introduced 1.0.0, last_affected 1.2.0, introduced 1.2.0, fixed 2.0.0", "1.9.0", Exposure.Affected)]
    [InlineData("introduced 1.0.0, limit 2.0.0", "2.0.0", Exposure.None)]
    [InlineData("introduced 1.0.0, limit 2.0.0", "1.9.0", Exposure.Affected)]
    [InlineData("introduced 1.0.0, limit *", "5.0.0", Exposure.Affected)]
    [InlineData("introduced 1.0.0, limit 2.0.0, limit 4.0.0", "3.0.0", Exposure.Affected)]
    [InlineData("introduced 1.0.0, fixed 2.0.0, introduced 2.0.0, fixed 3.0.0", "2.0.0", Exposure.Affected)]
    [InlineData("fixed 2.0.0", "1.0.0", Exposure.Affected)]
    [InlineData("introduced x", "1.0.0", Exposure.Unknown)]
    [InlineData("introduced 0, fixed 1.0.0", "main", Exposure.Unknown)]
    public void IsThatOfTheSchema(string events, string version, Exposure exposure) =>
        new AffectedVersions(Package([Range(RangeKind.SemVer, events)]), new DottedNumbers()).Of(version).ShouldBe(exposure);

    [Theory]
    [InlineData("1.0", Exposure.Affected)]
    [InlineData("1.0.0", Exposure.Affected)]
    [InlineData("1.0.1", Exposure.None)]
    [InlineData("2004d", Exposure.Affected)]
    public void CountsBesideListedVersions(string version, Exposure exposure) =>
        new AffectedVersions(Package([], "1.0", "2004d"), new DottedNumbers()).Of(version).ShouldBe(exposure);

    [Theory]
    [InlineData("introduced 0, fixed 1.3.0", "1.2.3", Exposure.Affected)]
    [InlineData("introduced 0, fixed 1.2.3", "1.2.3", Exposure.None)]
    [InlineData("introduced 2.0.0, fixed 2.1.0", "1.2.3", Exposure.Unknown)]
    [InlineData("introduced 2.0.0, fixed 2.1.0", "[1.2.3, 2.0.0)", Exposure.None)]
    [InlineData("introduced 0, fixed 1.3.0", "1.*", Exposure.Unknown)]
    public void OfARangeOfNuGetBeginsAtItsLowestVersion(string events, string range, Exposure exposure) =>
        new AffectedVersions(Package([Range(RangeKind.SemVer, events)]), new NuGetVersions()).OfRanges([range]).ShouldBe(exposure);

    [Fact]
    public void OfCommitsAloneLeavesAVersionOpen() =>
        new AffectedVersions(Package([Range(RangeKind.Git, "introduced 0, fixed abc")]), new DottedNumbers()).Of("1.0.0").ShouldBe(Exposure.Unknown);

    [Fact]
    public void WithoutAnOrderIsOpen() => new AffectedVersions(Package([Range(RangeKind.Ecosystem, "introduced 0, fixed 1")]), null).Of("1.0.0").ShouldBe(Exposure.Unknown);

    private static AffectedPackage Package(AffectedRange[] ranges, params string[] versions) => new(PackageSystem.Npm, "a") { Ranges = ranges, Versions = versions };

    private static AffectedRange Range(RangeKind kind, string events) =>
        new(kind, [.. events.Split(", ").Select(text => text.Split(' ')).Select(pair => new RangeEvent(EventKinds.All.Single(known => known.Key == pair[0]).Kind, pair[1]))]);
}

/// <summary>Vectors from FIRST's documents of examples, with the scores they give.</summary>
public class CvssScore
{
    [Theory]
    [InlineData("CVSS_V3", "CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:L/I:L/A:N", 6.4)]
    [InlineData("CVSS_V3", "CVSS:3.1/AV:N/AC:H/PR:N/UI:R/S:U/C:L/I:N/A:N", 3.1)]
    [InlineData("CVSS_V3", "CVSS:3.1/AV:N/AC:L/PR:L/UI:N/S:C/C:H/I:H/A:H", 9.9)]
    [InlineData("CVSS_V3", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:C/C:H/I:H/A:H", 10.0)]
    [InlineData("CVSS_V3", "CVSS:3.1/AV:N/AC:L/PR:N/UI:R/S:C/C:L/I:L/A:N", 6.1)]
    [InlineData("CVSS_V3", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N", 7.5)]
    [InlineData("CVSS_V3", "CVSS:3.1/AV:L/AC:L/PR:L/UI:N/S:U/C:H/I:H/A:H", 7.8)]
    [InlineData("CVSS_V3", "CVSS:3.1/AV:P/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", 6.8)]
    [InlineData("CVSS_V3", "CVSS:3.0/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H", 7.5)]
    [InlineData("CVSS_V3", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:N", 0.0)]
    [InlineData("CVSS_V2", "AV:N/AC:L/Au:N/C:N/I:N/A:C", 7.8)]
    [InlineData("CVSS_V2", "AV:N/AC:L/Au:N/C:C/I:C/A:C", 10.0)]
    [InlineData("CVSS_V2", "AV:L/AC:H/Au:N/C:C/I:C/A:C", 6.2)]
    [InlineData("CVSS_V2", "AV:N/AC:M/Au:N/C:N/I:P/A:N", 4.3)]
    public void IsThatOfTheSpecification(string system, string vector, double score) => CvssVector.BaseScore(new SeverityVector(system, vector)).ShouldBe(score);

    [Theory]
    [InlineData("CVSS_V4", "CVSS:4.0/AV:N/AC:L/AT:N/PR:H/UI:N/VC:L/VI:L/VA:N/SC:N/SI:N/SA:N")]
    [InlineData("CVSS_V3", "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/C:N/I:N/A:H")]
    [InlineData("CVSS_V3", "CVSS:3.1/AV:X/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H")]
    [InlineData("CVSS_V3", "CVSS:3.1/AV:N/AV:N/AC:L/PR:N/UI:N/S:U/C:N/I:N/A:H")]
    [InlineData("CVSS_V3", "")]
    public void IsNoneOfOtherVectors(string system, string vector) => CvssVector.BaseScore(new SeverityVector(system, vector)).ShouldBeNull();
}
