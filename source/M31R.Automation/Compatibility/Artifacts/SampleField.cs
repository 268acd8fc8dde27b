using M31R.Automation.Compatibility.Files;
using M31R.Automation.Compatibility.Schemas;
using M31R.Automation.Compatibility.Schemas.Validation;

namespace M31R.Automation.Compatibility.Artifacts;

/// <summary>What samples show of one field.</summary>
/// <param name="trail">Where it stands.</param>
internal sealed class SampleField(Trail trail)
{
    /// <summary>Where it stands.</summary>
    public Trail Trail => trail;

    /// <summary>What is written there.</summary>
    public SortedSet<string> Types { get; } = new(StringComparer.Ordinal);

    /// <summary>How its hashes are written; empty where something is no hash.</summary>
    public SortedSet<string> Hashes { get; } = new(StringComparer.Ordinal);

    /// <summary>Some text there is no hash.</summary>
    public bool IsNoHash { get; set; }

    /// <summary>How often it could be there: objects that hold it or might.</summary>
    public int Holders { get; set; }

    /// <summary>How often it is.</summary>
    public int Count { get; set; }

    /// <summary>It is in every object that might hold it.</summary>
    public bool IsAlwaysThere => Count == Holders;

    /// <summary>The first sample in which it is missing though another has it; null when there is none.</summary>
    public ContractFile? Without { get; set; }

    /// <summary>The first sample that has each type or kind of hash.</summary>
    public Dictionary<string, ContractFile> First { get; } = new(StringComparer.Ordinal);

    /// <summary>A line of a snapshot.</summary>
    public string Words(SchemaTitle title) =>
        $"{trail.Named(title)}: {string.Join(" or ", Types)}"
        + (Hashes.Count > 0 && !IsNoHash ? $" ({string.Join(" or ", Hashes)})" : "")
        + (IsAlwaysThere ? "" : ", sometimes missing");
}
