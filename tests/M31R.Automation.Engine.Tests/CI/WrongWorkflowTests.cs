using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.CI.GitHubActions;

namespace M31R.Automation.Engine.Tests.CI;

public sealed class WrongWorkflow
{
    private const string W = "[GitHubActions(\"w\")]";

    [Fact]
    public void NamesAnUnknownTarget() => Says<UnknownTarget>($"Unknown target \"Compil\" in {W}. Did you mean \"Compile\"?");

    [Fact]
    public void ImportsWhatIsNoParameter() => Says<UnknownSecret>(
        $"\"ApiKye\" (ImportSecrets of {W}) is not a parameter of the build. Did you mean \"ApiKey\"?"
        + " Declare it with [Parameter], or override GetImports for what is none.");

    [Fact]
    public void ImportsASecretThatGitHubDoesNotAllow() => Says<ForbiddenSecret>(
        $"No secret can be named \"GITHUB_KEY\" (for \"GitHubKey\" in {W}): GitHub keeps that prefix for itself. Rename the parameter.");

    [Fact]
    public void ImportsTwice() => Says<Twice>($"{W} gives the build the variable \"NUKE_API_KEY\" twice, among its inputs and secrets.");

    [Fact]
    public void HasAnIdTwice() => Says<SameId>("Two generators have the id \"GitHubActions_W\" in SameId. Give one of them another name.");

    [Fact]
    public void HasNoTrigger() => Says<NoTrigger>(
        "Nothing starts the workflow \"w\"."
        + " Set On of [GitHubActions], or one of OnPush…, OnPullRequest…, OnWorkflowDispatch… and OnCronSchedule.");

    [Fact]
    public void TakesAndIgnoresBranches() => Says<BothBranches>(
        "The trigger \"push\" of a workflow cannot have branches to take and branches to ignore."
        + " Leave one out; exceptions are patterns that begin with \"!\".");

    [Fact]
    public void HasNoSchedule() => Says<Cron>(
        "\"daily\" is not a schedule: five fields are, like \"0 3 * * 1\" for Mondays at three (UTC).");

    [Fact]
    public void HasAnImageTwice() => Says<SameImage>($"{W} names the image \"UbuntuLatest\" twice.");

    [Fact]
    public void HasAnAddressOfNoEnvironment() => Says<NoEnvironment>($"{W} has EnvironmentUrl without EnvironmentName.");

    [Fact]
    public void ReadsATokenThatIsOnlyWritten() => Says<ReadToken>(
        $"{W} has IdToken in ReadPermissions; GitHub knows it only in WritePermissions.");

    [Fact]
    public void HasANameThatIsNoFile() => Says<Escaping>(
        "A workflow cannot be named \"../w\" in [GitHubActions], since its file has that name. Use letters, digits and dashes.");

    [Fact]
    public void ProducesOutsideOfTheRoot()
    {
        using var root = Scripts.In(new Root());
        root.Run<Outside>().Text.ShouldBe(
            $"error: Target \"Default\" produces \"../x\", which lies outside of \"{root.Path}\": a workflow cannot keep it.\n");
    }

    [Fact]
    public void HasNoScriptToStart()
    {
        using var root = new Root();
        root.Run<Fine>().Text.ShouldBe(
            $"error: There is neither \"build.cmd\" nor \"build.sh\" in \"{root.Path}\" for a build server to start."
            + " Add one, or override BuildCmdPath.\n");
    }

    [Fact]
    public void LeavesTheOldFileAsItWas()
    {
        using var root = Scripts.In(new Root());
        root.Run<Fine>().ExitCode.ShouldBe(0);
        var before = File.ReadAllText(root[".github/workflows/w.yml"]);
        root.Run<Cron>().ExitCode.ShouldBe(2);
        File.ReadAllText(root[".github/workflows/w.yml"]).ShouldBe(before);
        Directory.GetFiles(root[".github/workflows"]).Length.ShouldBe(1);
    }

    private static void Says<T>(string error)
        where T : NukeBuild
    {
        using var root = Scripts.In(new Root());
        var run = root.Run<T>();
        (run.ExitCode, run.Text).ShouldBe((2, $"error: {error}\n"));
        Directory.GetFiles(root.Path, "*.yml*", SearchOption.AllDirectories).ShouldBeEmpty();
    }

    [GitHubActions("w", GitHubActionsImage.UbuntuLatest, On = [GitHubActionsTrigger.Push], InvokedTargets = ["Compil"])]
    private sealed class UnknownTarget : WithTargets;

    [GitHubActions("w", GitHubActionsImage.UbuntuLatest, On = [GitHubActionsTrigger.Push], ImportSecrets = ["ApiKye"])]
    private sealed class UnknownSecret : WithTargets;

    [GitHubActions("w", GitHubActionsImage.UbuntuLatest, On = [GitHubActionsTrigger.Push], ImportSecrets = ["GitHubKey"])]
    private sealed class ForbiddenSecret : WithTargets;

    [GitHubActions("w", GitHubActionsImage.UbuntuLatest, OnWorkflowDispatchOptionalInputs = ["api-key"], ImportSecrets = ["ApiKey"])]
    private sealed class Twice : WithTargets;

    [GitHubActions("w", GitHubActionsImage.UbuntuLatest, On = [GitHubActionsTrigger.Push])]
    [GitHubActions("W", GitHubActionsImage.UbuntuLatest, On = [GitHubActionsTrigger.Push])]
    private sealed class SameId : WithTargets;

    [GitHubActions("w", GitHubActionsImage.UbuntuLatest)]
    private sealed class NoTrigger : WithTargets;

    [GitHubActions("w", GitHubActionsImage.UbuntuLatest, OnPushBranches = ["a"], OnPushBranchesIgnore = ["b"])]
    private sealed class BothBranches : WithTargets;

    [GitHubActions("w", GitHubActionsImage.UbuntuLatest, OnCronSchedule = "daily")]
    private sealed class Cron : WithTargets;

    [GitHubActions("w", GitHubActionsImage.UbuntuLatest, GitHubActionsImage.UbuntuLatest, On = [GitHubActionsTrigger.Push])]
    private sealed class SameImage : WithTargets;

    [GitHubActions("w", GitHubActionsImage.UbuntuLatest, On = [GitHubActionsTrigger.Push], EnvironmentUrl = "https://example.org")]
    private sealed class NoEnvironment : WithTargets;

    [GitHubActions(
        "w", GitHubActionsImage.UbuntuLatest, On = [GitHubActionsTrigger.Push], ReadPermissions = [GitHubActionsPermissions.IdToken])]
    private sealed class ReadToken : WithTargets;

    [GitHubActions("../w", GitHubActionsImage.UbuntuLatest, On = [GitHubActionsTrigger.Push])]
    private sealed class Escaping : WithTargets;

    [GitHubActions("w", GitHubActionsImage.UbuntuLatest, On = [GitHubActionsTrigger.Push])]
    private sealed class Fine : WithTargets;

    [GitHubActions("w", GitHubActionsImage.UbuntuLatest, On = [GitHubActionsTrigger.Push])]
    private sealed class Outside : NukeBuild
    {
        Target Default => _ => _.Produces("../x").Executes(() => { });
    }

    private abstract class WithTargets : NukeBuild
    {
        [Parameter] readonly string ApiKey = string.Empty;

        [Parameter] readonly string GitHubKey = string.Empty;

        Target Compile => _ => _.Executes(() => { });

        Target Default => _ => _.DependsOn(Compile).Executes(() => { });
    }
}
