using M31R.Automation.Dependencies;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Python;

namespace M31R.Automation.Tests.Inventory.Python;

public sealed class APylock
{
    private const string Text = "lock-version = \"1.0\"\ncreated-by = \"pip\"\n[[packages]]\nname = \"requests\"\nversion = \"2.25.0\"\n";

    [Theory]
    [InlineData("pylock.toml")]
    [InlineData("deploy/pylock.web.toml")]
    public void IsALockByItself(string path)
    {
        var project = Read((path, Text)).ShouldHaveSingleItem();
        (project.Manifest, project.Lock).ShouldBe((path, path));
        project.Packages.ShouldHaveSingleItem().Id.ShouldBe(new PackageId("requests", "2.25.0"));
    }

    [Fact]
    public void IsTheLockOfTheListBesideIt()
    {
        var project = Read(("pylock.toml", Text), ("requirements.in", "requests>=2.20\n")).ShouldHaveSingleItem();
        (project.Manifest, project.Lock).ShouldBe(("requirements.in", "pylock.toml"));
        project.Declarations.ShouldHaveSingleItem().Resolved.ShouldBe([new PackageId("requests", "2.25.0")]);
    }

    [Theory]
    [InlineData("pylock.a.b.toml")]
    [InlineData("pylock..toml")]
    public void IsCalledAsThePepSays(string path) => Read((path, Text)).ShouldBeEmpty();

    [Fact]
    public void IsPassedOverBesideAnotherLock() => Read(("pylock.toml", Text), ("pyproject.toml", "[project]\nname = \"a\"\n[tool.uv]"), ("uv.lock", "version = 1"))
        .ShouldHaveSingleItem().Lock.ShouldBe("uv.lock");

    [Fact]
    public void IsNoOrphan()
    {
        var tree = ManifestTrees.Of(("pylock.toml", Text));
        OrphanLocks.Of(tree, InventoryAssembly.Of(PythonProjects.Read(tree))).ShouldBeEmpty();
    }

    private static IReadOnlyList<DependencyProject> Read(params (string Path, string Text)[] files) => PythonProjects.Read(ManifestTrees.Of(files));
}
