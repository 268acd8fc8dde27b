using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;

namespace M31R.Automation.Engine.Tests.Contract;

/// <summary>The page's own example: a common <c>ICompile</c>, two ways to implement it, a <c>Pack</c> that knows neither.</summary>
[Trait("NUKE page", "sharing/build-components#extensions-and-overrides")]
public sealed class ComponentImplementedByAnother
{
    [Fact]
    public void KeepsItsDependenciesAndRunsTheImplementation()
    {
        var run = TestRun.Of<Build>("Pack");
        run.Order.ShouldBe("Restore Compile Pack");
        run.Text.ShouldContain("compiled by dotnet");
    }

    [Fact]
    public void RunsWithoutWhatItOnlyTriesToDependOn() => TestRun.Of<WithoutRestore>("Pack").Order.ShouldBe("Compile Pack");

    public interface IRestore : INukeBuild
    {
        Target Restore => _ => _.Executes(() => { });
    }

    public interface ICompile : INukeBuild
    {
        Target Compile => _ => _.TryDependsOn<IRestore>();
    }

    public interface ICompileWithDotNet : ICompile
    {
        Target ICompile.Compile => _ => _
            .Inherit<ICompile>()
            .Executes(() => Serilog.Log.Information("compiled by dotnet"));
    }

    private sealed class Build : NukeBuild, ICompileWithDotNet, IRestore
    {
        Target Pack => _ => _.DependsOn<ICompile>().Executes(() => { });
    }

    private sealed class WithoutRestore : NukeBuild, ICompileWithDotNet
    {
        Target Pack => _ => _.DependsOn<ICompile>().Executes(() => { });
    }
}

/// <summary>
/// "Once you have pulled a target into your build, it can be extended or overridden using explicit interface implementations".
/// </summary>
[Trait("NUKE page", "sharing/build-components#extensions-and-overrides")]
public sealed class ComponentTargetInABuild
{
    [Fact]
    public void CanBeExtended() => Said<Extending>().ShouldBe(["component", "build"]);

    [Fact]
    public void CanBeOverridden() => Said<Overriding>().ShouldBe(["build"]);

    [Fact]
    public void ComesAsItIs() => Said<Plain>().ShouldBe(["component"]);

    private static string[] Said<T>()
        where T : NukeBuild =>
        [.. TestRun.Of<T>("Work").Text.Split('\n').Where(l => l is "component" or "build")];

    public interface IComponent : INukeBuild
    {
        Target Work => _ => _.Executes(() => Serilog.Log.Information("component"));
    }

    private sealed class Plain : NukeBuild, IComponent;

    private sealed class Extending : NukeBuild, IComponent
    {
        Target IComponent.Work => _ => _.Inherit<IComponent>().Executes(() => Serilog.Log.Information("build"));
    }

    private sealed class Overriding : NukeBuild, IComponent
    {
        Target IComponent.Work => _ => _.Executes(() => Serilog.Log.Information("build"));
    }
}

/// <summary>"When a build component only defines a single target, you can use the shorthand syntax and omit the lambda".</summary>
[Trait("NUKE page", "sharing/build-components#dependencies")]
public sealed class DependencyOnAComponent
{
    [Theory]
    [InlineData("ByLambda")]
    [InlineData("ByShorthand")]
    public void TakesALambdaOrNone(string target) => TestRun.Of<Build>(target).Order.ShouldBe($"Work {target}");

    public interface IComponent : INukeBuild
    {
        Target Work => _ => _.Executes(() => { });
    }

    private sealed class Build : NukeBuild, IComponent
    {
        Target ByLambda => _ => _.DependsOn<IComponent>(x => x.Work).Executes(() => { });

        Target ByShorthand => _ => _.DependsOn<IComponent>().Executes(() => { });
    }
}

