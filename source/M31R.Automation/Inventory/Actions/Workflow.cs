namespace M31R.Automation.Inventory.Actions;

/// <summary>A workflow, or the description of an action.</summary>
/// <param name="Name">Null when it has none.</param>
/// <param name="Uses">In the order of the file.</param>
internal sealed record Workflow(string? Name, IReadOnlyList<ActionUse> Uses);
