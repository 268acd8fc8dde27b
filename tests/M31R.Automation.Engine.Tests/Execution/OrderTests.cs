using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;

namespace M31R.Automation.Engine.Tests.Execution;

public interface IRestoreThings : INukeBuild
{
    Target Restore => _ => _.Description("Gets things").Executes(() => { });
}

public interface ICompileThings : IRestoreThings
{
    [Parameter("How deep to compile")]
    int? Depth => TryGetValue<int?>(() => Depth);

    Target Compile => _ => _.DependsOn(Restore).Executes(() => Serilog.Log.Information("depth {Depth}", Depth ?? 1));
}

public sealed class ComponentBuild : NukeBuild, ICompileThings
{
    [Parameter("Says it")]
    readonly string Word = "none";

    Target Default => _ => _.DependsOn<ICompileThings>(x => x.Compile).Executes(() => Serilog.Log.Information("word {Word}", Word));
}

public sealed class BuildOfTwoComponents
{
    [Fact]
    public void RunsDependenciesFirst() => TestRun.Of<ComponentBuild>().States.ShouldBe("Restore Succeeded, Compile Succeeded, Default Succeeded");

    [Fact]
    public void TakesParametersOfClassAndComponent() =>
        TestRun.Of<ComponentBuild>("--word", "hey", "--depth=3").Text.ShouldContain("depth 3");

    [Fact]
    public void NamesTheNearestTarget()
    {
        var run = TestRun.Of<ComponentBuild>("Compiel");
        (run.ExitCode, run.Text).ShouldBe((2, "error: Unknown target \"Compiel\". Did you mean \"Compile\"? See --help.\n"));
    }

    [Fact]
}
