using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility;

/// <summary>Something of a part that could not be looked at, though the rest of the part was compared.</summary>
/// <param name="Item">What, the same in every run: <c>files configs/*.yaml</c>.</param>
/// <param name="Reason">A sentence.</param>
/// <param name="Remedy">A sentence.</param>
public sealed record ContractGap(string Item, string Reason, string Remedy)
{
    /// <summary>Where it is declared; null when nowhere in the tree.</summary>
    public Place? Place { get; init; }
}
