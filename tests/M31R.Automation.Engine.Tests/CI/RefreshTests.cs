using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.CI;
using Nuke.Common.CI.GitHubActions;

namespace M31R.Automation.Engine.Tests.CI;

public sealed class WorkflowOfALocalRun : IDisposable
{
    private const string Written =
        "\".github/workflows/continuous.yml\" was written from GitHubActions (continuous); commit it with the build\n";

    private readonly Root root = Scripts.In(new Root());

    private string Workflow => root[".github/workflows/continuous.yml"];

    public void Dispose() => root.Dispose();

    [Fact]
    public void IsWrittenAndToldOfOnce()
    {
        root.Run<Build>().Text.ShouldContain(Written);
        File.SetLastWriteTimeUtc(Workflow, DateTime.UnixEpoch);
        root.Run<Build>().Text.ShouldNotContain(Written);
        File.GetLastWriteTimeUtc(Workflow).ShouldBe(DateTime.UnixEpoch);
        Directory.GetFiles(Path.GetDirectoryName(Workflow)!).ShouldBe([Workflow]);
    }

    [Fact]
    public void IsWrittenAgainWhenItDiffers()
    {
        root.Run<Build>();
        var text = File.ReadAllText(Workflow);
        File.WriteAllText(Workflow, text.Replace("ubuntu", "macos", StringComparison.Ordinal));
        root.Run<Build>().Text.ShouldContain(Written);
        File.ReadAllText(Workflow).ShouldBe(text);
    }

    [Fact]
    public void IsTheSameWithOtherParametersAndEnvironment()
    {
        root.Run<Build>();
        var text = File.ReadAllText(Workflow);
        root.Run<Build>("--flavour", "sweet").Text.ShouldNotContain(Written);
        root.Set("NUKE_FLAVOUR", "sour").Run<Build>().Text.ShouldNotContain(Written);
        root.Set("FLAVOUR", "bitter").Run<Build>().Text.ShouldNotContain(Written);
        text.ShouldContain("path: output/plain\n");
    }

    [Fact]
    public void FollowsTheParametersFile()
    {
        root.Write(".nuke/parameters.json", """{ "Flavour": "salty" }""").Run<Build>();
        File.ReadAllText(Workflow).ShouldContain("path: output/salty\n");
    }

    [Theory]
    [InlineData("--plan")]
    [InlineData("--help")]
    [InlineData("--host=GitHubActions")]
    public void IsNotWrittenOtherwise(string argument)
    {
        root.Run<Build>(argument).ExitCode.ShouldBe(0);
        File.Exists(Workflow).ShouldBeFalse();
    }

    [Fact]
    public void IsNotWrittenOnAServer()
    {
        root.Set("GITHUB_ACTIONS", "true").Run<Build>().ExitCode.ShouldBe(0);
        File.Exists(Workflow).ShouldBeFalse();
    }

    [Fact]
    public void IsNotWrittenWithoutAutoGenerate()
    {
        root.Run<ByHand>().ExitCode.ShouldBe(0);
        File.Exists(Workflow).ShouldBeFalse();
    }

    [Fact]
    public void IsLeftAloneWhenSomebodyWroteIt()
    {
        root.Write(".github/workflows/continuous.yml", "name: mine\n");
        var run = root.Run<Build>();
        (run.ExitCode, File.ReadAllText(Workflow)).ShouldBe((0, "name: mine\n"));
        run.Text.ShouldContain(
            "warning: \".github/workflows/continuous.yml\" was written by hand and is left as it is."
            + " Move it away, or replace it with --generate-configuration GitHubActions_continuous\n");
    }

    [Fact]
    public void IsWarnedOfWhenItCannotBeWritten()
    {
        root.Write(".github", "a file where the directory should be");
        var run = root.Run<Build>();
        run.ExitCode.ShouldBe(0);
        run.Text.ShouldContain("warning: \".github/workflows/continuous.yml\" of GitHubActions (continuous) cannot be written: ");
        root.Run<Build>("--generate-configuration", "GitHubActions_continuous").ExitCode.ShouldBe(2);
    }

    [Fact]
    public void DoesNotLetTheBuildSpeakTwice() => root.Run<Build>().Text.Split("made a build").Length.ShouldBe(2);

    [Fact]
    public void WarnsOfImagesThatAreGone() =>
        root.Run<Old>().Text.ShouldContain(
            "warning: [GitHubActions(\"continuous\")]: GitHub has retired \"macos-11\"; jobs wait for it in vain\n");

