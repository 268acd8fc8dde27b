using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Deprecations;

/// <summary>Something that users are told not to use any more, and that is still there.</summary>
/// <param name="Item">As in <see cref="ContractChange.Item"/>.</param>
/// <param name="Words">What they are told; empty where nothing is said but that it is deprecated.</param>
public sealed record Deprecation(string Item, string Words)
{
    /// <summary>Where it is said; null when that is not in the tree.</summary>
    public Place? Place { get; init; }

    /// <summary>The version that is to be without it, as it was declared; null when only the words may tell.</summary>
    public string? RemovedIn { get; init; }

    /// <summary>The page that says what to use instead, relative to the root; null when none was declared.</summary>
    public string? Migration { get; init; }

    /// <summary>
    /// What a page calls it: the last name of an item without its signature, such as <c>Parse</c> of
    /// <c>M:Lib.Parser.Parse(System.String)</c>, <c>--epochs</c> of <c>app train --epochs</c>,
    /// <c>rate</c> of <c>training.optimizer.rate</c>.
    /// </summary>
    public string ShortName
    {
        get
        {
            var name = Item.Split('(')[0].Split(' ')[^1];
            name = name[(name.LastIndexOfAny(['.', ':']) + 1)..].Split('`')[0].TrimEnd('[', ']');
            return name == "#ctor" ? Item.Split('(')[0].Split('.')[^2] : name;
        }
    }
}
