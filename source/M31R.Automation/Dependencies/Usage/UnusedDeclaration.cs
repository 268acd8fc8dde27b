using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Usage;

/// <summary>A declaration that nothing uses.</summary>
/// <param name="Declaration">Where it stands.</param>
/// <param name="Component">The name by which its finding is known.</param>
/// <param name="Message">The whole message.</param>
internal sealed record UnusedDeclaration(Declaration Declaration, string Component, string Message);
