using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Python;

namespace M31R.Automation.Tests.Inventory.Python;

public sealed class AManifestOfTheBuild
{
    [Theory]
    [InlineData("build/pyproject.toml", "[project]\nname = \"a\"\ndependencies = [\"a==1\"]")]
    [InlineData("build/requirements.txt", "a==1")]
    [InlineData("build/lib/requirements/dev.txt", "a==1")]
    [InlineData("build/Pipfile", "[packages]\na = \"==1\"")]
    public void IsForDevelopment(string path, string text) => PythonProjects.Read(ManifestTrees.Of((path, text)))
        .ShouldHaveSingleItem().Declarations.ShouldHaveSingleItem().Scope.ShouldBe(DependencyScope.Development);
}
