using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.CI;
using Nuke.Common.CI.GitHubActions;
using Nuke.Common.Execution;

namespace M31R.Automation.Engine.Tests.Hosts;

public sealed class WorkflowCommands
{
    [Fact]
    public void EscapeWhatWouldEndThem() =>
        WorkflowCommand.Of("notice", "100%\r\n::x", [("file", "a:b,c%"), ("line", "3")])
            .ShouldBe("::notice file=a%3Ab%2Cc%25,line=3::100%25%0D%0A::x");

    [Theory]
    [InlineData("")]
    [InlineData("a b")]
    [InlineData("a::b")]
    public void HaveNamesWithoutSpecialLetters(string name) =>
        Should.Throw<Exception>(() => WorkflowCommand.Of(name, "")).Message.ShouldContain("workflow command");
}

public sealed class OnGitHubActions
{
    [Fact]
    public void GroupsAreNeverNested() => On("Nests").ShouldContain(
        "::group::Nests\n::endgroup::\n::group::inner\n::endgroup::\n::group::innermost\n::endgroup::\n::group::Nests\nafter\n::endgroup::\n");

    [Fact]
    public void GroupsEndWithTheirTarget() => On("Forgets").ShouldContain("::group::forgotten\n::endgroup::\n\n=====");

    [Fact]
    public void CommandsAreWrittenWithoutSecrets() =>
        On("Commands").ShouldContain("::debug::*****\n::warning::w\n::error::e\n::notice title=a%2Cb::n\n");

    [Fact]
    public void CommandsHideWhatIsSecretOnceTheyAreSafe() => On("Reveals", key: "hun%,ter2").ShouldContain(
        "::warning::*****b\n::notice *****=*****%0A2\u00A0[U+202E]::\n");

    [Fact]
    public void CommandsOfATargetThatWasLeftBehindComeToNothing()
    {
        using var root = Server();
        using var output = new StringWriter { NewLine = "\n" };
        BuildProgram.Run(root.Request<Leaving>(output, "Stubborn", "Clean") with { TargetGrace = TimeSpan.FromMilliseconds(20) });
        output.ToString().ShouldNotContain("too late");
        output.ToString().ShouldContain("::group::Clean\ncleaned\n::endgroup::\n");
    }

    [Fact]
    public void SecretsAreToldToARealRunnerAlone()
    {
        On("Commands").ShouldStartWith("::add-mask::hunter2\n::add-mask::line\n");
        using var root = new Root();
        root.Run<Build>("Commands", "--host", "GitHubActions", "--key", "hunter2").Text.ShouldNotContain("hunter2");
    }

    [Fact]
    public void PropertiesReadTheEnvironmentAndTheEvent() => On("Properties").ShouldContain("\nrefs/pull/7/merge abc 42 True 7 opened\n");

    [Fact]
    public void MissingNumbersAreNamed() =>
        On("Missing").ShouldContain("::error::Missing failed: Environment variable GITHUB_RUN_NUMBER is \"\"");

    [Fact]
    public void BrokenEventsAreNamed() =>
        On("Properties", "{ \"number\": ").ShouldContain("event.json\" (GITHUB_EVENT_PATH) cannot be read: ");

    [Fact]
    public void AnInstanceIsThereAlone() => TestRun.Of<Build>("Elsewhere").Text.ShouldContain("\nTrue\n");

    [Fact]
    public void TheJobsPageGetsASummary()
    {
        using var root = Server().Write("summary.md", "before\n");
        root.Run<Build>("Commands", "Broken", "--key", "hunter2");

        File.ReadAllText(root["summary.md"]).ShouldBe(
            """
            before
            ### Build failed on 2026-01-31 12:00:00 UTC: Broken.

            | Target | Status | Duration | |
            |:--|:--|--:|:--|
            | Commands | Succeeded | < 1sec | Key: \*\*\*\*\*, \[a\](b): &lt;img&gt; \| c |
            | Broken | Failed | < 1sec |  |


            """.ReplaceLineEndings("\n").Replace("< 1sec", "&lt; 1sec", StringComparison.Ordinal));
    }

