using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Subjects.Detection;

/// <summary>Trees that are not the subject's own.</summary>
public sealed class ForeignTree
{
    [Theory]
    [InlineData("node_modules/a/package.json = {\"version\": \"1\"}", "it lies in the tree \"node_modules\"")]
    [InlineData("src/vendor/serde/Cargo.toml = [package]", "it lies in the tree \"vendor\"")]
    [InlineData("a/Third_Party/B.csproj", "it lies in the tree \"Third_Party\"")]
    [InlineData("lib/python3.12/site-packages/setup.py = setup()", "it lies in the tree \"site-packages\"")]
    [InlineData("{{cookiecutter.name}}/pyproject.toml = [project]", "it lies in the tree \"{{cookiecutter.name}}\"")]
    [InlineData("__fixtures__/x/package.json = {\"scripts\": {}}", "it lies in the tree \"__fixtures__\"")]
    public void IsPassedOverForItsName(string tree, string reason)
    {
        var map = Trees.Map(tree);
        map.Roots.ShouldBeEmpty();
        map.PassedOver.ShouldHaveSingleItem().Reason.ShouldBe(reason);
    }

    [Fact]
    public void IsPassedOverWhenIgnored()
    {
        var map = EcosystemDetector.Detect("s", ["a/Cargo.toml", "b/Cargo.toml"], ["/a/"], _ => "[package]");
        map.Roots.ShouldHaveSingleItem().Manifest.ShouldBe("b/Cargo.toml");
        map.PassedOver.ShouldHaveSingleItem().ShouldBe(new PassedOverManifest("a/Cargo.toml", "\"ignore\" of maintenance.yml names it"));
    }

    [Theory]
    [InlineData("lib/** linguist-vendored", 0)]
    [InlineData("lib/** linguist-generated=true", 0)]
    [InlineData("lib/** -linguist-vendored", 1)]
    [InlineData("lib/** linguist-vendored=false", 1)]
    [InlineData("# lib/** linguist-vendored", 1)]
    [InlineData("lib/** text=auto", 1)]
    [InlineData("lib/** linguist-vendored\\nlib/own/** -linguist-vendored", 1)]
    [InlineData("lib/ linguist-vendored\\n[ linguist-vendored", 0)]
    public void IsWhatGitAttributesSay(string attributes, int roots) =>
        Trees.Detect($".gitattributes = {attributes}\nlib/own/Cargo.toml = [package]").Count.ShouldBe(roots);

    [Fact]
    public void IsOwnWhenGitAttributesSaySo() =>
        Trees.Detect(".gitattributes = vendor/ours/** linguist-vendored=false\nvendor/ours/Cargo.toml = [package]")
            .ShouldBe(["Cargo:vendor/ours/Cargo.toml"]);

    [Fact]
    public void MaySayMoreInItsOwnDirectory() =>
        Trees.Detect("a/.gitattributes = * linguist-vendored\na/Cargo.toml = [package]\nb/Cargo.toml = [package]")
            .ShouldBe(["Cargo:b/Cargo.toml"]);
}
