using M31R.Automation.Sbom;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Sbom;

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
