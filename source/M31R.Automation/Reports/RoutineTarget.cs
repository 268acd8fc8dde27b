namespace M31R.Automation.Reports;

/// <summary>A target that a routine is made of, as the engine saw it end.</summary>
/// <param name="Name">Such as <c>Test</c>.</param>
/// <param name="End">What the engine knows; whether it left a result is seen when that is read.</param>
public sealed record RoutineTarget(string Name, TargetEnd End = TargetEnd.Ran);

/// <summary>What the engine knows of a target's end.</summary>
public enum TargetEnd
{
    /// <summary>It ran, well or not, or should have run.</summary>
    Ran,

    /// <summary>It was left out of this run; an older result of it is not read.</summary>
    Skipped,

    /// <summary>The run was interrupted before or while it ran.</summary>
    Interrupted,
}
