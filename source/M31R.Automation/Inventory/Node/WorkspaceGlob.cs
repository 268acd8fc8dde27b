using M31R.Automation.Findings;

namespace M31R.Automation.Inventory.Node;

/// <summary>A glob of directories that are members of a workspace.</summary>
/// <param name="Text">As it is written; <c>!</c> before it takes directories back.</param>
/// <param name="Place">Where.</param>
internal sealed record WorkspaceGlob(string Text, Place Place);
