using System.Linq.Expressions;
using System.Reflection;
using Nuke.Common.Tooling;
using Nuke.Common.Utilities.Collections;

namespace Nuke.Common.Execution;

/// <summary>A target of a build: what was defined about it, and where it stands in the run.</summary>
public class ExecutableTarget
{
    /// <summary>The property that declares it.</summary>
    public MemberInfo Member { get; set; } = null!;

    /// <summary>The property's name, without the interface it implements.</summary>
    public string Name { get; set; } = "";

    /// <summary>What it does, or null.</summary>
    public string? Description { get; set; }

    /// <summary>Whether <c>--help</c> shows it.</summary>
    public bool Listed { get; set; } = true;

    /// <summary>The <see cref="Target"/> that the property answered.</summary>
    public Delegate Factory { get; set; } = null!;

    /// <summary>Conditions read just before it would run, each with its text.</summary>
    public List<(string Text, Func<bool> Delegate)> DynamicConditions { get; } = [];

    /// <summary>Conditions read before anything runs, each with its text.</summary>
    public List<(string Text, Func<bool> Delegate)> StaticConditions { get; } = [];

    /// <summary>What happens to its dependencies when it is skipped.</summary>
    public DependencyBehavior DependencyBehavior { get; internal set; }

    /// <summary>Whether it runs after a failure.</summary>
    public bool AssuredAfterFailure { get; internal set; }

    /// <summary>Whether the build goes on after it has failed.</summary>
    public bool ProceedAfterFailure { get; internal set; }

    /// <summary>What must hold before anything runs: parameters, or conditions (<c>Expression&lt;Func&lt;bool&gt;&gt;</c>).</summary>
    public List<LambdaExpression> DelegateRequirements { get; } = [];

    /// <summary>The tools that must be there before anything runs.</summary>
    public List<ToolRequirement> ToolRequirements { get; } = [];

    /// <summary>What it does, in turn.</summary>
    public List<Action> Actions { get; } = [];

    /// <summary>The targets that run before it.</summary>
    public List<ExecutableTarget> ExecutionDependencies { get; } = [];

    /// <summary>The targets that run before it when they are scheduled.</summary>
    public List<ExecutableTarget> OrderDependencies { get; } = [];

    /// <summary>The targets that trigger it.</summary>
    public List<ExecutableTarget> TriggerDependencies { get; } = [];

    /// <summary>The targets that it triggers.</summary>
    public List<ExecutableTarget> Triggers { get; } = [];

    /// <summary>Execution, order and trigger dependencies.</summary>
    public IReadOnlyCollection<ExecutableTarget> AllDependencies =>
        [.. ExecutionDependencies, .. OrderDependencies, .. TriggerDependencies];

    /// <summary>The targets whose files it uses, with the paths or patterns; none for a target means all that it produces.</summary>
    public LookupTable<ExecutableTarget, string> ArtifactDependencies { get; } = new();

    /// <summary>Paths or patterns of the files that it leaves behind.</summary>
    public List<string> ArtifactProducts { get; } = [];

    /// <summary>How many runs may share its work; null for one.</summary>
    public int? PartitionSize { get; set; }

    /// <summary>How long it ran.</summary>
    public TimeSpan Duration { get; internal set; }

    /// <summary>Whether it runs when no target is named.</summary>
    public bool IsDefault { get; set; }

    /// <summary>Where it stands.</summary>
    public ExecutionStatus Status
    {
        get;
        set => field = TargetWork.IsLeftBehind ? field : value;
    }

    /// <summary>Whether it was named, or is a default target and none was named.</summary>
    public bool Invoked { get; set; }

    /// <summary>Lines for its row of the summary.</summary>
    public Dictionary<string, string> SummaryInformation { get; } = new(StringComparer.Ordinal);

    /// <summary>When it began to run; null before.</summary>
    internal DateTime? Started { get; set; }

    /// <summary>When it was done; null before, and when it did not run.</summary>
    internal DateTime? Ended { get; set; }

    /// <summary>The exit code that it gave the run; null when it gave none.</summary>
    internal int? ExitCode { get; set; }

    /// <summary>It has succeeded in the attempt that this run continues.</summary>
    internal bool HasSucceededBefore { get; set; }

    /// <summary>Nothing but the order of declaration puts it behind the target before it.</summary>
    internal bool IsLoose { get; set; }

    /// <summary>Why it is skipped, or null.</summary>
    public string? Skipped { get; set; }

    /// <summary>The text of the condition that did not hold, or null.</summary>
    public string? OnlyWhen { get; set; }
}
