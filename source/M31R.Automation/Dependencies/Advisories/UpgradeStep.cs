namespace M31R.Automation.Dependencies.Advisories;

/// <summary>A newer version of a vulnerable package that ends a record about it.</summary>
/// <param name="Version">As the record spells it.</param>
/// <param name="Leaves">The records about the package that this version is affected by.</param>
public sealed record UpgradeStep(string Version, IReadOnlyList<RatedAdvisory> Leaves);
