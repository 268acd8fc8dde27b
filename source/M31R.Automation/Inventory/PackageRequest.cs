namespace M31R.Automation.Inventory;

/// <summary>A package that is asked for, and the versions that will do.</summary>
/// <param name="Name">As its registry has it.</param>
/// <param name="Range">In the ecosystem's own words; empty for any.</param>
public sealed record PackageRequest(string Name, string Range);
