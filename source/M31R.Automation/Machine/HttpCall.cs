namespace M31R.Automation.Machine;

/// <summary>A request.</summary>
/// <param name="Address">Absolute; <c>https</c>, or <c>http</c> to this machine.</param>
/// <param name="Json">What is posted, as JSON; null to get.</param>
public sealed record HttpCall(Uri Address, byte[]? Json = null);
