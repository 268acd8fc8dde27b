using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.Coverlet;
using Nuke.Common.Tools.DotNet;
using Nuke.Common.Tools.ReportGenerator;

namespace M31R.Automation.Engine.Tests.Tooling;

public sealed class RequiredTools
{
    private static readonly Lazy<TestRun> needsMore = new(() => Run("NeedsMore"));

    [Fact]
    public void ThatAreThereLetTheBuildRun() => Run("NeedsSh").ExitCode.ShouldBe(0);

    [Fact]
    public void ThatAreMissingKeepAnythingFromRunning()
    {
        var run = needsMore.Value;
        run.ExitCode.ShouldBe(2);
        run.Plan.ShouldAllBe(target => target.Status != Nuke.Common.Execution.ExecutionStatus.Succeeded);
        run.Text.ShouldContain("Nothing was run, because this is missing:\n");
    }

    [Theory]
    [InlineData("Tool \"no-such-tool-anywhere\" was not found in PATH. Install it, or give its path. (required by NeedsMore)")]
    [InlineData("NuGet package \"coverlet.console\" is not referenced. Add <PackageDownload Include=\"coverlet.console\" Version=\"[x.y.z]\" /> to the build project and restore it. (required by NeedsMore)")]
    [InlineData("NuGet package \"ReportGenerator\" 0.0.1 is not in \"ROOT/packages\". Add <PackageDownload Include=\"ReportGenerator\" Version=\"[0.0.1]\" /> to the build project, or restore it. (required by NeedsMore)")]
    [InlineData("npm package \"left-pad\" is not installed. Run: npm install --save-dev left-pad (required by NeedsMore)")]
    [InlineData("Package \"no-such-package\" is not installed. Run: apt-get install no-such-package (required by NeedsMore)")]
    [InlineData("No such tool \"ROOT/tools/local.sh\". (required by NeedsMore)")]
    public void ThatAreMissingAreToldWithHowToInstallThem(string line) => needsMore.Value.Text.ShouldContain($"  {line}\n");

    [Fact]
    public void OfTheWholeBuildAreToldWhateverRuns()
    {
        var run = TestRun.Of<DemandingBuild>("Nothing");
        run.ExitCode.ShouldBe(2);
        run.Text.ShouldContain(
            "Package \"no-such-package\" is not installed. Run: apt-get install no-such-package (required by DemandingBuild)");
    }

    [Fact]
    public void MustSayWhereTheyComeFrom() => Run("NeedsNobodyKnows").Text.ShouldContain(
        "\"Unmarked\" is required as a tool, but nothing says where it comes from. Give it a [PathVariable], [LocalPath], [NuGetPackage] or [NpmPackage].");

    private static TestRun Run(string target)
    {
        using var root = new Root();
        root.Set("NUGET_PACKAGES", root["packages"]);
        var run = target == "NeedsNobodyKnows" ? root.Run<UnmarkedBuild>(target) : root.Run<Build>(target);
        return run with { Text = run.Text.Replace(root.Path, "ROOT", StringComparison.Ordinal) };
    }

    private sealed class Build : NukeBuild
    {
        [PathVariable] readonly Tool? Sh;
        [PathVariable("no-such-tool-anywhere")] readonly Tool? Unknown;
        [LocalPath("tools/local.sh")] readonly Tool? Local;
        [NpmPackage("left-pad")] readonly Tool? LeftPad;

        Target Before => _ => _.Executes(() => { });

        Target NeedsSh => _ => _.Requires(() => Sh).Requires<DotNetTasks>().Executes(() => Sh!($"-c true"));

        Target NeedsMore => _ => _
            .DependsOn(Before)
            .Requires(() => Unknown, () => Local, () => LeftPad)
            .Requires<CoverletTasks>()
            .Requires<ReportGeneratorTasks>("0.0.1")
            .Requires<AptTasks>()
            .Executes(() => { });
    }

    private sealed class UnmarkedBuild : NukeBuild
    {
        readonly Tool? Unmarked;

        Target NeedsNobodyKnows => _ => _.Requires(() => Unmarked).Executes(() => { });
    }

    [Requires<AptTasks>]
    private sealed class DemandingBuild : NukeBuild
    {
        Target Nothing => _ => _.Executes(() => { });
    }

    [AptGetTool(Id = "no-such-package")]
    private sealed class AptTasks : ToolTasks, IRequireAptGetPackage;
}
