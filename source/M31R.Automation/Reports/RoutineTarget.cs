namespace M31R.Automation.Reports;

/// <summary>A target that a routine is made of, as the engine saw it end.</summary>
/// <param name="Name">Such as <c>Test</c>.</param>
/// <param name="End">What the engine knows; whether it left a result is seen when that is read.</param>
public sealed record RoutineTarget(string Name, TargetEnd End = TargetEnd.Ran);
