using M31R.Automation.Compatibility.CommandLines.Contracts;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.CommandLines.Comparison;

/// <summary>The values that something takes, then and now.</summary>
/// <param name="Was">Then.</param>
/// <param name="Now">Now.</param>
internal sealed record ValuePair(ValueContract Was, ValueContract Now)
{
    /// <summary>What takes them, as reports name it.</summary>
    public required string Item { get; init; }

    /// <summary>Where it is declared now.</summary>
    public Place? Place { get; init; }

    /// <summary>A line of the last release with such values.</summary>
    public required Func<IReadOnlyList<string>, LineWish> Wish { get; init; }

    /// <summary>The change alone, where the last release takes the first and now the second.</summary>
    public required Func<ValueContract, ValueContract, SingleChange> Single { get; init; }
}
