using M31R.Automation.Dependencies.Advisories;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Tests.Dependencies.Advisories;

/// <summary>What no lock resolves, with records by the borders of their ranges.</summary>
public class RangeWithoutALock
{
    [Theory]
    [InlineData(PackageSystem.Npm, "^4.17.21", "4.17.21")]
    [InlineData(PackageSystem.Npm, ">=4.17.21 <5 || ^6.0.0", "4.17.21")]
    [InlineData(PackageSystem.Npm, "5.x", "4.17.21")]
    [InlineData(PackageSystem.PyPI, ">=2.31.0", "2.31.0")]
    [InlineData(PackageSystem.PyPI, "~=2.31", "2.31.0")]
    [InlineData(PackageSystem.PyPI, "==2.31.*", "2.30.9")]
    [InlineData(PackageSystem.PyPI, "^2.31", "2.31.0")]
    [InlineData(PackageSystem.Cargo, "1.2", "1.2.0")]
    [InlineData(PackageSystem.Cargo, "~1.2.3", "1.2.3")]
    [InlineData(PackageSystem.Cargo, ">=1.2, <1.5", "1.2.0")]
    [InlineData(PackageSystem.NuGet, "1.2.3", "1.2.3")]
    public void FromTheFixOnIsNotAffected(PackageSystem system, string range, string fix) =>
        Of(system, range, (EventKind.Introduced, "0"), (EventKind.Fixed, fix)).ShouldBe(Exposure.None);

    [Theory]
    [InlineData(PackageSystem.Npm, "^3.0.0", "4.17.21")]
    [InlineData(PackageSystem.Npm, "<4", "4.17.21")]
    [InlineData(PackageSystem.Npm, "1.x || 2.x", "4.17.21")]
    [InlineData(PackageSystem.PyPI, "<2.31", "2.31.0")]
    [InlineData(PackageSystem.PyPI, "~=2.30.1", "2.31.0")]
    [InlineData(PackageSystem.PyPI, "^1.2 || ^2.0", "3.0")]
    [InlineData(PackageSystem.Cargo, "1.2", "2.0.0")]
    [InlineData(PackageSystem.Cargo, "<=1.2", "1.3.0")]
    [InlineData(PackageSystem.NuGet, "[1.0, 2.0)", "2.0.0")]
    public void BelowTheFixIsAffected(PackageSystem system, string range, string fix) =>
        Of(system, range, (EventKind.Introduced, "0"), (EventKind.Fixed, fix)).ShouldBe(Exposure.Affected);

    [Theory]
    [InlineData(PackageSystem.Npm, "^4.17.20", "4.17.21")]
    [InlineData(PackageSystem.Npm, "*", "4.17.21")]
    [InlineData(PackageSystem.Npm, "<0.0.0-0", "4.17.21")]
    [InlineData(PackageSystem.PyPI, "", "2.31.0")]
    [InlineData(PackageSystem.PyPI, ">=3,<2", "2.31.0")]
    [InlineData(PackageSystem.PyPI, "!=1.0", "2.31.0")]
    [InlineData(PackageSystem.PyPI, "===what", "2.31.0")]
    [InlineData(PackageSystem.Cargo, ">=1.2, <1.2.0-beta", "1.2.0")]
    [InlineData(PackageSystem.Cargo, "1", "1.2.0")]
    [InlineData(PackageSystem.NuGet, "1.*", "1.3.0")]
    public void AcrossTheFixIsNotKnown(PackageSystem system, string range, string fix) =>
        Of(system, range, (EventKind.Introduced, "0"), (EventKind.Fixed, fix)).ShouldBe(Exposure.Unknown);

    [Theory]
    [InlineData("^1.0.0", Exposure.None)]
    [InlineData(">1.9.9 <2.1.0", Exposure.Unknown)]
    [InlineData("~2.0.0", Exposure.Affected)]
    [InlineData("2.0.0 - 2.1.0", Exposure.Affected)]
    [InlineData(">2.1.0", Exposure.None)]
    [InlineData(">=2.1.0", Exposure.Unknown)]
    public void IsComparedWithBothEnds(string range, Exposure exposure) =>
        Of(PackageSystem.Npm, range, (EventKind.Introduced, "2.0.0"), (EventKind.LastAffected, "2.1.0")).ShouldBe(exposure);

    [Fact]
    public void IsNotAffectedOnlyWhenNoListedVersionIs()
    {
        var listed = new AffectedPackage(PackageSystem.Npm, "a") { Versions = ["1.2.4"] };
        Of(listed, "~1.2.3").ShouldBe(Exposure.Unknown);
        Of(listed, "~1.3.0").ShouldBe(Exposure.None);
    }

    /// <summary>An exact version of the same record is affected although the record does not list it.</summary>
    [Theory]
    [InlineData("^2.0.0", Exposure.Unknown)]
    [InlineData("2.2.x", Exposure.Affected)]
    [InlineData("^2.5.0", Exposure.None)]
    [InlineData("<1.0.0-0", Exposure.Affected)]
    public void IsNotClearedByAListWhereARangeOfTheRecordMeetsIt(string range, Exposure exposure) => Of(
        new AffectedPackage(PackageSystem.Npm, "a")
        {
            Versions = ["1.0.0"],
            Ranges = [new AffectedRange(RangeKind.SemVer, [new(EventKind.Introduced, "0"), new(EventKind.Fixed, "2.5.0")])],
        },
        range).ShouldBe(exposure);

    private static Exposure Of(PackageSystem system, string range, params (EventKind Kind, string Version)[] events) => Of(
        new AffectedPackage(system, "a")
        {
            Ranges = [new AffectedRange(RangeKind.Ecosystem, [.. events.Select(happening => new RangeEvent(happening.Kind, happening.Version))])],
        },
        range);

    private static Exposure Of(AffectedPackage package, string range) =>
        new AffectedVersions(package, VersionSchemes.Of(package.System)).OfRanges([range]);
}
