using System.Linq.Expressions;
using Nuke.Common.CI;
using Nuke.Common.Execution;
using Nuke.Common.IO;
using Nuke.Common.Tooling;

namespace Nuke.Common;

/// <summary>
/// Base class of a build. Targets are its properties of type <see cref="Target"/> and those of the component interfaces it names; its
/// <c>Main</c> returns <see cref="Execute{T}"/>.
/// </summary>
[GenerateBuildServerConfigurations]
[InvokeBuildServerConfigurationGeneration]
[SerializeBuildServerState]
public abstract class NukeBuild : INukeBuild
{
    private readonly BuildRun run = BuildRun.Here;

    /// <summary>For derived builds.</summary>
    protected NukeBuild()
    {
    }

    /// <summary>The hooks, for the engine to call.</summary>
    internal BuildHooks Hooks => new(
        OnBuildCreated, OnBuildInitialized, OnBuildFinished, OnTargetRunning, OnTargetSkipped, OnTargetFailed, OnTargetSucceeded);

    /// <inheritdoc cref="INukeBuild.RootDirectory" />
    public static AbsolutePath RootDirectory => BuildRun.Here.Places.Root;

    /// <inheritdoc cref="INukeBuild.TemporaryDirectory" />
    public static AbsolutePath TemporaryDirectory => RootDirectory / ".nuke" / "temp";

    /// <inheritdoc cref="INukeBuild.BuildAssemblyFile" />
    public static AbsolutePath? BuildAssemblyFile => BuildRun.Here.Places.Assembly;

    /// <inheritdoc cref="INukeBuild.BuildAssemblyDirectory" />
    public static AbsolutePath? BuildAssemblyDirectory => BuildAssemblyFile?.Parent;

    /// <inheritdoc cref="INukeBuild.BuildProjectDirectory" />
    public static AbsolutePath? BuildProjectDirectory => BuildProjectFile?.Parent;

    /// <inheritdoc cref="INukeBuild.BuildProjectFile" />
    public static AbsolutePath? BuildProjectFile => BuildRun.Here.Places.Project;

    /// <inheritdoc cref="INukeBuild.Verbosity" />
    public static Verbosity Verbosity
    {
        get => BuildRun.Here.Verbosity;
        set => BuildRun.Here.Verbosity = value;
    }

    /// <inheritdoc cref="INukeBuild.Host" />
    public static Host Host
    {
        get => BuildRun.Here.Host;
        set => BuildRun.Here.Host = value;
    }

    /// <inheritdoc cref="INukeBuild.IsLocalBuild" />
    public static bool IsLocalBuild => Host is Terminal;

    /// <inheritdoc cref="INukeBuild.IsServerBuild" />
    public static bool IsServerBuild => !IsLocalBuild;

    /// <summary>The profiles of parameters that were asked for.</summary>
    public static string[] LoadedLocalProfiles => (string[]?)BuildRun.Here.Parameters[OwnParameters.Profile] ?? [];

    /// <inheritdoc />
    public IReadOnlyCollection<ExecutableTarget> ExecutionPlan
    {
        get => run.Plan;
        set => run.Plan = [.. value];
    }

    /// <inheritdoc />
    public IReadOnlyCollection<ExecutableTarget> InvokedTargets => [.. run.Plan.Where(t => t.Invoked)];

    /// <inheritdoc />
    public IReadOnlyCollection<ExecutableTarget> SkippedTargets => With(ExecutionStatus.Skipped);

    /// <inheritdoc />
    public IReadOnlyCollection<ExecutableTarget> ScheduledTargets => With(ExecutionStatus.Scheduled);

    /// <inheritdoc />
    public IReadOnlyCollection<ExecutableTarget> RunningTargets => With(ExecutionStatus.Running);

    /// <inheritdoc />
    public IReadOnlyCollection<ExecutableTarget> AbortedTargets => With(ExecutionStatus.Aborted);

    /// <inheritdoc />
    public IReadOnlyCollection<ExecutableTarget> FailedTargets => With(ExecutionStatus.Failed);

    /// <inheritdoc />
    public IReadOnlyCollection<ExecutableTarget> SucceededTargets => With(ExecutionStatus.Succeeded);

    /// <inheritdoc />
    public IReadOnlyCollection<ExecutableTarget> FinishedTargets =>
        [.. run.Plan.Where(t => t.Status is not (ExecutionStatus.None or ExecutionStatus.Scheduled or ExecutionStatus.Running))];

    /// <inheritdoc />
    public bool Plan => run.IsPlan;

