using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Tests.Inventory.Versions;

public sealed class AnExactRange
{
    [Theory]
    [InlineData(PackageSystem.PyPI, "==1.0,>=0.5", "1.0")]
    [InlineData(PackageSystem.PyPI, ">=0.5, == 1.0rc1", "1.0rc1")]
    [InlineData(PackageSystem.PyPI, "1.2.3", "1.2.3")]
    [InlineData(PackageSystem.PyPI, "==1.0,>=2", null)]
    [InlineData(PackageSystem.PyPI, "===own build", null)]
    [InlineData(PackageSystem.PyPI, "===own", null)]
    [InlineData(PackageSystem.PyPI, "==1.*", null)]
    [InlineData(PackageSystem.NuGet, "[1.0,1.0]", "1.0")]
    [InlineData(PackageSystem.NuGet, "[1.0.0-rc.1]", "1.0.0-rc.1")]
    [InlineData(PackageSystem.NuGet, "[1.0,2.0]", null)]
    [InlineData(PackageSystem.Cargo, "=1.0.0+x, >=0.5", "1.0.0+x")]
    [InlineData(PackageSystem.Cargo, "=1.0.0, >=2", null)]
    [InlineData(PackageSystem.Npm, "=v1.2.3-rc.1", "1.2.3-rc.1")]
    [InlineData(PackageSystem.Npm, "npm:other@1.2.3", null)]
    public void NamesItsVersion(PackageSystem system, string range, string? expected) =>
        ExactVersion.Of(system, new Declaration("a", range, new Place("file", 1)) { IsExact = true }).ShouldBe(expected);

    [Fact]
    public void OfACommitNamesTheCommit() =>
        ExactVersion.Of(PackageSystem.Npm, new Declaration("a", "owner/a#0123", new Place("file", 1))
        {
            IsExact = true,
            Origin = new PackageOrigin(OriginKind.Git, "https://host/a", "0123"),
        }).ShouldBe("0123");
}
