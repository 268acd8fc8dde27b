using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Sbom;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Sbom;

public class BillOfMaterials
{
    [Theory]
    [InlineData("1.5")]
    [InlineData("1.6")]
    [InlineData("1.7")]
    public void SaysAllThatIsKnown(string version)
    {
        using var tree = Projects.Everything();
        tree.Options = new SbomOptions { SpecificationVersion = version };
        Snapshot.Matches($"everything-{version}.cdx.json", tree.Bill());
    }

    [Fact]
    public void IsOfVersion16ByDefault()
    {
        using var tree = new BilledTree().With("a.txt", "");
        tree.Json().GetProperty("specVersion").GetString().ShouldBe("1.6");
    }

    [Fact]
    public void OfAnotherVersionIsRefused()
    {
        using var tree = new BilledTree { Options = new SbomOptions { SpecificationVersion = "1.4" } };
        Should.Throw<MaintenanceException>(() => tree.Judge()).Message
            .ShouldBe("\"1.4\" is no version of CycloneDX that is written here: 1.5, 1.6 and 1.7 are.");
    }

    [Fact]
    public void HasTheSameBytesInEveryClone()
    {
        using var tree = Projects.Everything();
        using var clone = Projects.Everything();
        clone.Git = clone.Git! with { Branch = null, IsShallow = true, Origin = "/somewhere/else" };
        clone.Projects.Reverse();
        using var culture = new ForeignCulture();
        clone.Bill().ShouldBe(tree.Bill());
    }

    [Fact]
    public void HasASerialNumberOfItsContent()
    {
        using var tree = Projects.Everything();
        var before = tree.Json().GetProperty("serialNumber").GetString();
        tree.Projects.RemoveAt(1);
        var after = tree.Json().GetProperty("serialNumber").GetString();
        after.ShouldNotBe(before);
        after!.ShouldMatch("^urn:uuid:[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$");
    }

    [Fact]
    public void SaysThatTheTreeDiffersFromTheCommit()
    {
        using var tree = Projects.Everything();
        tree.Git = tree.Git! with { IsDirty = true };
        var subject = tree.Json().GetProperty("metadata").GetProperty("component");
        subject.TryGetProperty("swhid", out _).ShouldBeFalse();
        subject.GetProperty("properties")
            .EnumerateArray()
            .ShouldContain(property => property.GetProperty("name").GetString() == "m31r:dirty");
    }

    [Fact]
    public void HasNoTimeWithoutGit()
    {
        using var tree = Projects.Everything();
        tree.Git = null;
        tree.Json().GetProperty("metadata").TryGetProperty("timestamp", out _).ShouldBeFalse();
    }

    [Fact]
    public void HasAnEntryInTheGraphForEverything()
    {
        using var tree = Projects.Everything();
        var bill = tree.Json();
        var components = bill.GetProperty("components").EnumerateArray().ToList();
        var parts = components.SelectMany(component => component.TryGetProperty("components", out var inner) ? inner
            .EnumerateArray()
            .ToList() : []);
        var references = components.Concat(parts)
            .Select(component => component.GetProperty("bom-ref").GetString())
            .Append("subject:everything");
        bill.GetProperty("dependencies")
            .EnumerateArray()
            .Select(entry => entry.GetProperty("ref").GetString())
            .ShouldBe(references, ignoreOrder: true);
    }

    [Fact]
    public void CountsWhatOwnProjectsBringIntoALockAsTheSubjects()
    {
        using var tree = new BilledTree().With("a.txt", "");
        tree.Projects.Add(Projects.Npm(
            Projects.Package("own", "1.0.0", "a@1.0.0") with { Origin = new PackageOrigin(OriginKind.Workspace) },
            Projects.Package("a", "1.0.0")));
        tree.Json().GetProperty("dependencies").EnumerateArray().Single(entry => entry.GetProperty("ref").GetString() == "subject:tree")
            .GetProperty("dependsOn")[0].GetString().ShouldBe("pkg:npm/a@1.0.0");
    }

