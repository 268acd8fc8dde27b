using M31R.Automation.Dependencies.Advisories;
using M31R.Automation.Dependencies.Advisories.Osv;
using M31R.Automation.Inventory;

namespace M31R.Automation.Tests.Dependencies.Advisories;

/// <summary>Which names UpdateAdvisories may send to a service.</summary>
public class NamesThatLeaveTheMachine
{
    [Fact]
    public void AreThoseOfPublicRegistries()
    {
        using var subject = new AdvisedSubject { Remote = "git@github.com:us/ours.git" }
            .With("lodash", "1.0.0").From(OriginKind.Registry, "https://registry.npmjs.org/")
            .With("serde", "1.0.0", PackageSystem.Cargo).From(OriginKind.Registry, "registry+https://github.com/rust-lang/crates.io-index")
            .With("requests", "1.0.0", PackageSystem.PyPI)
            .With("actions/checkout", "v4", PackageSystem.GitHubActions).From(OriginKind.Git, "https://github.com/actions/checkout")
            .With("them/theirs", "v4", PackageSystem.GitHubActions).From(OriginKind.Git, "https://github.com/them/theirs");
        Sent(subject).ShouldBe(["lodash", "requests", "serde", "actions/checkout", "them/theirs"]);
    }

    [Theory]
    [InlineData(OriginKind.Registry, "https://npm.example.org/")]
    [InlineData(OriginKind.Registry, "https://registry.npmjs.org.example.org/")]
    [InlineData(OriginKind.Registry, "https://npm.example.org/x+https://registry.npmjs.org/")]
    [InlineData(OriginKind.Registry, "https://registry.npmjs.org@example.org/")]
    [InlineData(OriginKind.Registry, "internal")]
    [InlineData(OriginKind.Git, "https://github.com/us/secret")]
    [InlineData(OriginKind.Archive, "https://example.org/secret.tgz")]
    [InlineData(OriginKind.Path, "../secret")]
    public void AreNoneOfElsewhere(OriginKind kind, string location)
    {
        using var subject = new AdvisedSubject().With("secret", "1.0.0").From(kind, location);
        Sent(subject).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("https://github.com/us/ours", "us/secret", false)]
    [InlineData("https://github.com/us/ours", "US/secret", false)]
    [InlineData("https://github.com/us/ours", "them/theirs", true)]
    [InlineData("https://user@GitHub.com:443/us/ours.git", "us/secret", false)]
    [InlineData("https://user@GitHub.com:443/us/ours.git", "them/theirs", true)]
    [InlineData("ssh://git@github.com/us/ours.git", "them/theirs", true)]
    [InlineData("git@github.com:us/ours.git", "us/secret", false)]
    [InlineData("git@github.com:us/ours.git", "them/theirs", true)]
    [InlineData("git@github.com:/us/ours.git", "us/secret", false)]
    [InlineData("github.com:us/ours", "them/theirs", true)]
    [InlineData("https://notgithub.com/team/repo", "them/theirs", false)]
    [InlineData("https://git.example.org/mirror/github.com/us/ours", "them/theirs", false)]
    [InlineData("git@notgithub.com:us/ours", "them/theirs", false)]
    [InlineData("https://github.com/", "them/theirs", false)]
    [InlineData("../github.com/us/ours", "them/theirs", false)]
    [InlineData("https://git.example.org/us/ours", "them/theirs", false)]
    [InlineData(null, "them/theirs", false)]
    [InlineData(null, "actions/cache", true)]
    public void AreNoActionsThatMayBePrivate(string? remote, string action, bool isSent)
    {
        using var subject = new AdvisedSubject { Remote = remote }.With(action, "v1", PackageSystem.GitHubActions).From(OriginKind.Git, $"https://github.com/{action}");
        Sent(subject).Any().ShouldBe(isSent);
    }

    [Fact]
    public void AreNoContainerImages()
    {
        using var subject = new AdvisedSubject { Remote = "https://github.com/us/ours" }.With("secret/image", "1", PackageSystem.GitHubActions).From(OriginKind.Image, "docker://secret/image");
        var packages = PublicPackages.Of(subject.Inspection, subject.Inventory);
        packages.Asked.ShouldBeEmpty();
        packages.LeftOut.ShouldHaveSingleItem().Name.ShouldBe("secret/image");
    }

