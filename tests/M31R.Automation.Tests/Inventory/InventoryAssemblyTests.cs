using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Metadata;

namespace M31R.Automation.Tests.Inventory;

public sealed class AnInventory
{
    private static readonly DependencyProject App = Depends.Locked(Depends.On("a ^1", "a@1.0.0")) with
    {
        Packages = [Depends.Package("a@1.0.0", "b@1.0.0"), Depends.Package("b@1.0.0", "c@1.0.0"), Depends.Package("c@1.0.0", "a@1.0.0")],
    };

    private static readonly DependencyProject Tools = Depends.Locked(Depends.On("c ^1", "c@1.0.0"), Depends.On("d *")) with
    {
        Manifest = "tools/package.json",
        IsDevelopment = true,
        Packages = [Depends.Package("c@1.0.0"), Depends.Package("e@1.0.0")],
    };

    [Fact]
    public void HoldsAPackageOnceHoweverManyProjectsDo() =>
        Of(App, Tools).Components.Select(component => component.Purl)
            .ShouldBe(["pkg:npm/a@1.0.0", "pkg:npm/b@1.0.0", "pkg:npm/c@1.0.0", "pkg:npm/d", "pkg:npm/e@1.0.0"]);

    [Fact]
    public void IsDirectWhereAnyProjectAsks() =>
        Of(App, Tools).Components.Where(component => component.IsDirect).Select(component => component.Name).ShouldBe(["a", "c", "d"]);

    [Fact]
    public void IsRuntimeWhereAnyProjectRunsIt() =>
        Of(App, Tools).Components.Where(component => component.Scope == DependencyScope.Development).Select(component => component.Name).ShouldBe(["d", "e"]);

    [Fact]
    public void DoesNotGuessTheVersionOfWhatNothingResolved()
    {
        var unresolved = Of(Tools)["pkg:npm/d"];
        unresolved.Version.ShouldBeNull();
        unresolved.Title.ShouldBe("d (*)");
    }

    [Fact]
    public void TakesTheVersionOfAnExactRange() =>
        Of(Depends.Unlocked(Depends.On("a =1.2.3") with { IsExact = true }))["pkg:npm/a@1.2.3"].Version.ShouldBe("1.2.3");

    [Fact]
    public void TellsTheShortestWayIntoACircle()
    {
        var inventory = Of(App);
        inventory.PathTo(inventory["pkg:npm/c@1.0.0"]).Select(component => component.Name).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void JoinsTheEdgesOfAllLocks() => Of(App, Tools).Edges["pkg:npm/c@1.0.0"].ShouldBe(["pkg:npm/a@1.0.0"]);

    [Fact]
    public void LeavesOwnProjectsOut() => Of(Depends.Locked(Depends.On("lib *", "lib@0.0.0") with { Origin = new PackageOrigin(OriginKind.Workspace, "lib") }) with
    {
        Packages = [Depends.Package("lib@0.0.0", "a@1.0.0") with { Origin = new PackageOrigin(OriginKind.Workspace, "lib") }, Depends.Package("a@1.0.0")],
    }).Components.Select(component => component.Name).ShouldBe(["a"]);

    [Fact]
    public void KeepsDeclarationsBeforeLocks() =>
        Of(App)["pkg:npm/a@1.0.0"].Places.ShouldBe([new Place("package.json", 3), new Place("package-lock.json", 7)]);

    [Fact]
    public void LeavesAPeerThatTheLockDoesNotHoldToUsers()
    {
        var project = Depends.Locked(
            Depends.On("a >=1", "a@1.0.0") with { IsPeer = true },
            Depends.On("b 2.0.0") with { IsPeer = true, IsExact = true });
        Of(project with { Packages = [Depends.Package("a@1.0.0")] }).Components.Select(component => component.Purl)
            .ShouldBe(["pkg:npm/a@1.0.0"]);
    }

    [Fact]
    public void TakesFromTheLockWhatAPeerIsFor()
    {
        var project = Depends.Locked(Depends.On("a >=1", "a@1.0.0") with { IsPeer = true });
        Of(project with { Packages = [Depends.Package("a@1.0.0") with { Scope = DependencyScope.Development }] })["pkg:npm/a@1.0.0"]
            .Scope.ShouldBe(DependencyScope.Development);
    }

    [Fact]
    public void KeepsWhatIsKnownOfAPackageWhereSideTreesAreLeftOut()
    {
        var known = PackageMetadataFile.Parse("""{"packages": {"pkg:npm/a@1.0.0": {"supplier": "A"}}}""");
        var own = known.Complete(Of(App, Tools with { SideTree = "examples" })).WithoutSideTrees();
        own["pkg:npm/a@1.0.0"].Supplier.ShouldBe("A");
        own.Components.Select(component => component.Name).ShouldBe(["a", "b", "c"]);
    }

    [Fact]
    public void KeepsWhatTheRegistryWasAskedForWhereSideTreesAreLeftOut()
    {
        var known = PackageMetadataFile.Parse(
            """{"packages": {"pkg:npm/a@1.0.0": {"given-up": "archived", "looked-up": "2026-01-31"}}}""");
        var own = known.Complete(Of(App, Tools with { SideTree = "examples" })).WithoutSideTrees()["pkg:npm/a@1.0.0"];
        own.GivenUp.ShouldBe("archived");
        own.LookedUp.ShouldBe(new DateOnly(2026, 1, 31));
    }

    [Theory]
    [InlineData("v4.0.0", "v4.2.0", null)]
    [InlineData("v4.0.0", "v4.0.0", "v4.0.0")]
    [InlineData("v4.0.0", null, "v4.0.0")]
    [InlineData(null, "v4.2.0", "v4.2.0")]
    public void KeepsTheCommentBesideAHashOnlyWhereAllAgree(string? first, string? second, string? kept)
    {
        var inventory = Of(Labelled("a.yml", first), Labelled("b.yml", second));
        inventory.Components.ShouldHaveSingleItem().VersionLabel.ShouldBe(kept);
    }

    [Fact]
    public void CountsWhatItHolds()
    {
        var metrics = InventoryMetrics.Of(Of(App, Tools));
        metrics["dependencies.components"].ShouldBe(5);
        metrics["dependencies.direct"].ShouldBe(3);
        metrics["dependencies.edges"].ShouldBe(3);
        metrics["dependencies.unresolved"].ShouldBe(1);
        metrics["dependencies.components.npm"].ShouldBe(5);
    }

    private static DependencyProject Labelled(string manifest, string? label) => Depends.Locked() with
    {
        Manifest = manifest,
        Packages = [Depends.Package("a@0123456789012345678901234567890123456789") with { VersionLabel = label }],
    };

    private static DependencyInventory Of(params DependencyProject[] projects) => Depends.Inventory(projects);
}
