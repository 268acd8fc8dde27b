using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Inventory;

public sealed class AProjectInASideTree
{
    [Theory]
    [InlineData("examples/app/package.json", "examples")]
    [InlineData("fuzz/Cargo.toml", "fuzz")]
    [InlineData("docs/requirements.txt", "docs")]
    [InlineData("benchmarks/x.csproj", "benchmarks")]
    [InlineData("samples/x/x.csproj", "samples")]
    [InlineData("scripts/benchmark/pyproject.toml", "benchmark")]
    [InlineData("examples/tests/package.json", "examples")]
    public void IsNoneOfTheSubjects(string manifest, string tree) => Of(manifest).ShouldBe(tree);

    [Theory]
    [InlineData("package.json")]
    [InlineData("tests/examples/package.json")]
    [InlineData(".github/actions/docs/action.yml")]
    [InlineData("scripts/requirements.txt")]
    public void IsNotWhatBuildsAndTestsIt(string manifest) => Of(manifest).ShouldBeNull();

    [Fact]
    public void IsNoneThatIsARootItself() =>
        Of("examples/package.json", new EcosystemRoot(Ecosystem.Npm, "examples", "examples/package.json")).ShouldBeNull();

    [Fact]
    public void IsLookedForBelowTheRoot() =>
        Of("docs/site/package.json", new EcosystemRoot(Ecosystem.Npm, "docs", "docs/package.json")).ShouldBeNull();

    [Fact]
    public void IsNoneThatAProjectOfTheSubjectUses()
    {
        var user = Project("src/a.csproj") with
        {
            Declarations = [new Declaration("x", "", new Place("src/a.csproj", 1))
            {
                Origin = new PackageOrigin(OriginKind.Workspace, "samples/x.csproj"),
            }],
        };
        Marked([user, Project("samples/x.csproj"), Project("samples/y.csproj")]).ShouldBe([null, null, "samples"]);
    }

    private static string? Of(string manifest, params EcosystemRoot[] roots) => Marked([Project(manifest)], roots)[0];

    private static IReadOnlyList<string?> Marked(DependencyProject[] projects, params EcosystemRoot[] roots) =>
        [.. SideProjects.Marked(projects, ManifestTrees.Of(roots)).Select(project => project.SideTree)];

    private static DependencyProject Project(string manifest) => Depends.Locked() with { Manifest = manifest };
}
