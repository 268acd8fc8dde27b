using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Advisories.Osv;

/// <summary>A package as the service knows it.</summary>
/// <param name="System">Whose package.</param>
/// <param name="Name">As a lock spells it.</param>
public sealed record OsvPackage(PackageSystem System, string Name);