    /// <inheritdoc />
    public bool Help => run.IsHelp;

    /// <inheritdoc />
    public bool NoLogo
    {
        get => run.IsWithoutLogo;
        set => run.IsWithoutLogo = value;
    }

    /// <inheritdoc />
    public bool Continue => run.Parameters[OwnParameters.Continue] is true;

    /// <inheritdoc />
    public Partition Partition => (Partition?)run.Parameters[OwnParameters.Partition] ?? Partition.Single;

    /// <inheritdoc />
    public bool IsSucceeding => !IsFailing;

    /// <inheritdoc />
    public bool IsFailing => run.Plan.Any(t => t.Status is ExecutionStatus.Failed or ExecutionStatus.Aborted);

    /// <inheritdoc />
    public bool IsFinished => !run.Plan.Any(t => t.Status is ExecutionStatus.Scheduled or ExecutionStatus.Running);

    /// <inheritdoc />
    public int? ExitCode
    {
        get => run.ExitCode;
        set => run.ExitCode = value;
    }

    AbsolutePath INukeBuild.RootDirectory => run.Places.Root;

    AbsolutePath INukeBuild.TemporaryDirectory => TemporaryDirectory;

    AbsolutePath? INukeBuild.BuildAssemblyFile => BuildAssemblyFile;

    AbsolutePath? INukeBuild.BuildAssemblyDirectory => BuildAssemblyDirectory;

    AbsolutePath? INukeBuild.BuildProjectDirectory => BuildProjectDirectory;

    AbsolutePath? INukeBuild.BuildProjectFile => BuildProjectFile;

    Verbosity INukeBuild.Verbosity => Verbosity;

    Host INukeBuild.Host => Host;

    bool INukeBuild.IsLocalBuild => IsLocalBuild;

    bool INukeBuild.IsServerBuild => IsServerBuild;

    /// <inheritdoc />
    public void ReportSummary(Configure<Dictionary<string, string>>? configurator = null)
    {
        if (TargetWork.IsLeftBehind)
        {
            return;
        }

        var lines = configurator?.Invoke(new Dictionary<string, string>(StringComparer.Ordinal)) ?? [];
        if (run.CurrentTarget is { } target)
        {
            lines.ToList().ForEach(line => target.SummaryInformation[line.Key] = line.Value);
            run.Events!.TargetSummaryUpdated(target);
        }
    }

    T? INukeBuild.TryGetValue<T>(Expression<Func<T?>> parameterExpression)
        where T : class => (T?)run.ValueOf(parameterExpression);

    T? INukeBuild.TryGetValue<T>(Expression<Func<object?>> parameterExpression)
        where T : default => run.ValueOf(parameterExpression) is T value ? value : default;

    /// <summary>
    /// Runs a build with the arguments of the process; what <c>Main</c> returns. Exit codes: 0 success, 2 wrong usage, 3 a defect of the
    /// engine (with a bug report below <c>artifacts</c>), 130 interrupted, -1 (255 to a shell) a failed target, or what
    /// <see cref="ExitCode"/> was set to.
    /// </summary>
    /// <param name="defaultTargetExpressions">The targets that run when none is named.</param>
    protected static int Execute<T>(params Expression<Func<T, Target>>[] defaultTargetExpressions)
        where T : NukeBuild, new() => BuildProgram.RunProcess(
            () => RunRequest.OfProcess(typeof(T), DefaultTargets.Names(defaultTargetExpressions), Environment.GetCommandLineArgs()[1..]));

    /// <summary>Called once the build exists, before its parameters are set.</summary>
    protected virtual void OnBuildCreated()
    {
    }

    /// <summary>Called once parameters are set and the plan is made.</summary>
    protected virtual void OnBuildInitialized()
    {
    }

    /// <summary>Called after the last target.</summary>
    protected virtual void OnBuildFinished()
    {
    }

    /// <summary>Called before a target runs.</summary>
    protected virtual void OnTargetRunning(string target)
    {
    }

    /// <summary>Called for a target that is left out.</summary>
    protected virtual void OnTargetSkipped(string target)
    {
    }

    /// <summary>Called after a target has failed.</summary>
    protected virtual void OnTargetFailed(string target)
    {
    }

    /// <summary>Called after a target has succeeded.</summary>
    protected virtual void OnTargetSucceeded(string target)
    {
    }

    private IReadOnlyCollection<ExecutableTarget> With(ExecutionStatus status) => [.. run.Plan.Where(t => t.Status == status)];
}