    [Theory]
    [InlineData(".npmrc", "@us:registry=https://npm.example.org/\n", "@them/b,a,c")]
    [InlineData(".npmrc", "registry = https://npm.example.org/\n", "c")]
    [InlineData(".npmrc", "registry=https://registry.npmjs.org\n", "@them/b,@us/a,a,c")]
    [InlineData(".yarnrc", "\"@us:registry\" \"https://npm.example.org/\"\n", "@them/b,a,c")]
    [InlineData("web/.yarnrc.yml", "npmRegistryServer: \"https://npm.example.org\"\n", "c")]
    [InlineData("pip.conf", "[global]\nextra-index-url = https://pypi.example.org/simple\n", "@them/b,@us/a,a")]
    [InlineData("requirements-dev.txt", "--index-url https://pypi.example.org/simple\nc\n", "@them/b,@us/a,a")]
    [InlineData("requirements.txt", "-i https://pypi.org/simple\nc\n", "@them/b,@us/a,a,c")]
    [InlineData("pyproject.toml", "[[tool.uv.index]]\nurl = \"https://pypi.example.org/simple\"\n", "@them/b,@us/a,a")]
    [InlineData("pyproject.toml", "[project.urls]\nhomepage = \"https://example.org\"\n", "@them/b,@us/a,a,c")]
    [InlineData("Pipfile", "[[source]]\nurl = \"https://pypi.org/simple\"\n", "@them/b,@us/a,a,c")]
    public void AreNoneThatASettingMaySendElsewhere(string file, string text, string sent)
    {
        using var subject = new AdvisedSubject().With("@us/a", "1.0.0").With("@them/b", "1.0.0").With("a", "1.0.0").With("c", "1.0.0", PackageSystem.PyPI)
            .Holding(file, text);
        string.Join(',', Sent(subject)).ShouldBe(sent);
    }

    [Theory]
    [InlineData("<add key=\"nuget.org\" value=\"https://api.nuget.org/v3/index.json\" />", 1)]
    [InlineData("<add key=\"nuget.org\" value=\"https://api.nuget.org/v3/index.json\" /><add key=\"ours\" value=\"https://nuget.example.org/\" />", 0)]
    [InlineData("<clear /><add key=\"local\" value=\"./packages\" />", 0)]
    public void AreNoneThatAFeedMayHave(string sources, int sent)
    {
        using var subject = new AdvisedSubject().With("A", "1.0.0", PackageSystem.NuGet)
            .Holding("NuGet.Config", $"<configuration>\n<packageSources>{sources}</packageSources></configuration>");
        Sent(subject).Count().ShouldBe(sent);
    }

    private static IEnumerable<string> Sent(AdvisedSubject subject) => PublicPackages.Of(subject.Inspection, subject.Inventory).Asked.Select(package => package.Name);
}

public class LicenceOfFetchedAdvisories
{
    [Theory]
    [InlineData("GHSA-1", "CC-BY-4.0", "GitHub Advisory Database (CC-BY-4.0); by way of OSV, reduced to what a judgement needs.")]
    [InlineData("RUSTSEC-2020-1", "CC-BY-4.0 AND CC0-1.0", "RustSec Advisory Database (CC-BY-4.0, CC0-1.0); by way of OSV, reduced to what a judgement needs.")]
    [InlineData("MAL-1 PYSEC-1 GHSA-2", "Apache-2.0 AND CC-BY-4.0", "GitHub Advisory Database (CC-BY-4.0); OpenSSF Malicious Packages (Apache-2.0); "
        + "PyPI Advisory Database (CC-BY-4.0); by way of OSV, reduced to what a judgement needs.")]
    [InlineData("NEW-1", "NOASSERTION", "the database of \"NEW-\" records (NOASSERTION); by way of OSV, reduced to what a judgement needs.")]
    [InlineData("", "NONE", "No record.")]
    public void IsThatOfTheirDatabases(string ids, string licence, string attribution)
    {
        Advisory[] records = [.. ids.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(id => new Advisory(id, default))];
        AdvisorySource.LicenceOf(records).ShouldBe(licence);
        AdvisorySource.AttributionOf(records).ShouldBe(attribution);
    }
}
