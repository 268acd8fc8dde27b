using Nuke.Common.CI.GitHubActions.Configuration;
using Nuke.Common.Execution;
using Nuke.Common.IO;
using Nuke.Common.Utilities;
using Serilog;

namespace Nuke.Common.CI.GitHubActions;

/// <summary>
/// Writes <c>.github/workflows/&lt;name&gt;.yml</c>: one job an image, which checks out, restores caches, runs the build with the targets
/// to invoke, and keeps what they and the targets they depend on are said to produce. Needs at least one trigger.
/// </summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
public class GitHubActionsAttribute : ConfigurationAttributeBase
{
    private readonly string name;
    private readonly GitHubActionsImage[] images;
    private GitHubActionsSubmodules? submodules;
    private bool? lfs;
    private uint? fetchDepth;
    private bool? progress;

    /// <summary>A workflow of a name, which is also that of its file, and the images its jobs run on.</summary>
    public GitHubActionsAttribute(string name, GitHubActionsImage image, params GitHubActionsImage[] images)
    {
        this.name = name;
        this.images = [image, .. images];
    }

    /// <summary>The name, with underscores for spaces.</summary>
    public override string IdPostfix => name.Replace(' ', '_');

    /// <inheritdoc />
    public override Type HostType => typeof(GitHubActions);

    /// <inheritdoc />
    /// <exception cref="UsageException">The name cannot be that of a file on every system.</exception>
    public override AbsolutePath ConfigurationFile => Build.RootDirectory / ".github" / "workflows" / WorkflowName.FileOf(IdPostfix);

    /// <inheritdoc />
    public override IEnumerable<AbsolutePath> GeneratedFiles => [ConfigurationFile];

    /// <inheritdoc />
    public override IEnumerable<string> RelevantTargetNames => InvokedTargets;

    /// <inheritdoc />
    public override IEnumerable<string> IrrelevantTargetNames => [];

    /// <summary>Triggers without conditions; one that has conditions below is theirs.</summary>
    public GitHubActionsTrigger[] On { get; set; } = [];

    /// <summary>Patterns of branches; not together with <see cref="OnPushBranchesIgnore"/>.</summary>
    public string[] OnPushBranches { get; set; } = [];

    /// <summary>Patterns of branches that start nothing.</summary>
    public string[] OnPushBranchesIgnore { get; set; } = [];

    /// <summary>Patterns of tags; not together with <see cref="OnPushTagsIgnore"/>.</summary>
    public string[] OnPushTags { get; set; } = [];

    /// <summary>Patterns of tags that start nothing.</summary>
    public string[] OnPushTagsIgnore { get; set; } = [];

    /// <summary>Patterns of files, one of which must have changed.</summary>
    public string[] OnPushIncludePaths { get; set; } = [];

    /// <summary>Patterns of files whose change does not count.</summary>
    public string[] OnPushExcludePaths { get; set; } = [];

    /// <summary>Patterns of branches that pull requests go to.</summary>
    public string[] OnPullRequestBranches { get; set; } = [];

    /// <summary>Patterns of files, one of which must have changed.</summary>
    public string[] OnPullRequestIncludePaths { get; set; } = [];

    /// <summary>Patterns of files whose change does not count.</summary>
    public string[] OnPullRequestExcludePaths { get; set; } = [];

    /// <summary>Parameters that a person who starts the workflow may give.</summary>
    public string[] OnWorkflowDispatchOptionalInputs { get; set; } = [];

    /// <summary>Parameters that a person who starts the workflow must give.</summary>
    public string[] OnWorkflowDispatchRequiredInputs { get; set; } = [];

    /// <summary>When the workflow starts by itself, as five fields of cron in UTC; default: never.</summary>
    public string? OnCronSchedule { get; set; }

    /// <summary>Parameters that get the secret of their name: <c>NuGetApiKey</c> that of <c>NUGET_API_KEY</c>.</summary>
    public string[] ImportSecrets { get; set; } = [];

    /// <summary>Whether the build gets the token of the workflow, for <see cref="GitHubActions.Token"/>; default false.</summary>
    public bool EnableGitHubToken { get; set; }

    /// <summary>What the token may write; with these or those below, it may nothing else.</summary>
    public GitHubActionsPermissions[] WritePermissions { get; set; } = [];

    /// <summary>What the token may read.</summary>
    public GitHubActionsPermissions[] ReadPermissions { get; set; } = [];

    /// <summary>What is kept from run to run; default: <c>.nuke/temp</c> and <c>~/.nuget/packages</c>. None: nothing is.</summary>
    public string[] CacheIncludePatterns { get; set; } = [".nuke/temp", "~/.nuget/packages"];

    /// <summary>What of it is not kept; default: all is.</summary>
    public string[] CacheExcludePatterns { get; set; } = [];

    /// <summary>Files that make a new cache when they change; default: SDK, projects, packages. None: nothing is kept.</summary>
    public string[] CacheKeyFiles { get; set; } = ["**/global.json", "**/*.csproj", "**/Directory.Packages.props"];

    /// <summary>Whether what targets are said to produce is uploaded; default true.</summary>
    public bool PublishArtifacts { get; set; } = true;

    /// <summary>An expression that must hold for uploads, like <c>always()</c>; default: that the build has succeeded.</summary>
    public string? PublishCondition { get; set; }

