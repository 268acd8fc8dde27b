using System.Text.Json;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Sbom;
using M31R.Automation.Subjects;
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
            .ShouldBe("\"1.4\" is no version of CycloneDX that is written here. Ask for 1.5, 1.6 and 1.7.");
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
    public void SurvivesHalfACharacter()
    {
        using var tree = new BilledTree();
        tree.With("a.txt", "").Projects.Add(Projects.Npm(Projects.Package("a\ud800", "1.0.0") with { Supplier = "\udc00" }));
        tree.Json().GetProperty("components").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public void OfFreeTextAsVersionOfTheSubjectIsThatOfTheUser()
    {
        using var tree = Projects.Everything();
        tree.Options = new SbomOptions { SubjectVersion = "4.0.0-rc.1" };
        tree.Json().GetProperty("metadata").GetProperty("component").GetProperty("version").GetString().ShouldBe("4.0.0-rc.1");
    }
}

public class BilledDataset
{
    private const string Hello = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824";

    private static BilledTree Tree(string text) =>
        new BilledTree { Declared = new DeclaredSbom { Models = [new DeclaredArtifact("base", ["*.bin"], 7)] } }.With("weights.bin", text);

    [Fact]
    public void OfOneFileHasItsHash()
    {
        using var tree = Tree("hello");
        tree.Component("model:base").GetProperty("hashes")[0].GetProperty("content").GetString().ShouldBe(Hello);
    }

    [Fact]
    public void ThatGitLfsKeepsElsewhereHasTheHashOfTheFile()
    {
        using var tree = Tree($"version https://git-lfs.github.com/spec/v1\noid sha256:{Hello}\nsize 5\n");
        tree.Component("model:base").GetProperty("hashes")[0].GetProperty("content").GetString().ShouldBe(Hello);
    }

    [Fact]
    public void WithoutFilesMakesTheBillIncomplete()
    {
        using var tree = Tree("hello");
        tree.Declared = new DeclaredSbom { Datasets = [new DeclaredArtifact("corpus", ["data/"], 7)] };
        tree.Judge(SbomRules.IsComplete)
            .ShouldBe(["Violated maintenance.yml:7: No file of the subject matches the paths of \"corpus\", and the bill has no hash of it."]);
    }
}

public class CompleteBill
{
    [Fact]
    public void ListsEverythingWithItsVersion()
    {
        using var tree = new BilledTree().With("a.txt", "");
        tree.Judge(SbomRules.IsComplete).ShouldBe(["Holds : The subject depends on nothing, and the bill lists it alone."]);
        tree.Projects.Add(Projects.Npm(Projects.Package("a", "1.0.0")).Asking("a", "^1", "1.0.0"));
        tree.Judge(SbomRules.IsComplete).ShouldBe(["Holds : 1 component, each with its exact version."]);
    }

    [Fact]
    public void HasNoRangeInThePlaceOfAVersion()
    {
        using var tree = new BilledTree().With("a.txt", "");
        tree.Projects.Add(Projects.Npm(Projects.Package("a", "1.0.0")).Asking("a", "^1", "1.0.0").Asking("b", "^2"));
        tree.Judge(SbomRules.IsComplete)
            .ShouldBe(["Violated package.json:4: 1 of 2 packages has no exact version in the bill: \"b (^2)\"."]);
    }

    [Fact]
    public void LeavesNoBrokenFileOut()
    {
        using var tree = new BilledTree().With("a.txt", "");
        tree.Projects.Add(Projects.Npm() with
        {
            Problems = [new ReadingProblem(
            ProblemKind.Broken,
            new Place("package-lock.json", 3),
            "This is not JSON.",
            "Mend it.")]
        });
        tree.Judge(SbomRules.IsComplete)
            .ShouldBe(["Violated package-lock.json:3: What stands in \"package-lock.json\" is missing from the bill: This is not JSON."]);
    }

