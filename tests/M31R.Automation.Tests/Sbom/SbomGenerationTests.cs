using System.Text.Json;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Metadata;
using M31R.Automation.Sbom;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Dependencies;
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
    public void NeedsNoVersionOfWhatNoLockCanHold()
    {
        using var tree = new BilledTree().With("a.txt", "");
        tree.Projects.Add(Projects.Npm(Projects.Package("a", "1.0.0"))
            .Asking("a", "^1", "1.0.0")
            .Asking("builder", "^2")
            .WithoutLockOf("builder"));
        tree.Judge(SbomRules.IsComplete)
            .ShouldBe(["Holds : 2 components, each with its exact version, but for what no lock can hold: \"builder (^2)\"."]);
    }

    [Fact]
    public void TellsEachReasonWithItsCount()
    {
        using var tree = new BilledTree().With("a.txt", "");
        ReadingProblem Problem(string path, string message) => new(ProblemKind.Broken, new Place(path, 1), message, "Mend it.");
        tree.Projects.Add(Projects.Npm() with
        {
            Problems =
            [
                Problem("a.lock", "It is cut off."),
                Problem("b.lock", "This is not JSON."),
                Problem("c.lock", "This is not JSON."),
            ],
        });
        tree.Judge(SbomRules.IsComplete).ShouldBe(
        [
            "Violated a.lock:1: What stands in \"a.lock\", \"b.lock\" and \"c.lock\" is missing from the bill: "
            + "2 files: This is not JSON. 1 file: It is cut off.",
        ]);
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
            "Violated : The subject has no supplier name.",
            "Violated : 3 of 3 components have no supplier name: \"a 1.0.0\", \"b\" and \"stray 1.0.0\".",
            "Violated : The subject has no version of the component.",
            "Violated : The bill has no author of SBOM data.",
            "Violated : The bill has no timestamp.",
        ]);
        Snapshot.Matches("ntia.json", tree["artifacts/GenerateSbom/ntia.json"]);
    }

    [Fact]
    public void HaveANextStepForEachReasonAndItsCount()
    {
        using var tree = new BilledTree { Declared = new DeclaredSbom { Supplier = "Us" } }.With("a.txt", "");
        tree.Projects.Add(Projects.Npm(Projects.Package("a", "1.0.0"), Projects.Package("silent", "1.0.0"))
            .Asking("a", "^1", "1.0.0")
            .Asking("silent", "^1", "1.0.0")
            .Asking("b", "^2"));
        tree.Metadata = PackageMetadataFile.Parse("""{"packages": {"pkg:npm/silent@1.0.0": {}}}""");
        tree.Judge().Findings.Single(finding => finding.Rule == SbomRules.MeetsMinimumElements).Remedy.ShouldBe(
            "1 package is not in `.nuke/packages/metadata.json`: run UpdatePackageMetadata where it is installed, and commit the file. "
            + "1 package does not say who supplies it: write \"supplier\" into `.nuke/packages/metadata.json` by hand. "
            + "1 package has no exact version by which to look: write the lock file that tells it, and commit it.");
    }

    [Fact]
    public void AskForTheVersionOfWhatABuildNeeds()
    {
        using var tree = new BilledTree { Declared = new DeclaredSbom { Supplier = "Us" } }.With("a.txt", "");
        tree.Projects.Add(Inventories.Python("pyproject.toml", Inventories.Asks("setuptools") with { IsLockable = false }));
        tree.Judge().Findings.Single(finding => finding.Rule == SbomRules.MeetsMinimumElements).Remedy
            .ShouldContain("1 requirement of the build is in no lock: write its exact version into `build-system.requires`.");
    }

    [Fact]
    public void OfTheSubjectAreDeclaredInItsManifests()
    {
        using var tree = new BilledTree().With("a.txt", "");
        var finding = tree.Judge().Findings.First(finding => finding.Rule == SbomRules.MeetsMinimumElements);
        finding.Component.ShouldBe("supplier name of the subject");
        finding.Remedy.ShouldContain("`authors` of pyproject.toml");
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

    [Theory]
    [InlineData("[project]\nauthors = [{ email = \"a@example.org\" }, { name = \"Ann\" }]", "Ann")]
    [InlineData("[project]\nname = \"x\"\nmaintainers = [{ name = \"Team\" }]", "Team")]
    [InlineData("[tool.poetry]\nauthors = [\"Bob <bob@example.org>\"]", "Bob")]
    public void HasTheAuthorOfItsPythonProjectAsSupplier(string manifest, string supplier) =>
        Subject(new BilledTree().With("pyproject.toml", manifest))
            .GetProperty("supplier").GetProperty("name").GetString().ShouldBe(supplier);

    [Fact]
    public void HasTheAuthorOfItsCrateAsSupplier() =>
        Subject(new BilledTree().With("Cargo.toml", "[package]\nname = \"x\"\nauthors = [\n  \"Ann <a@example.org>\",\n]\n"))
            .GetProperty("supplier").GetProperty("name").GetString().ShouldBe("Ann");

    [Theory]
    [InlineData("Ann", true)]
    [InlineData("Bob", false)]
    public void HasTheAuthorOnWhomItsMembersAgreeAsSupplier(string second, bool isThere) =>
        Subject(new BilledTree().With("Cargo.toml", "[workspace]\nmembers = [\"a\", \"b\"]\n")
            .With("a/Cargo.toml", "[package]\nname = \"a\"\nauthors = [\"Ann\"]\n")
            .With("b/Cargo.toml", $"[package]\nname = \"b\"\nauthors = [\"{second}\"]\n")
            .With("examples/Cargo.toml", "[package]\nname = \"c\"\nauthors = [\"Cecil\"]\n"))
            .TryGetProperty("supplier", out _).ShouldBe(isThere);

    [Theory]
    [InlineData("https://github.com/")]
    [InlineData("https://github.com/example")]
    public void HasNoPackageUrlOfGitHubWithoutARepository(string url) =>
        Subject(new BilledTree().With("package.json", $$"""{"name": "x", "repository": "{{url}}"}"""))
            .GetProperty("purl").GetString().ShouldBe($"pkg:generic/x@{BilledTree.Commit}");

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