    /// <summary>Minutes after which a job is cancelled; default: GitHub's limit.</summary>
    public int TimeoutMinutes { get; set; }

    /// <summary>The environment that jobs deploy to; default: none.</summary>
    public string? EnvironmentName { get; set; }

    /// <summary>Where the environment can be looked at; needs its name.</summary>
    public string? EnvironmentUrl { get; set; }

    /// <summary>Workflow runs of one group wait for each other.</summary>
    public string? ConcurrencyGroup { get; set; }

    /// <summary>Whether a new run cancels the one of its group that runs; without a group, one a workflow and branch.</summary>
    public bool ConcurrencyCancelInProgress { get; set; }

    /// <summary>Jobs of one group wait for each other.</summary>
    public string? JobConcurrencyGroup { get; set; }

    /// <summary>Whether a new job cancels the one of its group that runs; without a group, one a workflow, job and branch.</summary>
    public bool JobConcurrencyCancelInProgress { get; set; }

    /// <summary>The targets to run; without any, the default ones.</summary>
    public string[] InvokedTargets { get; set; } = [];

    /// <summary>Which submodules are checked out; default: none.</summary>
    public GitHubActionsSubmodules Submodules
    {
        get => submodules ?? GitHubActionsSubmodules.False;
        set => submodules = value;
    }

    /// <summary>Whether large files are checked out (Git LFS); default false.</summary>
    public bool Lfs
    {
        get => lfs ?? false;
        set => lfs = value;
    }

    /// <summary>How many commits are fetched, 0 for all of them with tags; default 1.</summary>
    public uint FetchDepth
    {
        get => fetchDepth ?? 1;
        set => fetchDepth = value;
    }

    /// <summary>Whether the progress of fetching is logged; default true.</summary>
    public bool Progress
    {
        get => progress ?? true;
        set => progress = value;
    }

    /// <summary>What git leaves out of the fetch until it is needed, like <c>tree:0</c>; default: nothing.</summary>
    public string? Filter { get; set; }

    /// <inheritdoc />
    public override CustomFileWriter CreateWriter(StreamWriter streamWriter) => new(streamWriter, indentationFactor: 2, commentPrefix: "#");

    /// <inheritdoc />
    /// <exception cref="UsageException">Properties that make no workflow.</exception>
    public override ConfigurationEntity GetConfiguration(IReadOnlyCollection<ExecutableTarget> relevantTargets)
    {
        WorkflowDemands.Check(this, images);
        foreach (var image in images.Where(i => i.IsRetired()))
        {
            Log.Warning("{Origin:l}: GitHub has retired \"{Image:l}\"; jobs wait for it in vain", Origin, image.Label());
        }

        return new GitHubActionsConfiguration
        {
            Name = name,
            ShortTriggers = On,
            DetailedTriggers = [.. GetTriggers()],
            Permissions = [.. WorkflowPermissions.Of(this)],
            ConcurrencyGroup = ConcurrencyGroup,
            ConcurrencyCancelInProgress = ConcurrencyCancelInProgress,
            Jobs = [.. images.Select(image => GetJobs(image, relevantTargets))],
        };
    }

    /// <summary>The variables that the build gets, each with its value, which may be an expression.</summary>
    protected virtual IEnumerable<(string Key, string Value)> GetImports() => new WorkflowImports(this).All();

    /// <summary>The job for an image.</summary>
    protected virtual GitHubActionsJob GetJobs(GitHubActionsImage image, IReadOnlyCollection<ExecutableTarget> relevantTargets) => new()
    {
        Name = image.Label(),
        Image = image,
        TimeoutMinutes = TimeoutMinutes,
        ConcurrencyGroup = JobConcurrencyGroup,
        ConcurrencyCancelInProgress = JobConcurrencyCancelInProgress,
        EnvironmentName = EnvironmentName,
        EnvironmentUrl = EnvironmentUrl,
        Steps = [.. Steps(image, relevantTargets)],
    };

    /// <summary>The triggers with conditions.</summary>
    protected virtual IEnumerable<GitHubActionsDetailedTrigger> GetTriggers() => WorkflowTriggers.Of(this);

    private IEnumerable<GitHubActionsStep> Steps(GitHubActionsImage image, IReadOnlyCollection<ExecutableTarget> relevantTargets)
    {
        yield return new GitHubActionsCheckoutStep
        {
            Submodules = submodules,
            Lfs = lfs,
            FetchDepth = fetchDepth,
            Progress = progress,
            Filter = Filter,
        };
        if (WorkflowSteps.Cache(this) is { } cache)
        {
            yield return cache;
        }

        yield return new GitHubActionsRunStep
        {
            BuildCmdPath = image.IsUnix() ? BuildScripts.ForUnix(Build.RootDirectory, BuildCmdPath) : BuildCmdPath,
            InvokedTargets = [.. InvokedTargets.Select(target => new RelevantTargets(relevantTargets, Origin).Find(target).Name)],
            Imports = WorkflowImports.Distinct(GetImports(), Origin),
        };
        foreach (var artifact in WorkflowSteps.Artifacts(this, relevantTargets, images.Length == 1 ? "" : $"-{image.Label()}"))
        {
            yield return artifact;
        }
    }
}
