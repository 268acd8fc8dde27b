using System.Globalization;
using Newtonsoft.Json.Linq;
using Nuke.Common.Execution;
using Nuke.Common.IO;
using Nuke.Common.Tooling;

namespace Nuke.Common.CI.GitHubActions;

/// <summary>
/// GitHub Actions: each target is a group, warnings and errors are annotations, secrets are hidden by the runner too, and a summary of the
/// run is added to the page of the job. Properties read the environment of the run; null, or an error for numbers, where a variable is not
/// set.
/// </summary>
public class GitHubActions : Host, IBuildServer
{
    private static readonly CommandMarks marks = new(["##["], "::");

    private readonly BuildRun run;
    private readonly OpenGroups groups;
    private JObject? payload;

    internal GitHubActions(BuildRun run)
    {
        this.run = run;
        groups = new OpenGroups((command, text) => WriteCommand(command, text));
    }

    /// <summary>The host of this run; null elsewhere.</summary>
    public static GitHubActions? Instance => BuildRun.Here.Host as GitHubActions;

    string? IBuildServer.Branch => Ref;

    string? IBuildServer.Commit => Sha;

    /// <summary>The home directory (<c>HOME</c>).</summary>
    public string? Home => Variable("HOME");

    /// <summary>The name of the workflow.</summary>
    public string? Workflow => Variable("GITHUB_WORKFLOW");

    /// <summary>The id of the step.</summary>
    public string? Action => Variable("GITHUB_ACTION");

    /// <summary>Who started the run.</summary>
    public string? Actor => Variable("GITHUB_ACTOR");

    /// <summary>Owner and name.</summary>
    public string? Repository => Variable("GITHUB_REPOSITORY");

    /// <summary>The owner alone.</summary>
    public string? RepositoryOwner => Variable("GITHUB_REPOSITORY_OWNER");

    /// <summary>What the run was started by.</summary>
    public string? EventName => Variable("GITHUB_EVENT_NAME");

    /// <summary>The file that holds the event.</summary>
    public string? EventPath => Variable("GITHUB_EVENT_PATH");

    /// <summary>The directory of the checkout.</summary>
    public string? Workspace => Variable("GITHUB_WORKSPACE");

    /// <summary>The commit.</summary>
    public string? Sha => Variable("GITHUB_SHA");

    /// <summary>The whole ref, like <c>refs/heads/main</c>.</summary>
    public string? Ref => Variable("GITHUB_REF");

    /// <summary>The ref as people write it, like <c>main</c>.</summary>
    public string? RefName => Variable("GITHUB_REF_NAME");

    /// <summary>The branch that a pull request comes from.</summary>
    public string? HeadRef => Variable("GITHUB_HEAD_REF");

    /// <summary>The branch that a pull request goes to.</summary>
    public string? BaseRef => Variable("GITHUB_BASE_REF");

    /// <summary><c>branch</c> or <c>tag</c>.</summary>
    public string? RefType => Variable("GITHUB_REF_TYPE");

    /// <summary>How often the run was started; from 1.</summary>
    public long RunAttempt => Number("GITHUB_RUN_ATTEMPT");

    /// <summary>The number of the run among those of its workflow; from 1.</summary>
    public long RunNumber => Number("GITHUB_RUN_NUMBER");

    /// <summary>The id of the run; stays when it is started again.</summary>
    public long RunId => Number("GITHUB_RUN_ID");

    /// <summary>The address of the server.</summary>
    public string? ServerUrl => Variable("GITHUB_SERVER_URL");

    /// <summary>The id of the job in its workflow.</summary>
    public string? Job => Variable("GITHUB_JOB");

    /// <summary>The token of the job, where the workflow hands it on.</summary>
    public string? Token => Variable("GITHUB_TOKEN");

    /// <summary>The event that started the run, read on first use; null without an event's file. At most 16 MiB.</summary>
    public JObject? GitHubEvent => payload ??= EventPath is { } path ? EventFile.Read(path) : null;

