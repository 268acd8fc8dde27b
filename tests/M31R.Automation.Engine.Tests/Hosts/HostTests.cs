using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.CI;
using Nuke.Common.CI.GitHubActions;
using Nuke.Common.Execution;

namespace M31R.Automation.Engine.Tests.Hosts;

public sealed class TheHost
{
    [Theory]
    [InlineData("Terminal True", "")]
    [InlineData("Terminal True", "CI=false")]
    [InlineData("VSCode True", "TERM_PROGRAM=vscode")]
    [InlineData("Rider True", "TERMINAL_EMULATOR=JetBrains-JediTerm")]
    [InlineData("BuildServer False", "CI=true", "TERM_PROGRAM=vscode")]
    [InlineData("GitHubActions False", "GITHUB_ACTIONS=true", "CI=true")]
    [InlineData("GitLab False", "GITLAB_CI=true", "CI=true")]
    [InlineData("Jenkins False", "JENKINS_URL=x")]
    public void IsSeenInTheEnvironment(string expected, params string[] variables) =>
        Run(variables, []).ShouldContain($"host {expected}\n", Case.Sensitive);

    [Theory]
    [InlineData("Terminal True", "Terminal")]
    [InlineData("GitLab False", "gitlab")]
    [InlineData("TeamCity False", "TeamCity")]
    public void IsTheOneAskedFor(string expected, string name) =>
        Run(["GITHUB_ACTIONS=true"], ["--host", name]).ShouldContain($"host {expected}\n", Case.Sensitive);

    [Fact]
    public void MustBeKnown() => Run([], ["--host", "GitHubAction"]).ShouldBe(
        "error: Unknown host \"GitHubAction\" (--host). Did you mean \"GitHubActions\"? Known: AppVeyor, AzurePipelines, Bamboo, Bitbucket, BuildServer, "
        + "GitHubActions, GitLab, Jenkins, Rider, SpaceAutomation, TeamCity, Terminal, VSCode, VisualStudio.\n");

    [Fact]
    public void OfTheBuildItselfIsAsked() =>
        TestRun.Of<OwnHost>().Text.ShouldBe("(Default)\n! careful | \n(/Default)\nremarks\ntable\nverdict\n");

    private static string Run(string[] variables, string[] arguments)
    {
        using var root = new Root();
        foreach (var variable in variables.Where(v => v.Length > 0))
        {
            root.Set(variable.Split('=')[0], variable.Split('=')[1]);
        }

        return root.Run<Build>(["Default", .. arguments]).Text;
    }

    private sealed class Build : NukeBuild
    {
        [CI]
        readonly Terminal? Terminal;

        [CI]
        readonly GitHubActions? GitHub;

        Target Default => _ => _.Executes(() =>
        {
            Serilog.Log.Information("host {Host} {IsLocal}", Host, IsLocalBuild);
            (Terminal is null).ShouldBe(IsServerBuild);
            GitHub.ShouldBe(Host as GitHubActions);
        });
    }

    private sealed class OwnHost : NukeBuild
    {
        protected override void OnBuildCreated()
        {
            Host = new Shouting();
            NoLogo = true;
        }

        Target Default => _ => _.Executes(() =>
        {
            Serilog.Log.Information("hush, this is left out");
            Serilog.Log.Warning("careful");
        });
    }

    private sealed class Shouting : Host
    {
        protected override bool FilterMessage(string message) => message.StartsWith("hush", StringComparison.Ordinal);

        protected override void ReportWarning(string text, string? details = null) => Say($"! {text} | {details}");

        protected override IDisposable WriteBlock(string text)
        {
            Say($"({text})");
            return new Block(() => Say($"(/{text})"));
        }

        protected override void WriteErrorsAndWarnings() => Say("remarks");

        protected override void WriteTargetOutcome(INukeBuild build) => Say("table");

        protected override void WriteBuildOutcome(INukeBuild build) => Say("verdict");

        private static void Say(string text) => BuildRun.Here.Console.WriteLine(text);
    }
}

public sealed class DisabledOutput
{
    private const string Whole =
        "Build: Warns\n\n== Warns\n12:00:00 warning: careful\n\n== Default\n\nWarnings and errors\n  warning: careful\n\n=====";

    [Fact]
    public void IsThereOtherwise() =>
        Run<Build>("CI").ShouldStartWith(Whole.Replace("Warns\n\n== W", "Default\n\n== W", StringComparison.Ordinal));

    [Fact]
    public void MayBeTheLogo() => Run<NoLogos>("CI").ShouldStartWith("\n== Warns\n");

    [Fact]
    public void MayBeTheHeader() => Run<NoHeader>("CI").ShouldNotContain("== ");

    [Fact]
    public void MayBeTheGroups()
    {
        Run<NoGroups>("GITHUB_ACTIONS").ShouldNotContain("group::");
        Run<NoGroups>("GITHUB_ACTIONS").ShouldContain("\n== Warns\n");
        Run<NoGroups>("GITLAB_CI").ShouldNotContain("section_");
    }

    [Fact]
    public void MayBeTheWarnings() => Run<NoRemarks>("CI").ShouldNotContain("Warnings and errors");

    [Fact]
    public void MayBeTheTable() => Run<NoTable>("CI").ShouldNotContain("Duration");

    [Fact]
    public void MayBeTheVerdict() => Run<NoVerdict>("CI").ShouldNotContain("Build succeeded");

    [Fact]
    public void MayBeTheTimes() => Run<NoTimes>("CI").ShouldContain("\nwarning: careful\n");

    [Fact]
    public void MayBeAllOfIt() => Run<Nothing>("CI").ShouldBe("warning: careful\n");

    [Fact]
    public void IsThereWhereTheAttributeDoesNotApply() => Run<Elsewhere>("CI").ShouldContain("Build succeeded");

    private static string Run<T>(string variable)
        where T : NukeBuild
    {
        using var root = new Root().Set(variable, "true").Set("NO_COLOR", "1");
        return root.Run<T>().Text;
    }

    private class Build : NukeBuild
    {
        Target Warns => _ => _.Executes(() => Serilog.Log.Warning("careful"));

        Target Default => _ => _.DependsOn(Warns).Executes(() => { });
    }

    [DisableDefaultOutput(DefaultOutput.Logo)]
    private sealed class NoLogos : Build;

    [DisableDefaultOutput(DefaultOutput.TargetHeader)]
    private sealed class NoHeader : Build;

    [DisableDefaultOutput(DefaultOutput.TargetCollapse)]
    private sealed class NoGroups : Build;

    [DisableDefaultOutput(DefaultOutput.ErrorsAndWarnings)]
    private sealed class NoRemarks : Build;

    [DisableDefaultOutput(DefaultOutput.TargetOutcome)]
    private sealed class NoTable : Build;

    [DisableDefaultOutput(DefaultOutput.BuildOutcome)]
    private sealed class NoVerdict : Build;

    [DisableDefaultOutput(DefaultOutput.Timestamps)]
    private sealed class NoTimes : Build;

    [DisableDefaultOutput]
    private sealed class Nothing : Build;

    [OnTerminals]
    private sealed class Elsewhere : Build;

    private sealed class OnTerminalsAttribute : DisableDefaultOutputAttribute
    {
        public override bool IsApplicable(INukeBuild build) => build.IsLocalBuild;
    }
}
