namespace M31R.Automation.Inventory.DotNet;

/// <summary>A declaration with the target frameworks that it is for.</summary>
/// <param name="Declaration">What is asked for.</param>
/// <param name="Frameworks">Empty for all.</param>
internal sealed record Declared(Declaration Declaration, IReadOnlyList<string> Frameworks);
