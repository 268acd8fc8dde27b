using System.Linq.Expressions;
using Nuke.Common.CI;
using Nuke.Common.Execution;
using Nuke.Common.IO;
using Nuke.Common.Tooling;

namespace Nuke.Common;

/// <summary>What a component may ask of the build that has it.</summary>
public interface INukeBuild
{
    /// <summary>The targets of this run, in the order in which they run.</summary>
    IReadOnlyCollection<ExecutableTarget> ExecutionPlan { get; }

    /// <summary>The targets that were asked for, or the default ones.</summary>
    IReadOnlyCollection<ExecutableTarget> InvokedTargets { get; }

    /// <summary>The targets that are skipped so far.</summary>
    IReadOnlyCollection<ExecutableTarget> SkippedTargets { get; }

    /// <summary>The targets that wait for their turn.</summary>
    IReadOnlyCollection<ExecutableTarget> ScheduledTargets { get; }

    /// <summary>The targets that run now.</summary>
    IReadOnlyCollection<ExecutableTarget> RunningTargets { get; }

    /// <summary>The targets that were interrupted.</summary>
    IReadOnlyCollection<ExecutableTarget> AbortedTargets { get; }

    /// <summary>The targets that failed.</summary>
    IReadOnlyCollection<ExecutableTarget> FailedTargets { get; }

    /// <summary>The targets that succeeded.</summary>
    IReadOnlyCollection<ExecutableTarget> SucceededTargets { get; }

    /// <summary>The targets whose end is known: all but scheduled and running ones.</summary>
    IReadOnlyCollection<ExecutableTarget> FinishedTargets { get; }

    /// <summary>Whether nothing failed or was interrupted so far.</summary>
    bool IsSucceeding { get; }

    /// <summary>Whether something failed or was interrupted.</summary>
    bool IsFailing { get; }

    /// <summary>Whether no target is scheduled or running.</summary>
    bool IsFinished { get; }

    /// <summary>The exit code of the process; null means 0 after success and 255 (-1) after failure.</summary>
    int? ExitCode { get; set; }

    /// <summary>The directory that holds <c>.nuke</c>.</summary>
    AbsolutePath RootDirectory { get; }

    /// <summary><c>.nuke/temp</c> below the root.</summary>
    AbsolutePath TemporaryDirectory { get; }

    /// <summary>The assembly of the build class.</summary>
    AbsolutePath? BuildAssemblyFile { get; }

    /// <summary>The directory of <see cref="BuildAssemblyFile"/>.</summary>
    AbsolutePath? BuildAssemblyDirectory { get; }

    /// <summary>The nearest directory above the build assembly that holds a project; null without one.</summary>
    AbsolutePath? BuildProjectDirectory { get; }

    /// <summary>The project in <see cref="BuildProjectDirectory"/>; null without one.</summary>
    AbsolutePath? BuildProjectFile { get; }

    /// <summary>How much is printed.</summary>
    Verbosity Verbosity { get; }

    /// <summary>Where the build runs.</summary>
    Host Host { get; }

    /// <summary>Whether the plan was asked for instead of a run.</summary>
    bool Plan { get; }

    /// <summary>Whether help was asked for instead of a run.</summary>
    bool Help { get; }

    /// <summary>Whether the first line of output is left out.</summary>
    bool NoLogo { get; }

    /// <summary>Whether a person runs the build.</summary>
    bool IsLocalBuild { get; }

    /// <summary>Whether a build server runs the build.</summary>
    bool IsServerBuild { get; }

    /// <summary>Whether a failed attempt is continued: what has succeeded in it is skipped.</summary>
    bool Continue { get; }

    /// <summary>
    /// Which part of the work falls to this run; <see cref="Partition.Single"/> unless <c>--partition</c> says otherwise.
    /// </summary>
    Partition Partition { get; }

    /// <summary>Adds lines to the running target's row of the summary.</summary>
    void ReportSummary(Configure<Dictionary<string, string>>? configurator = null);

    /// <summary>The value of a component's parameter: <c>TryGetValue(() => Name)</c>; null when none was given.</summary>
    T? TryGetValue<T>(Expression<Func<T?>> parameterExpression)
        where T : class;

    /// <summary>
    /// The value of a component's parameter of a value type: <c>TryGetValue&lt;bool?&gt;(() => Strict)</c>; null when none was given.
    /// </summary>
    T? TryGetValue<T>(Expression<Func<object?>> parameterExpression);
}
