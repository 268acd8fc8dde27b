using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;

namespace M31R.Automation.Engine.Tests.Execution;

/// <summary>Products as the page "GitHub Actions" of NUKE's documentation declares them.</summary>
public sealed class ArtifactsOfTargets
{
    [Fact]
    public void PutTheConsumerBehindWhenBothAreScheduled() => TestRun.Of<Build>("Publish", "Pack").Order.ShouldBe("Pack Publish");

    [Fact]
    public void ScheduleNothing() => TestRun.Of<Build>("Publish").Order.ShouldBe("Publish");

    [Fact]
    public void AreThereAfterTheirProducer() => TestRun.Of<Build>("Publish", "Pack").Text.ShouldNotContain("warning");

    [Fact]
    public void AreMissedAtTheConsumersTurn() =>
        TestRun.Of<Build>("Publish")
            .Text.ShouldMatch("warning: Publish consumes files of Pack, and there are none: \".*/packages/\\*\\.nupkg\"\\.\n");

    [Fact]
    public void MayBeBroughtByABuildServer()
    {
        using var root = new Root().Write("packages/a.nupkg", "");
        root.Run<Build>("Publish").Text.ShouldNotContain("warning");
    }

    [Fact]
    public void MayBeSomeOfThem()
    {
        using var root = new Root().Write("packages/a.nupkg", "");
        root.Run<Build>("Notes").Text.ShouldContain("warning: Notes consumes files of Pack, and there are none: \"packages/notes.md\".\n");
    }

    [Fact]
    public void AreKnownToTheBuild()
    {
        var publish = TestRun.Of<Build>("Publish", "Pack").Plan.Single(t => t.Name == "Publish");
        publish.ArtifactDependencies.Single().Key.ArtifactProducts.Single().ShouldEndWith("packages/*.nupkg");
    }

    [Fact]
    public void MayBeOfAComponent() => TestRun.Of<Composed>("Default").Order.ShouldBe("Tool Restore Default");

    public interface ITools : INukeBuild
    {
        Target Tool => _ => _.Produces("tool.txt").Executes(() => RootDirectory.ToString());
    }

    public interface IRestoreMore : INukeBuild
    {
        Target Restore => _ => _.Executes(() => { });
    }

    private sealed class Build : NukeBuild
    {
        Target Publish => _ => _.Consumes(Pack).Executes(() => { });

        Target Pack => _ => _.Produces(RootDirectory / "packages" / "*.nupkg").Executes(() =>
        {
            Directory.CreateDirectory(RootDirectory / "packages");
            File.WriteAllText(RootDirectory / "packages" / "a.nupkg", "");
        });

        Target Notes => _ => _.Consumes(Pack, "packages/notes.md").Executes(() => { });
    }

    private sealed class Composed : NukeBuild, ITools, IRestoreMore
    {
        Target Default =>
            _ =>
                _.DependsOnContext<IRestoreMore>()
                    .DependsOn<ITools>()
                    .Consumes<ITools>(x => x.Tool)
                    .Consumes<ITools>("tool.txt")
                    .Executes(() => { });
    }
}
