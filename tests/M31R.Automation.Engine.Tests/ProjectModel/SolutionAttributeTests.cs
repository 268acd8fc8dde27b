using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.IO;
using Nuke.Common.ProjectModel;
using Serilog;

namespace M31R.Automation.Engine.Tests.ProjectModel;

public sealed class SolutionOfABuild : IDisposable
{
    private const string Empty = "<Solution />";

    private readonly Root root = new();

    public void Dispose() => root.Dispose();

    [Fact]
    public void IsTheOnlyOneInTheRoot() => root
        .Write("One.slnx", Empty)
        .Write("deep/Two.slnx", Empty)
        .Write("Some.slnf", "{}")
        .Run<Injected>().Text.ShouldContain("solution One.slnx");

    [Fact]
    public void IsTheOneOfTheParametersFile() => root
        .Write("One.slnx", Empty)
        .Write("deep/Two.slnx", Empty)
        .Write(".nuke/parameters.json", """{ "Solution": "deep/Two.slnx" }""")
        .Run<Injected>().Text.ShouldContain("solution Two.slnx");

    [Fact]
    public void IsTheOneOfTheCommandLine() => root
        .Write("deep/Two.slnx", Empty)
        .Write("deep/Three.slnx", Empty)
        .Write(".nuke/parameters.json", """{ "Solution": "deep/Two.slnx" }""")
        .Run<Injected>("--solution", "deep/Three.slnx").Text.ShouldContain("solution Three.slnx");

    [Fact]
    public void IsTheOneOfTheAttribute() => root
        .Write("One.slnx", Empty)
        .Write("deep/Two.slnx", Empty)
        .Run<Named>().Text.ShouldContain($"solution {root["deep/Two.slnx"]}");

    [Fact]
    public void IsAskedForByComponents() => root.Write("One.slnx", Empty).Run<Composed>().Text.ShouldContain("solution One.slnx");

    [Fact]
    public void IsMissedWithAWarning() => root.Run<Injected>().Text.ShouldContain(
        $"[Solution] Injected.Solution has no value: no solution lies in \"{root.Path}\";"
        + " name one as \"Solution\" in .nuke/parameters.json, or with [Solution(\"path\")].");

    [Fact]
    public void IsNotGuessed() => root.Write("One.slnx", Empty).Write("Two.sln", "").Run<Injected>().Text.ShouldContain(
        $"several solutions lie in \"{root.Path}\", One.slnx, Two.sln; name one");

    [Fact]
    public void IsNotInTheHelp() => root.Write("One.slnx", Empty).Run<Injected>("--help").Text.ShouldNotContain("--solution");

    internal sealed class Injected : NukeBuild
    {
        [Solution]
        private readonly Solution? Solution = null;

        internal Target Default => _ => _.Executes(() => Log.Information("solution {Name:l}", Solution?.FileName));
    }

    internal sealed class Named : NukeBuild
    {
        [Solution("deep/Two.slnx")]
        internal AbsolutePath Place { get; } = null!;

        internal Target Default => _ => _.Executes(() => Log.Information("solution {Place:l}", Place));
    }

    internal sealed class Composed : NukeBuild, IComponent
    {
        internal Target Default => _ => _.Executes(() => Log.Information("solution {Name:l}", ((IComponent)this).Solution.FileName));
    }

    internal interface IComponent : INukeBuild
    {
        [Solution]
        [Required]
        Solution Solution => TryGetValue(() => Solution)!;
    }
}