    [GitHubActions("continuous", GitHubActionsImage.UbuntuLatest, On = [GitHubActionsTrigger.Push])]
    private class Build : NukeBuild
    {
        [Parameter] readonly string Flavour = "plain";

        public Build() => Serilog.Log.Information("made a build");

        Target Default => _ => _.Produces($"output/{Flavour}").Executes(() => { });
    }

    [GitHubActions("continuous", GitHubActionsImage.UbuntuLatest, On = [GitHubActionsTrigger.Push], AutoGenerate = false)]
    private sealed class ByHand : NukeBuild
    {
        Target Default => _ => _.Executes(() => { });
    }

    [GitHubActions("continuous", GitHubActionsImage.MacOs11, On = [GitHubActionsTrigger.Push])]
    private sealed class Old : NukeBuild
    {
        Target Default => _ => _.Executes(() => { });
    }
}

public sealed class ConfigurationThatIsAskedFor : IDisposable
{
    private const string Weekly = "\".github/workflows/weekly.yml\"";
    private const string Known = "Known: GitHubActions_daily, GitHubActions_weekly.";

    private readonly Root root = Scripts.In(new Root());

    public void Dispose() => root.Dispose();

    [Fact]
    public void IsTheOnlyThingDone()
    {
        var run = root.Run<Build>("--generate-configuration", "githubactions_weekly");
        (run.ExitCode, run.Text).ShouldBe((0, $"{Weekly} was written from GitHubActions (weekly); commit it with the build\n"));
        File.Exists(root[".github/workflows/daily.yml"]).ShouldBeFalse();
        root.Run<Build>("--generate-configuration", "GitHubActions_weekly").Text
            .ShouldBe($"{Weekly} of GitHubActions (weekly) is up to date\n");
    }

    [Fact]
    public void IsWrittenOnServersTheSame()
    {
        root.Run<Build>("--generate-configuration", "GitHubActions_daily");
        var here = File.ReadAllText(root[".github/workflows/daily.yml"]);
        root.Write(".github/workflows/daily.yml", "name: mine").Set("GITLAB_CI", "true");
        root.Run<Build>("--generate-configuration", "GitHubActions_daily");
        File.ReadAllText(root[".github/workflows/daily.yml"]).ShouldBe(here);
    }

    [Theory]
    [InlineData("GitHubActions_dialy", "Unknown configuration \"GitHubActions_dialy\". Did you mean \"GitHubActions_daily\"?")]
    [InlineData("", "Unknown configuration \"\".")]
    public void IsOneOfTheKnownOnes(string id, string error)
    {
        var run = root.Run<Build>("--generate-configuration", id);
        (run.ExitCode, run.Text).ShouldBe((2, $"error: {error} {Known}\n"));
    }

    [Fact]
    public void IsNamed() => root.Run<Build>("--generate-configuration").Text
        .ShouldBe($"error: --generate-configuration needs one id. {Known}\n");

    [Fact]
    public void NeedsAnAttribute() => root.Run<Bare>("--generate-configuration", "x").Text
        .ShouldBe("error: --generate-configuration: Bare has no attribute that writes a configuration, like [GitHubActions].\n");

    [Fact]
    public void IsKnownToTheBuildsCode() => root.Run<Asking>("--generate-configuration", "GitHubActions_asking").ExitCode.ShouldBe(0);

    [GitHubActions("weekly", GitHubActionsImage.UbuntuLatest, On = [GitHubActionsTrigger.Push], AutoGenerate = false)]
    [GitHubActions("daily", GitHubActionsImage.UbuntuLatest, On = [GitHubActionsTrigger.Push])]
    private sealed class Build : NukeBuild
    {
        Target Default => _ => _.Executes(() => Nuke.Common.Assert.Fail("no target runs"));
    }

    private sealed class Bare : NukeBuild
    {
        Target Default => _ => _.Executes(() => { });
    }

    [GitHubActions("asking", GitHubActionsImage.UbuntuLatest, On = [GitHubActionsTrigger.Push])]
    private sealed class Asking : NukeBuild
    {
        public Asking() => Nuke.Common.Assert.True(BuildServerConfigurationGeneration.IsActive);

        Target Default => _ => _.Produces($"output/{GitHubActions.Instance?.RunNumber}").Executes(() => { });
    }
}
