namespace M31R.Automation.Inventory.Rust;

/// <summary>A workspace with its members, or a package that stands alone.</summary>
/// <param name="Root">Where the lock lies.</param>
/// <param name="Members">The packages, the root first where it is one.</param>
internal sealed record CargoWorkspace(CargoManifest Root, IReadOnlyList<CargoManifest> Members);