    [Fact]
    public void IsNotCheckedWhereALockIsOfAnUnknownFormat()
    {
        using var tree = new BilledTree().With("a.txt", "");
        tree.Projects.Add(Projects.Npm() with
        {
            Problems = [new ReadingProblem(
            ProblemKind.Unsupported,
            new Place("bun.lockb"),
            "It is binary.",
            "Write bun.lock.")]
        });
        tree.Judge(SbomRules.IsComplete).ShouldHaveSingleItem().ShouldStartWith("NotChecked bun.lockb: ");
    }
}

public class MinimumElementsOfABill
{
    [Fact]
    public void AreNamedWhereTheyAreMissing()
    {
        using var tree = new BilledTree().With("a.txt", "");
        tree.Git = null;
        tree.Projects.Add(Projects.Npm(Projects.Package("a", "1.0.0"), Projects.Package("stray", "1.0.0"))
            .Asking("a", "^1", "1.0.0")
            .Asking("b", "^2"));
        tree.Judge(SbomRules.MeetsMinimumElements).ShouldBe(
        [
            "Violated : 4 of 4 components have no supplier name: \"tree\", \"a 1.0.0\", \"b\" and \"stray 1.0.0\".",
            "Violated : 1 of 4 components has no version of the component: \"tree\".",
            "Violated : 1 of 4 components has no dependency relationship: \"stray 1.0.0\".",
            "Violated : The bill has no author of SBOM data.",
            "Violated : The bill has no timestamp.",
        ]);
        Snapshot.Matches("ntia.json", tree["artifacts/GenerateSbom/ntia.json"]);
    }

    [Fact]
    public void AreThere()
    {
        using var tree = new BilledTree { Declared = new DeclaredSbom { Supplier = "Example Organisation" } }.With("a.txt", "");
        tree.Projects.Add(Projects.Npm(Projects.Package("a", "1.0.0") with { Supplier = "Somebody" }).Asking("a", "^1", "1.0.0"));
        tree.Judge(SbomRules.MeetsMinimumElements).ShouldHaveSingleItem().ShouldStartWith("Holds");
    }
}

public class IdentityOfASubject
{
    private static JsonElement Subject(BilledTree tree)
    {
        using (tree)
            return tree.Json().GetProperty("metadata").GetProperty("component");
    }

    [Fact]
    public void IsThatOfItsSolutionAndProperties()
    {
        var subject = Subject(new BilledTree().With("Some.Thing.sln", "")
            .With("Directory.Build.props", "<Project><PropertyGroup><VersionPrefix> 1.2.0 </VersionPrefix><Authors>Us</Authors><Version>$(X)</Version></PropertyGroup></Project>"));
        subject.GetProperty("name").GetString().ShouldBe("Some.Thing");
        subject.GetProperty("version").GetString().ShouldBe("1.2.0");
        subject.GetProperty("supplier").GetProperty("name").GetString().ShouldBe("Us");
    }

    [Fact]
    public void IsThatOfItsPythonProject()
    {
        var subject = Subject(new BilledTree().With("pyproject.toml", """
            [build-system]
            name = "not this"
            [project]
            name = 'thing' # the name
            version = "0.3"
            license = { text = "MIT" }
            [project.urls]
            Repository = "https://github.com/example/thing/tree/main"
            """));
        subject.GetProperty("name").GetString().ShouldBe("thing");
        subject.GetProperty("purl").GetString().ShouldBe($"pkg:github/example/thing@{BilledTree.Commit}");
    }

    [Fact]
    public void IsThatOfItsCargoWorkspace() =>
        Subject(new BilledTree().With(
            "Cargo.toml",
            "[workspace.package]\nversion = \"1.0.0-beta.2\"\nlicense = \"MIT OR Apache-2.0\"\n")).GetProperty("version")
            .GetString()
            .ShouldBe("1.0.0-beta.2");

    [Fact]
    public void WithoutManifestsIsItsDirectoryAndCommit()
    {
        var subject = Subject(new BilledTree().With("a.txt", "").With("package.json", "{ broken"));
        subject.GetProperty("name").GetString().ShouldBe("tree");
        subject.GetProperty("version").GetString().ShouldBe(BilledTree.Commit);
        subject.GetProperty("purl").GetString().ShouldBe($"pkg:generic/tree@{BilledTree.Commit}");
    }
}
