using M31R.Automation.Inventory;

namespace M31R.Automation.Tests.Inventory;

/// <summary>Package URLs as the purl specification writes its examples.</summary>
public sealed class PackageUrls
{
    [Theory]
    [InlineData("pkg:npm/%40angular/animation@12.3.1", PackageSystem.Npm, "@angular/animation", "12.3.1")]
    [InlineData("pkg:npm/foobar@12.3.1", PackageSystem.Npm, "foobar", "12.3.1")]
    [InlineData("pkg:nuget/EnterpriseLibrary.Common@6.0.1304", PackageSystem.NuGet, "EnterpriseLibrary.Common", "6.0.1304")]
    [InlineData("pkg:pypi/django-allauth@12.23", PackageSystem.PyPI, "Django_AllAuth", "12.23")]
    [InlineData("pkg:cargo/rand@0.7.2", PackageSystem.Cargo, "rand", "0.7.2")]
    [InlineData("pkg:cargo/clap@4.0.0%2Bbuild", PackageSystem.Cargo, "clap", "4.0.0+build")]
    [InlineData("pkg:github/actions/cache@v4#restore", PackageSystem.GitHubActions, "Actions/Cache/restore", "v4")]
    [InlineData("pkg:generic/owner@v4", PackageSystem.GitHubActions, "Owner", "v4")]
    [InlineData("pkg:npm/unresolved", PackageSystem.Npm, "unresolved", null)]
    public void AreWrittenCanonically(string expected, PackageSystem system, string name, string? version) => PackageUrl.Of(system, name, version).ShouldBe(expected);

    [Fact]
    public void NameTheRepositoryThatIsNoRegistry() =>
        PackageUrl.Of(PackageSystem.PyPI, "torch", "2.1", new PackageOrigin(OriginKind.Git, "https://example.org/torch.git", "abc"))
            .ShouldBe("pkg:pypi/torch@2.1?vcs_url=git%2Bhttps://example.org/torch.git%40abc");

    [Fact]
    public void EncodeWhatIsNoAscii() => PackageUrl.Of(PackageSystem.NuGet, "Größe", "1.0").ShouldBe("pkg:nuget/Gr%C3%B6%C3%9Fe@1.0");
}
