using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Deprecations;

/// <summary>Something that users are told not to use any more, and that is still there.</summary>
/// <param name="Item">As in <see cref="ContractChange.Item"/>.</param>
/// <param name="Words">What they are told; empty where nothing is said but that it is deprecated.</param>
public sealed record Deprecation(string Item, string Words)
{
    /// <summary>What messages call it: as users write it, where the item is not. Default: <see cref="Item"/>.</summary>
    public string Name { get; init; } = Item;

    /// <summary>Where it is said; null when that is not in the tree.</summary>
    public Place? Place { get; init; }

    /// <summary>The version that is to be without it, as it was declared; null when only the words may tell.</summary>
    public string? RemovedIn { get; init; }

    /// <summary>The page that says what to use instead, relative to the root; null when none was declared.</summary>
    public string? Migration { get; init; }

    /// <summary>What a page calls it.</summary>
    public string ShortName => ItemName.Short(Item);
}
