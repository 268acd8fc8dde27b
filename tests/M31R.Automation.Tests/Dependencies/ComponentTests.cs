using M31R.Automation.Dependencies;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Sources;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Inventory;

namespace M31R.Automation.Tests.Dependencies;

public sealed class AComponent
{
    private static readonly DependencyInventory Two = Depends.Inventory(Depends.Locked(Depends.On("a ^1", "a@1.0.0")) with
    {
        Packages = [Depends.Package("a@1.0.0", "left-pad@1.3.0"), Depends.Package("left-pad@1.3.0") with { Deprecation = "use String.prototype.padStart()" }],
    });

    [Fact]
    public void IsBannedByName()
    {
        var policy = DependencyPolicy.Default with { Banned = [new BannedPackage("left-*", "the runtime has it.")] };
        var finding = Of(DependencyRules.NotBanned, Two, policy);
        finding.Message.ShouldBe("\"left-pad 1.3.0\" is banned: the runtime has it. It comes in by \"a 1.0.0\".");
        finding.Component.ShouldBe("left-pad");
    }

    [Fact]
    public void IsNotBannedWhereNothingIs() => Of(DependencyRules.NotBanned, Two, DependencyPolicy.Default).Outcome.ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void MayBeThereInTwoVersions() =>
        Of(DependencyRules.NoDuplicates, Depends.Inventory(Depends.Locked() with { Packages = [Depends.Package("a@1.0.0"), Depends.Package("a@2.0.0")] }))
            .Message.ShouldBe("1 package of npm is there in more than one version: \"a\" as 1.0.0 and 2.0.0.");

    [Theory]
    [InlineData(OriginKind.Git, "https://git.example.org/a.git", Outcome.Violated)]
    [InlineData(OriginKind.Git, "https://git.example.com/a.git", Outcome.Holds)]
    [InlineData(OriginKind.Git, "git+https://git.example.com/a.git", Outcome.Holds)]
    [InlineData(OriginKind.Git, "git+http://git.example.com/a.git", Outcome.Violated)]
    [InlineData(OriginKind.Git, "https://git.example.com.elsewhere.net/a.git", Outcome.Violated)]
    [InlineData(OriginKind.Registry, null, Outcome.Holds)]
    [InlineData(OriginKind.Registry, "http://git.example.com/", Outcome.Violated)]
    [InlineData(OriginKind.Archive, "https://example.org/a.tgz", Outcome.Violated)]
    public void ComesFromATrustedSource(OriginKind kind, string? place, Outcome expected)
    {
        var inventory = Depends.Inventory(Depends.Locked() with { Packages = [Depends.Package("a@1.0.0") with { Origin = new PackageOrigin(kind, place) }] });
        SourceJudge.Judge(inventory, DependencyPolicy.Default with { TrustedSources = ["https://git.example.com/"] }, SourceSettings.None)
            .ShouldHaveSingleItem().Outcome.ShouldBe(expected);
    }

    [Fact]
    public void CountsAgainstTheBudget()
    {
        var finding = ClosureJudge.Judge(Two, DependencyPolicy.Default with { Budget = 1 }).ShouldHaveSingleItem();
        finding.Message.ShouldStartWith("2 packages of npm come with the software, 1 more than the budget of 1.");
        finding.Message.ShouldEndWith("\"a\" (2).");
    }

    [Fact]
    public void StaysWithinTheBudget() => ClosureJudge.Judge(Two, DependencyPolicy.Default).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Holds);

    private static Finding Of(Rule rule, DependencyInventory inventory, DependencyPolicy? policy = null) =>
        ComponentJudge.Judge(inventory, policy ?? DependencyPolicy.Default).Where(finding => finding.Rule == rule).ShouldHaveSingleItem();
}

public sealed class AStrayRedirect
{
    [Theory]
    [InlineData("=12.0", Outcome.Violated)]
    [InlineData("deep/=1.2.3,<2", Outcome.Violated)]
    [InlineData("=", Outcome.Holds)]
    [InlineData("a=1.0", Outcome.Holds)]
    [InlineData("=x.md", Outcome.Holds)]
    public void IsCalledLikeAVersion(string path, Outcome expected) => StrayRedirectJudge.Judge([path]).ShouldHaveSingleItem().Outcome.ShouldBe(expected);
}