    /// <summary>Whether a pull request started the run.</summary>
    public bool IsPullRequest => EventName is "pull_request" or "pull_request_target";

    /// <summary>The number of the pull request, or null.</summary>
    public int? PullRequestNumber => IsPullRequest ? GitHubEvent?.Value<int?>("number") : null;

    /// <summary>What happened to the pull request, or null.</summary>
    public string? PullRequestAction => IsPullRequest ? GitHubEvent?.Value<string?>("action") : null;

    /// <summary>The file whose Markdown is shown on the page of the job, or null.</summary>
    public AbsolutePath? StepSummaryFile => Variable("GITHUB_STEP_SUMMARY") is { } path ? AbsolutePath.Create(path) : null;

    internal override CommandMarks Marks => marks;

    internal override bool ShowsColors => true;

    /// <summary>Begins a group. Groups cannot hold groups: one that is open ends before, and goes on after.</summary>
    public void Group(string group)
    {
        if (!TargetWork.IsLeftBehind)
        {
            groups.Push(group);
        }
    }

    /// <summary>Ends a group and those begun in it; one that is not open is left alone.</summary>
    public void EndGroup(string group)
    {
        if (!TargetWork.IsLeftBehind)
        {
            groups.Pop(group);
        }
    }

    /// <summary>Writes a line that the runner acts on.</summary>
    public void WriteCommand(string command, string? message = null, Configure<Dictionary<string, object>>? dictionaryConfigurator = null)
    {
        var properties = dictionaryConfigurator?.Invoke(new Dictionary<string, object>(StringComparer.Ordinal)) ?? [];
        run.Console.WriteCommand(WorkflowCommand.Of(
            command, Safe(message ?? ""), properties.Select(property => (Safe(property.Key), Safe($"{property.Value}")))));
    }

    /// <summary>Writes what is shown when the run is debugged.</summary>
    public void WriteDebug(string message) => WriteCommand("debug", message);

    /// <summary>Writes an annotation.</summary>
    public void WriteWarning(string message) => WriteCommand("warning", message);

    /// <summary>Writes an annotation; the step does not fail by it.</summary>
    public void WriteError(string message) => WriteCommand("error", message);

    /// <summary>Hides a secret in the runner's log. Only for a real runner: elsewhere the line would tell what it is to hide.</summary>
    internal override void Hide(string secret)
    {
        if (Variable("GITHUB_ACTIONS") == "true")
        {
            run.Console.WriteUnmasked(WorkflowCommand.Of("add-mask", secret));
        }
    }

    internal override void Conclude()
    {
        if (StepSummaryFile is { } file)
        {
            StepSummary.Append(run, file);
        }
    }

    /// <inheritdoc />
    protected override bool FilterMessage(string message) => false;

    /// <inheritdoc />
    protected override void ReportError(string text, string? details = null) => Annotate("error", text, details);

    /// <inheritdoc />
    protected override void ReportWarning(string text, string? details = null) => Annotate("warning", text, details);

    /// <inheritdoc />
    protected override IDisposable WriteBlock(string text)
    {
        if (!run.Shows(DefaultOutput.TargetCollapse))
        {
            return base.WriteBlock(text);
        }

        Group(text);
        return new Block(() => EndGroup(text));
    }

    private void Annotate(string kind, string text, string? details)
    {
        WriteCommand(kind, text);
        if (details is not null)
        {
            run.Console.WriteLine(details, Tone.Faint);
        }
    }

    private string Safe(string text) => SafeText.Of(text, colors: false, run.Secrets);

    private string? Variable(string name) => run.Request.Environment.GetValueOrDefault(name) is { Length: > 0 } value ? value : null;

    /// <summary>0 while a workflow is generated, when nothing is set yet.</summary>
    private long Number(string name)
    {
        if (BuildServerConfigurationGeneration.IsActive)
        {
            return 0;
        }

        return long.TryParse(Variable(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? number
            : throw new AssertionFailure(
                $"Environment variable {name} is \"{Variable(name)}\", but GitHub Actions sets it to a whole number.", null);
    }
}
