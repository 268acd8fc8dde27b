using M31R.Automation.Dependencies;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Sources;
using M31R.Automation.Tests.Inventory;

namespace M31R.Automation.Tests.Dependencies;

public sealed class AConfiguredSource
{
    private static readonly DependencyPolicy Policy = DependencyPolicy.Default with { TrustedSources = ["https://packages.example.com/"] };

    [Theory]
    [InlineData("https://api.nuget.org/v3/index.json", Outcome.Holds)]
    [InlineData("https://packages.example.com/v3/index.json", Outcome.Holds)]
    [InlineData("https://packages.example.org/v3/index.json", Outcome.Violated)]
    [InlineData("http://packages.example.com/v3/index.json", Outcome.Violated)]
    [InlineData("./packages", Outcome.Holds)]
    [InlineData("../elsewhere", Outcome.Violated)]
    [InlineData(@"\\server\packages", Outcome.Violated)]
    [InlineData(@"C:\packages", Outcome.Violated)]
    [InlineData("%FEED%", Outcome.NotChecked)]
    public void MustBeTrusted(string value, Outcome expected) =>
        Judged("nuget.config", $"<configuration><packageSources><add key=\"a\" value=\"{value}\" /></packageSources></configuration>")
            .ShouldHaveSingleItem().Outcome.ShouldBe(expected);

    [Fact]
    public void IsToldOnceForAllThatComesFromIt()
    {
        var origin = new PackageOrigin(OriginKind.Registry, "https://npm.example.org/");
        var project = Depends.Locked() with
        {
            Packages = [Depends.Package("a@1.0.0") with { Origin = origin }, Depends.Package("b@1.0.0") with { Origin = origin }],
        };
        const string Setting = "registry=https://npm.example.org/";
        var finding = Judged(Depends.Inventory(project), (".npmrc", Setting), ("web/.npmrc", Setting))
            .ShouldHaveSingleItem();
        finding.Message.ShouldBe(
            "Packages of npm may come from \"https://npm.example.org/\". 2 packages come from there. It stands in 2 places.");
        finding.Place.ShouldBe(new Place(".npmrc", 1));
    }

    [Fact]
    public void IsMeantByItsName()
    {
        var project = Inventories.Project(PackageSystem.Cargo, "Cargo.toml",
            Inventories.Asks("a") with { Origin = new PackageOrigin(OriginKind.Registry, "own") });
        Judged(Inventories.Of(project with { Lock = "Cargo.lock" }), (".cargo/config.toml", "[registries.own]\nindex = \"sparse+https://packages.example.com/\"\n"))
            .ShouldHaveSingleItem()
            .Outcome.ShouldBe(Outcome.Holds);
    }

    [Fact]
    public void ShowsNoCredentials()
    {
        var finding = Judged(".npmrc", "registry=https://me:${TOKEN}@npm.example.org/?key=secret").ShouldHaveSingleItem();
        finding.Message.ShouldBe("Packages of npm may come from \"https://npm.example.org/\".");
    }

    [Fact]
    public void WithoutCertificatesIsNeverTrusted() =>
        Judged("requirements.txt", "--trusted-host packages.example.com\n").ShouldHaveSingleItem().Message
            .ShouldBe("Nobody checks the certificate of \"packages.example.com\", so that anybody on the way can answer in its place.");

    [Fact]
    public void ThatCannotBeReadIsNotChecked()
    {
        var finding = Judged("NuGet.Config", "<configuration>").ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(Outcome.NotChecked);
        finding.Place!.Path.ShouldBe("NuGet.Config");
    }

    [Fact]
    public void OfSamplesForTestsDoesNotCount() =>
        Judged("tests/samples/.npmrc", "registry=https://npm.example.org/").ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.NotApplicable);

    private static IReadOnlyList<Finding> Judged(string path, string text) => Judged(Depends.Inventory(), (path, text));

    private static IReadOnlyList<Finding> Judged(DependencyInventory inventory, params (string Path, string Text)[] files) =>
        SourceJudge.Judge(inventory, Policy, SourceSettings.Read(ManifestTrees.Of(files)));
}