    [Fact]
    public void HasAPlaceForWhatOnlyALockHolds()
    {
        using var tree = new BilledTree().With("a.txt", "");
        tree.Projects.Add(Projects.Npm(
            Projects.Package("b", "1.0.0", "c@1.0.0"),
            Projects.Package("c", "1.0.0", "b@1.0.0"),
            Projects.Package("d", "1.0.0", "c@1.0.0")));
        tree.DependenciesOf("subject:tree").ShouldBe(["pkg:npm/d@1.0.0"]);
        tree.PropertiesOf("pkg:npm/d@1.0.0").ShouldBe(["m31r:by-lock-only=true"]);
        tree.PropertiesOf("pkg:npm/b@1.0.0").ShouldBeEmpty();
    }

    [Fact]
    public void LeavesOutWhatSideTreesAloneBring()
    {
        using var tree = new BilledTree().With("a.txt", "");
        tree.Projects.Add(Projects.Npm(Projects.Package("a", "1.0.0")).Asking("a", "^1", "1.0.0"));
        tree.Projects.Add(Projects.Npm(Projects.Package("a", "1.0.0"), Projects.Package("shown", "2.0.0")).Asking("shown", "*") with
        {
            Manifest = "examples/package.json",
            SideTree = "examples",
        });
        var bill = tree.Json();
        bill.GetProperty("components").EnumerateArray().Single().GetProperty("bom-ref").GetString().ShouldBe("pkg:npm/a@1.0.0");
        tree.PropertiesOf("subject:tree").ShouldContain("m31r:left-out=examples/package.json");
        tree.Notes.ShouldHaveSingleItem().ShouldStartWith("what side trees alone ask for is not in the bill: \"examples/package.json\"; ");
    }

    [Fact]
    public void CallsAnImageAContainer()
    {
        using var tree = new BilledTree().With("a.txt", "");
        tree.Projects.Add(Projects.Npm() with
        {
            System = PackageSystem.GitHubActions,
            Declarations = [new Declaration("org/tool", "1.0", new Place("a.yml", 1))
            {
                Origin = new PackageOrigin(OriginKind.Image, "docker://org/tool"),
                Resolved = [new PackageId("org/tool", "1.0")],
            }],
            Packages = [new ResolvedPackage(new PackageId("org/tool", "1.0"), new Place("a.yml", 1))
            {
                Origin = new PackageOrigin(OriginKind.Image, "docker://org/tool"),
            }],
        });
        var image = tree.Component("pkg:docker/org/tool@1.0");
        image.GetProperty("type").GetString().ShouldBe("container");
        image.GetProperty("name").GetString().ShouldBe("org/tool");
        image.TryGetProperty("supplier", out _).ShouldBeFalse();
    }

    [Fact]
    public void KeepsTheSealOfNuGetThatIsNoHashOfTheArchive()
    {
        using var tree = new BilledTree().With("a.txt", "");
        var project = Projects.Npm(Projects.Package("A", "1.0.0") with { ContentSeal = "c2VhbA==" });
        tree.Projects.Add(project with { System = PackageSystem.NuGet });
        tree.Component("pkg:nuget/A@1.0.0").TryGetProperty("hashes", out _).ShouldBeFalse();
        tree.PropertiesOf("pkg:nuget/A@1.0.0").ShouldContain("m31r:content-hash=c2VhbA==");
    }

    [Fact]
    public void HasABareVersionOfNuGetAsTheRangeThatItIs()
    {
        using var tree = new BilledTree().With("a.txt", "");
        tree.Projects.Add(Projects.Npm().Asking("A", "1.2.3") with { System = PackageSystem.NuGet, Lock = null });
        tree.Component("pkg:nuget/A").TryGetProperty("version", out _).ShouldBeFalse();
        tree.PropertiesOf("pkg:nuget/A").ShouldContain("m31r:unresolved=>= 1.2.3");
    }

    [Fact]
    public void SurvivesHalfACharacter()
    {
        using var tree = new BilledTree();
        tree.With("a.txt", "").Projects.Add(Projects.Npm(Projects.Package("a\ud800", "1.0.0") with { Supplier = "\udc00" }));
        tree.Json().GetProperty("components").GetArrayLength().ShouldBe(1);
    }

}
