using System.Text.Json;
using M31R.Automation.Findings;
using M31R.Automation.Sbom;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Sbom;

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

    [Theory]
    [InlineData("")]
    [InlineData("  ")]
    [InlineData("1.0\n2.0")]
    public void HasNoVersionThatIsNone(string version) =>
        Should.Throw<MaintenanceException>(() => SbomPolicy.Of(MaintenanceFile.Empty, new SbomOptions { SubjectVersion = version }))
            .Message.ShouldContain("is no version.");

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
        subject.GetProperty("purl").GetString().ShouldBe($"pkg:github/example/thing@0.3");
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
    public void HasTheVersionThatTheUserNames()
    {
        using var tree = Projects.Everything();
        tree.Options = new SbomOptions { SubjectVersion = "4.0.0-rc.1" };
        var bill = tree.Json();
        var subject = bill.GetProperty("metadata").GetProperty("component");
        subject.GetProperty("version").GetString().ShouldBe("4.0.0-rc.1");
        subject.GetProperty("purl").GetString().ShouldBe("pkg:github/example/everything@4.0.0-rc.1");
        subject.GetProperty("bom-ref").GetString().ShouldBe("subject:everything");
        tree.PropertiesOf("subject:everything").ShouldContain($"m31r:commit={BilledTree.Commit}");
    }

    [Fact]
    public void WithoutManifestsIsItsDirectoryAndCommit()
    {
        var subject = Subject(new BilledTree().With("a.txt", "").With("package.json", "{ broken"));
        subject.GetProperty("name").GetString().ShouldBe("tree");
        subject.GetProperty("version").GetString().ShouldBe(BilledTree.Commit);
        subject.GetProperty("purl").GetString().ShouldBe($"pkg:generic/tree@{BilledTree.Commit}");
    }
}
