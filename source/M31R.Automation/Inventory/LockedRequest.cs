using M31R.Automation.Findings;

namespace M31R.Automation.Inventory;

/// <summary>What a lock recorded of a manifest's wish.</summary>
/// <param name="Name">As the lock spells it.</param>
/// <param name="Range">In the ecosystem's own words.</param>
/// <param name="Condition">Compared with <see cref="Declaration.Condition"/>; null when the lock does not tell conditions apart.</param>
/// <param name="Place">Where the lock says so.</param>
public sealed record LockedRequest(string Name, string Range, string? Condition, Place Place)
{
    /// <summary>
    /// The environment marker in the client's own words, where it writes another than the manifest; null for none, or where the format
    /// keeps none.
    /// </summary>
    public string? Marker { get; init; }

    /// <summary>
    /// The directory of the workspace member that asked, relative to the lock's, empty for that directory itself; null when the lock does
    /// not tell.
    /// </summary>
    public string? Member { get; init; }
}
