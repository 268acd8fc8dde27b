namespace M31R.Automation.Inventory.Python;

/// <summary>A package that another brings in.</summary>
/// <param name="Name">As the lock spells it.</param>
/// <param name="Version">Exact; null when the lock names none.</param>
/// <param name="Range">In PEP 440's or Poetry's words; null when the lock names none.</param>
internal sealed record LockedEdge(string Name, string? Version = null, string? Range = null);
