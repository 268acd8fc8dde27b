using M31R.Automation.Findings;

namespace M31R.Automation.Inventory.DotNet.Evaluation;

/// <summary>Metadata of an item.</summary>
/// <param name="Text">Expanded; as written where a property in it is not known.</param>
/// <param name="Place">The attribute's or element's line.</param>
internal readonly record struct ItemValue(string Text, Place Place);
