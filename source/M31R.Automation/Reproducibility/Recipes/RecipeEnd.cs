using M31R.Automation.Machine;

namespace M31R.Automation.Reproducibility.Recipes;

/// <summary>What a recipe came to in one of the two places.</summary>
/// <param name="Outputs">What it made, in ordinal order of path; empty when it failed.</param>
internal sealed record RecipeEnd(IReadOnlyList<BuiltOutput> Outputs)
{
    /// <summary>The step that did not succeed; null when all did.</summary>
    public RecipeStep? FailedStep { get; init; }

    /// <summary>How that step ended.</summary>
    public CommandEnd FailedEnd { get; init; }

    /// <summary>The exit code of that step; null when it was ended.</summary>
    public int? ExitCode { get; init; }

    /// <summary>What it said at its end, its errors first; on one line.</summary>
    public string Words { get; init; } = "";

    /// <summary>Outputs that it made and that cannot be read, in ordinal order of path.</summary>
    public IReadOnlyList<UnreadOutput> Unread { get; init; } = [];

    /// <summary>What it deleted though others need it: its clone, or what git keeps there; empty when it did not.</summary>
    public string TookAway { get; init; } = "";

    /// <summary>It was not run: an earlier recipe took the clone away.</summary>
    public bool HasNoClone { get; init; }

    /// <summary>It failed where nothing more could be written.</summary>
    public bool HadNoSpace { get; init; }

    /// <summary>Its world could not be made, so that nothing of it ran.</summary>
    public bool HasNoWorld { get; init; }

    /// <summary>How long its steps took; those that only fetch are not counted.</summary>
    public TimeSpan Duration { get; init; }

    /// <summary>Programs that it left running and that had to be ended.</summary>
    public IReadOnlyList<string> LeftRunning { get; init; } = [];

    /// <summary>What it wrote outside of its clone, relative to the place.</summary>
    public IReadOnlyList<string> Strays { get; init; } = [];

    /// <summary>All its steps succeeded.</summary>
    public bool Succeeded => FailedStep is null;
}
