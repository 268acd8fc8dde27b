using M31R.Automation.Reproducibility.Recipes;
using M31R.Automation.Reproducibility.Worlds;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Reproducibility.Recipes;

public class DotNetRecipeTests
{
    private static readonly World Plain = new() { Name = "first" };

    [Fact]
    public void CountsWhatItsProjectsCompileAndPackages() =>
        OutputsOf("obj/Release/a.dll", "obj/Release/a.pdb", "bin/a.dll", "bin/a.pdb", "bin/Library.dll", "bin/a.1.0.0.nupkg", "bin/a.json")
            .ShouldBe(["bin/a.dll", "bin/a.pdb", "bin/a.1.0.0.nupkg"]);

    [Fact]
    public void FindsWhatIsCompiledElsewhere() =>
        OutputsOf("build/temporary/a.csproj.FileListAbsolute.txt", "build/temporary/a.dll", "build/temporary/ref/a.dll", "bin/a.dll")
            .ShouldBe(["bin/a.dll"]);

    [Fact]
    public void PassesOverWhatWasThereBefore() =>
        Recipe().Outputs(new CloneFiles(["bin/a.dll", "obj/a.dll"], new HashSet<string> { "bin/a.dll" })).ShouldBeEmpty();

    [Fact]
    public void RestoresByTheLockWhereThereIsOne()
    {
        Recipe("src/packages.lock.json").Steps(Plain)[0].ToString().ShouldContain("--locked-mode");
        Recipe().Steps(Plain)[0].ToString().ShouldNotContain("--locked-mode");
    }

    [Fact]
    public void BuildsByTheGraphWhereTheOrderDiffers()
    {
        var other = Plain with { Variations = [.. Variation.All.Where(variation => variation.Id == "build-order")] };

        Recipe().Steps(other)[1].ToString().ShouldEndWith("-graph:true -m:1");
        Recipe().Steps(Plain)[1].ToString().ShouldNotContain("-graph");
    }

    [Fact]
    public void MayUseTheNetworkToRestoreAlone() =>
        Recipe().Steps(Plain).Select(step => (step.UsesNetwork, step.IsPreparation))
            .ShouldBe([(true, true), (false, false), (false, false)]);

    private static Recipe Recipe(params IReadOnlyList<string> files) =>
        DotNetRecipe.Of(new EcosystemRoot(Ecosystem.DotNet, "src", "src/shop.sln"), files);

    private static IEnumerable<string> OutputsOf(params IReadOnlyList<string> made) =>
        Recipe().Outputs(new CloneFiles(made, new HashSet<string>()));
}
