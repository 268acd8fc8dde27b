namespace M31R.Automation.Governance;

/// <summary>Files of code without an owner that are told in one finding.</summary>
/// <param name="Directory">Where; empty for the root.</param>
/// <param name="Reach">How much of it is meant.</param>
/// <param name="Files">Those without one, in ordinal order.</param>
/// <param name="Of">How many files of code lie within that reach.</param>
internal sealed record OrphanGroup(string Directory, OrphanReach Reach, IReadOnlyList<string> Files, int Of);
