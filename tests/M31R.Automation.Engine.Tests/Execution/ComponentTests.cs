using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;

namespace M31R.Automation.Engine.Tests.Execution;

public interface IRestores : INukeBuild
{
    Target Restore => _ => _.Executes(() => Serilog.Log.Information("restore"));
}

public interface ICompiles : INukeBuild
{
    Target Compile => _ => _.Description("Compiles").TryDependsOn<IRestores>().Executes(() => Serilog.Log.Information("compile"));
}

public interface ICompilesWell : ICompiles
{
    Target ICompiles.Compile => _ => _.Inherit<ICompiles>().Executes(() => Serilog.Log.Information("well"));
}

public interface IPacks : INukeBuild
{
    Target Pack => _ => _
        .TryAfter<ICompiles>(x => x.Compile)
        .TryBefore<IPublishes>()
        .TryTriggeredBy<ICompiles>()
        .TryTriggers<IPublishes>()
        .TryDependentFor<IPublishes>()
        .Executes(() => Serilog.Log.Information("pack"));
}

public interface IPublishes : INukeBuild
{
    Target Publish => _ => _;
}

public sealed class LooseDependencies
{
    [Fact]
    public void HoldWhenTheComponentIsThere() => TestRun.Of<Both>("Compile").Order.ShouldBe("Restore Compile");

    [Fact]
    public void AreNothingWithoutIt() => TestRun.Of<One>("Compile").Order.ShouldBe("Compile");

    [Fact]
    public void WorkFromTheOtherEnd() => TestRun.Of<Packing>("Compile").Order.ShouldBe("Compile Pack Publish");

    private sealed class Both : NukeBuild, ICompiles, IRestores;

    private sealed class One : NukeBuild, ICompiles;

    private sealed class Packing : NukeBuild, ICompiles, IPacks, IPublishes;
}

public sealed class OverriddenTargets
{
    [Fact]
    public void ReplaceTheComponents() => Said<Replacing>("Compile").ShouldBe("mine");

    [Fact]
    public void InheritOnDemand() => Said<Extending>("Compile").ShouldBe("restore, compile, mine");

    [Fact]
    public void InheritFromADerivedComponent() => Said<ExtendingWell>("Compile").ShouldBe("compile, well, mine");

    [Fact]
    public void AreOverriddenByDerivedComponents() => Said<Well>("Compile").ShouldBe("compile, well");

    [Fact]
    public void InheritByBase() => Said<ByBase>("Compile").ShouldBe("compile, based");

    [Fact]
    public void InheritFromABaseClass() => Said<DerivedClass>("Work").ShouldBe("base work, derived work");

    [Fact]
    public void MayBePublicMembersOfTheClass() => Said<PublicMember>("Pack").ShouldBe("public, pack all");

    [Fact]
    public void AreReferredToByTheComponent() => TestRun.Of<Extending>("Pack").Order.ShouldBe("Restore Compile Pack");

    [Fact]
    public void OfTheSameNameAreAnError()
    {
        var run = TestRun.Of<Clash>("Compile");
        (run.ExitCode, run.Text).ShouldBe((2, "error: Two targets are named \"Compile\": in Clash and in ICompiles." + Advice));
    }

    [Fact]
    public void OfTheSameNameInADiamondAreAnError()
    {
        var run = TestRun.Of<Diamond>("Compile");
        (run.ExitCode, run.Text).ShouldBe((2, "error: Two targets are named \"Compile\": in ICompiles and in ICompilesToo." + Advice));
    }

    [Fact]
    public void OfTheSameNameInADiamondAreSettledByTheBuild() => Said<SettledDiamond>("Compile").ShouldBe("settled");

    private const string Advice =
        " Rename one, or declare \"public Target Compile => …\" in the build, which takes the place of both.\n";

    private static string Said<T>(string target)
        where T : NukeBuild =>
        string.Join(
            ", ",
            TestRun.Of<T>(target, "--no-logo").Text.Split('\n').TakeWhile(l => !l.StartsWith("Target ", StringComparison.Ordinal)).Where(
                l => l.Length > 0 && l[0] != '='));

    private sealed class Replacing : NukeBuild, ICompiles
    {
        Target ICompiles.Compile => _ => _.Executes(() => Serilog.Log.Information("mine"));
    }

    private sealed class Extending : NukeBuild, ICompiles, IRestores
    {
        Target ICompiles.Compile => _ => _.Inherit<ICompiles>(x => x.Compile).Executes(() => Serilog.Log.Information("mine"));

        Target Pack => _ => _.DependsOn<ICompiles>().Executes(() => { });
    }

    private sealed class ExtendingWell : NukeBuild, ICompilesWell
    {
        Target ICompiles.Compile => _ => _.Inherit<ICompilesWell>().Executes(() => Serilog.Log.Information("mine"));
    }

    private sealed class Well : NukeBuild, ICompilesWell;

    private sealed class ByBase : NukeBuild, ICompiles
    {
        Target ICompiles.Compile => _ => _.Base().Executes(() => Serilog.Log.Information("based"));
    }

    private class BaseClass : NukeBuild
    {
        protected virtual Target Work => _ => _.Executes(() => Serilog.Log.Information("base work"));
    }

    private sealed class DerivedClass : BaseClass
    {
        protected override Target Work => _ => _.Base().Executes(() => Serilog.Log.Information("derived work"));
    }

    private sealed class PublicMember : NukeBuild, ICompiles
    {
        public Target Compile => _ => _.Executes(() => Serilog.Log.Information("public"));

        Target Pack => _ => _.DependsOn(Compile).Executes(() => Serilog.Log.Information("pack all"));
    }

    private interface ICompilesToo : INukeBuild
    {
        Target Compile => _ => _.Executes(() => Serilog.Log.Information("compile too"));
    }

    private sealed class Diamond : NukeBuild, ICompiles, ICompilesToo;

    private sealed class SettledDiamond : NukeBuild, ICompiles, ICompilesToo
    {
        public Target Compile => _ => _.Executes(() => Serilog.Log.Information("settled"));
    }

    private sealed class Clash : NukeBuild, ICompiles
    {
        Target Compile => _ => _;
    }
}

public sealed class TargetsWithClosures
{
    [Fact]
    public void AreFoundThoughTheirDelegatesDiffer() => TestRun.Of<Build>("Second").Order.ShouldBe("First Second");

    private sealed class Build : NukeBuild
    {
        Target First
        {
            get
            {
                var text = Guid.NewGuid().ToString();
                return _ => _.Executes(() => Serilog.Log.Information("{Text}", text));
            }
        }

        Target Second => _ => _.DependsOn(First);
    }
}
