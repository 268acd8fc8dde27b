namespace M31R.Automation.Inventory.DotNet;

/// <summary>What is resolved for one target.</summary>
/// <param name="Framework">As the file spells it.</param>
/// <param name="Runtime">The runtime identifier; null for the section that all runtimes share.</param>
/// <param name="Nodes">By name, regardless of case.</param>
internal sealed record ResolvedSection(string Framework, string? Runtime, IReadOnlyDictionary<string, ResolvedNode> Nodes);
