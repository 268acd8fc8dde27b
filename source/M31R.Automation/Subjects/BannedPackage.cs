namespace M31R.Automation.Subjects;

/// <summary>A package that must not come in.</summary>
/// <param name="Name">As its ecosystem spells it, with <c>*</c> for any run of characters.</param>
/// <param name="Reason">Why, for whoever reads the finding.</param>
public sealed record BannedPackage(string Name, string Reason);