/// <summary>
/// "Loose dependencies … only get applied when the respective component is also inherited": all six, each from its own end.
/// </summary>
[Trait("NUKE page", "sharing/build-components#loose-dependencies")]
public sealed class LooseDependency
{
    [Theory]
    [InlineData("NeedsBase", "Base NeedsBase")]
    [InlineData("Needed", "IsNeeded Needed")]
    [InlineData("Later Base", "Base Later")]
    [InlineData("Base Earlier", "Earlier Base")]
    [InlineData("Starts", "Starts Base")]
    [InlineData("Signal", "Signal IsStarted")]
    public void HoldsWithTheComponent(string arguments, string order) => TestRun.Of<Whole>(arguments.Split(' ')).Order.ShouldBe(order);

    [Theory]
    [InlineData("NeedsBase", "NeedsBase")]
    [InlineData("IsNeeded", "IsNeeded")]
    [InlineData("Later", "Later")]
    [InlineData("Earlier", "Earlier")]
    [InlineData("Starts", "Starts")]
    [InlineData("IsStarted", "IsStarted")]
    public void IsNothingWithoutIt(string target, string order) => TestRun.Of<Part>(target).Order.ShouldBe(order);

    public interface IBase : INukeBuild
    {
        Target Base => _ => _.Executes(() => { });
    }

    public interface INeeded : INukeBuild
    {
        Target Needed => _ => _.Executes(() => { });
    }

    public interface ISignal : INukeBuild
    {
        Target Signal => _ => _.Executes(() => { });
    }

    public interface ILoose : INukeBuild
    {
        Target NeedsBase => _ => _.TryDependsOn<IBase>().Executes(() => { });

        Target IsNeeded => _ => _.TryDependentFor<INeeded>().Executes(() => { });

        Target Later => _ => _.TryAfter<IBase>().Executes(() => { });

        Target Earlier => _ => _.TryBefore<IBase>().Executes(() => { });

        Target Starts => _ => _.TryTriggers<IBase>().Executes(() => { });

        Target IsStarted => _ => _.TryTriggeredBy<ISignal>().Executes(() => { });
    }

    private sealed class Whole : NukeBuild, ILoose, IBase, INeeded, ISignal;

    private sealed class Part : NukeBuild, ILoose;
}

/// <summary>"The INukeBuild base interface provides a helper method that caches and returns resolved values for you".</summary>
[Trait("NUKE page", "sharing/build-components#parameters")]
public sealed class ComponentParameter
{
    [Theory]
    [InlineData("given --value-of-component x", "x fallback")]
    [InlineData("given --with-default y", " y")]
    [InlineData("given", " fallback")]
    public void IsReadThroughTryGetValue(string arguments, string said) =>
        TestRun.Of<Build>(arguments.Split(' ')).Text.ShouldContain($"[{said}]\n");

    public interface IComponent : INukeBuild
    {
        [Parameter]
        string? ValueOfComponent => TryGetValue(() => ValueOfComponent);

        [Parameter]
        string WithDefault => TryGetValue(() => WithDefault) ?? "fallback";

        Target Given => _ => _.Executes(() => Serilog.Log.Information("[{A:l} {B:l}]", ValueOfComponent ?? "", WithDefault));
    }

    private sealed class Build : NukeBuild, IComponent;
}

/// <summary>"You can use the ParameterPrefixAttribute to introduce a common prefix for all parameters in a component".</summary>
[Trait("NUKE page", "sharing/build-components#parameter-prefixes")]
public sealed class PrefixedParameter
{
    [Fact]
    public void IsToldApart() =>
        TestRun.Of<Build>("Say", "--component1-value", "one", "--component2-value", "two").Text.ShouldContain("[one two]\n");

    [ParameterPrefix("Component1")]
    public interface IComponent1 : INukeBuild
    {
        [Parameter]
        string? Value => TryGetValue(() => Value);
    }

    [ParameterPrefix("Component2")]
    public interface IComponent2 : INukeBuild
    {
        [Parameter]
        string? Value => TryGetValue(() => Value);
    }

    private sealed class Build : NukeBuild, IComponent1, IComponent2
    {
        Target Say => _ => _.Executes(() => Serilog.Log.Information("[{A:l} {B:l}]", ((IComponent1)this).Value, ((IComponent2)this).Value));
    }
}
