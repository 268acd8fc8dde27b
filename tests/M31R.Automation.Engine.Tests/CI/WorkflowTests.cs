using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.CI.GitHubActions;
using Nuke.Common.IO;

namespace M31R.Automation.Engine.Tests.CI;

/// <summary>Workflows as the page "GitHub Actions" of NUKE's documentation describes them.</summary>
public sealed class GeneratedWorkflow
{
    [Fact]
    public void RunsATargetOnEveryPush() => Generates<Continuous>("continuous");

    [Fact]
    public void HasAllThatAnAttributeCanSay() => Generates<Everything>("everything");

    [Fact]
    public void HasAJobAnImage() => Generates<Images>("images");

    [Fact]
    public void KeepsWhatTargetsProduce() => Generates<Producing>("producing");

    [Fact]
    public void QuotesWhatYamlAndExpressionsWouldReadInAnotherWay() => Generates<Hostile>("hostile");

    [Fact]
    public void StartsByAPersonAndByTheClock() => Generates<Scheduled>("scheduled");

    private static void Generates<T>(string name)
        where T : NukeBuild
    {
        using var root = Scripts.In(new Root());
        var run = root.Run<T>("--no-logo");
        run.ExitCode.ShouldBe(0, run.Text);
        Snapshot.ShouldBe(File.ReadAllText(root[$".github/workflows/{name}.yml"]), $"Workflows/{name}.yml");
    }

    [GitHubActions(
        "continuous",
        GitHubActionsImage.UbuntuLatest,
        On = new[] { GitHubActionsTrigger.Push },
        InvokedTargets = new[] { nameof(Default) })]
    private sealed class Continuous : NukeBuild
    {
        Target Default => _ => _.Executes(() => { });
    }

    [GitHubActions(
        "everything",
        GitHubActionsImage.Ubuntu2404,
        On = [GitHubActionsTrigger.Push, GitHubActionsTrigger.PullRequest, GitHubActionsTrigger.WorkflowDispatch],
        OnPushBranches = ["main", "release/**", "!release/old"],
        OnPushTagsIgnore = ["v0.*"],
        OnPushIncludePaths = ["**.cs"],
        OnPushExcludePaths = ["docs/**"],
        OnPullRequestExcludePaths = ["docs/**"],
        InvokedTargets = ["pack", nameof(Default)],
        ImportSecrets = [nameof(NuGetApiKey), "signing_password"],
        EnableGitHubToken = true,
        WritePermissions = [GitHubActionsPermissions.IdToken, GitHubActionsPermissions.Packages],
        ReadPermissions = [GitHubActionsPermissions.Contents, GitHubActionsPermissions.PullRequests, GitHubActionsPermissions.Packages],
        CacheKeyFiles = ["global.json"],
        CacheIncludePatterns = ["~/.nuget/packages"],
        CacheExcludePatterns = ["~/.nuget/packages/own.*"],
        TimeoutMinutes = 20,
        EnvironmentName = "production",
        EnvironmentUrl = "https://example.org/#top",
        ConcurrencyGroup = "release",
        JobConcurrencyCancelInProgress = true,
        Submodules = GitHubActionsSubmodules.Recursive,
        Lfs = true,
        FetchDepth = 0,
        Progress = false,
        Filter = "tree:0")]
    private sealed class Everything : NukeBuild
    {
        [Parameter][Secret] readonly string NuGetApiKey = string.Empty;

        [Parameter][Secret] readonly string SigningPassword = string.Empty;

        Target Default => _ => _.Executes(() => { });

        Target Pack => _ => _.Executes(() => { });
    }

    [GitHubActions(
        "images",
        GitHubActionsImage.WindowsLatest,
        GitHubActionsImage.MacOsLatest,
        GitHubActionsImage.Ubuntu2204,
        GitHubActionsImage.SelfHosted,
        On = [GitHubActionsTrigger.PullRequest],
        CacheKeyFiles = [],
        ConcurrencyCancelInProgress = true)]
    private sealed class Images : NukeBuild
    {
        Target Default => _ => _.Produces(RootDirectory / "output" / "packages" / "*.nupkg").Executes(() => { });
    }

    [GitHubActions(
        "producing",
        GitHubActionsImage.UbuntuLatest,
        On = [GitHubActionsTrigger.Push],
        InvokedTargets = [nameof(Default)],
        PublishCondition = "always()")]
    private sealed class Producing : NukeBuild
    {
        static AbsolutePath Output => RootDirectory / (IsServerBuild ? "output" : "elsewhere");

        Target Left => _ => _.Produces(Output / "left").Executes(() => { });

        Target Test => _ => _.Produces(Output / "tests" / "**" / "*.trx", "coverage/report.html").Executes(() => { });

        Target Pack => _ => _
            .DependsOn(Test)
            .Produces(Output / "packages" / "*.nupkg", Output / "packages" / "*.snupkg")
            .Produces(RootDirectory / "other" / "packages" / "*.zip", "*.log")
            .Executes(() => { });

        Target Report => _ => _.TriggeredBy(Pack).Produces(RootDirectory / ".nuke" / "reports [1]").Executes(() => { });

        Target Default => _ => _.DependsOn(Pack).Executes(() => { });
    }

    [GitHubActions(
        "hostile",
        GitHubActionsImage.UbuntuLatest,
        OnPushBranches = ["*", "yes", "1.0", "it's", "a: b", "a #b", "", "&anchor", "ünïcode"],
        OnPushTags = ["tab\there", "line\nbreak", "right\u202eto left", "it's\r\"both\"\\"],
        CacheIncludePatterns = ["it's", "${{ github.token }}", "# no comment"],
        CacheKeyFiles = ["it's/*.json"],
        EnvironmentName = "- \"quoted\"\n  injected: true",
        ConcurrencyGroup = "{flow: [map]}")]
    private sealed class Hostile : NukeBuild
    {
        Target Default => _ => _.Executes(() => { });
    }

    [GitHubActions(
        "scheduled",
        GitHubActionsImage.UbuntuLatest,
        OnWorkflowDispatchOptionalInputs = [nameof(ReleaseNotes)],
        OnWorkflowDispatchRequiredInputs = [nameof(Version)],
        OnCronSchedule = "0 3 * * 1",
        PublishArtifacts = false)]
    private sealed class Scheduled : NukeBuild
    {
        [Parameter] readonly string Version = string.Empty;

        [Parameter] readonly string ReleaseNotes = string.Empty;

        Target Default => _ => _.Produces("output").Executes(() => { });
    }
}