    [Fact]
    public void AnUnwritableSummaryIsAWarning()
    {
        using var root = Server().Set("GITHUB_STEP_SUMMARY", "/nowhere/at/all.md");
        var run = root.Run<Build>("Commands");
        (run.ExitCode, run.Text.Contains("::warning::No summary on the page of the job: ", StringComparison.Ordinal)).ShouldBe((0, true));
    }

    private static Root Server(string payload = """{ "number": 7, "action": "opened" }""")
    {
        var root = new Root().Write("event.json", payload).Set("GITHUB_ACTIONS", "true").Set("NO_COLOR", "1").Set("GITHUB_RUN_ID", "42")
            .Set("GITHUB_REF", "refs/pull/7/merge").Set("GITHUB_SHA", "abc").Set("GITHUB_EVENT_NAME", "pull_request");
        return root.Set("GITHUB_EVENT_PATH", root["event.json"]).Set("GITHUB_STEP_SUMMARY", root["summary.md"]);
    }

    private static string On(string target, string payload = """{ "number": 7, "action": "opened" }""", string key = "hunter2\nline")
    {
        using var root = Server(payload);
        return root.Run<Build>(target, "--key", key).Text;
    }

    private sealed class Build : NukeBuild
    {
        [Parameter]
        [Secret]
        readonly string? Key;

        private static GitHubActions GitHub => GitHubActions.Instance!;

        Target Nests => _ => _.Executes(() =>
        {
            GitHub.Group("inner");
            GitHub.Group("innermost");
            GitHub.EndGroup("inner");
            GitHub.EndGroup("nobody");
            Serilog.Log.Information("after");
        });

        Target Forgets => _ => _.Executes(() => GitHub.Group("forgotten"));

        Target Commands => _ => _.Executes(() =>
        {
            GitHub.WriteDebug(Key?.Split('\n')[0] ?? "");
            GitHub.WriteWarning("w");
            GitHub.WriteError("e");
            GitHub.WriteCommand("notice", "n", properties => new(properties) { ["title"] = "a,b" });
            ReportSummary(_ => new() { ["Key"] = Key ?? "", ["[a](b)"] = "<img> | c" });
        });

        Target Reveals => _ => _.Executes(() =>
        {
            GitHub.WriteWarning(Key!.Insert(3, "\a") + "\e[31mb");
            GitHub.WriteCommand("notice", "", properties => new(properties) { [Key!] = Key! + "\n2\u00A0\u202E" });
        });

        Target Properties => _ => _.Executes(() => Serilog.Log.Information(
            "{A:l} {B:l} {C} {D} {E} {F:l}",
            ((IBuildServer)GitHub).Branch, GitHub.Sha, GitHub.RunId, GitHub.IsPullRequest, GitHub.PullRequestNumber,
            GitHub.PullRequestAction));

        Target Missing => _ => _.Executes(() => GitHub.RunNumber);

        Target Broken => _ => _.Executes(() => Nuke.Common.Assert.Fail("no"));

        Target Elsewhere => _ => _.Executes(() => Serilog.Log.Information("{IsNull}", GitHubActions.Instance is null));
    }

    private sealed class Leaving : NukeBuild
    {
        private readonly TaskCompletionSource cleaning = new();
        private readonly TaskCompletionSource end = new();

        private static GitHubActions GitHub => GitHubActions.Instance!;

        Target Stubborn => _ => _.Executes(() =>
        {
            BuildRun.Here.Interrupt();
            cleaning.Task.Wait();
            GitHub.WriteError("too late");
            GitHub.Group("too late");
            GitHub.EndGroup("Clean");
            end.SetResult();
        });

        Target Clean => _ => _.After(Stubborn).AssuredAfterFailure().Executes(() =>
        {
            cleaning.SetResult();
            end.Task.Wait();
            Serilog.Log.Information("cleaned");
        });
    }
}
