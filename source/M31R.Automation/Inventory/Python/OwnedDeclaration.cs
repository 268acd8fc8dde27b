namespace M31R.Automation.Inventory.Python;

/// <summary>A declaration with the project that makes it.</summary>
/// <param name="Declaration">Not resolved yet.</param>
/// <param name="Owner">The project's name; null for one without a name.</param>
internal sealed record OwnedDeclaration(Declaration Declaration, string? Owner);
