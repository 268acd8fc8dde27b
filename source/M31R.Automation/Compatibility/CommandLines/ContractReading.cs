using M31R.Automation.Compatibility.CommandLines.Contracts;

namespace M31R.Automation.Compatibility.CommandLines;

/// <summary>What reading a side's contract came to.</summary>
/// <param name="Contract">The contract, or as much of it as could be read; null when nothing could.</param>
/// <param name="Problem">Why it is not all of it, and what to do; null when it is.</param>
internal sealed record ContractReading(CommandContract? Contract, (string Reason, string Remedy)? Problem)
{
    /// <summary>The side has no such program.</summary>
    public bool IsMissing { get; init; }
}
