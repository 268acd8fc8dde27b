using M31R.Automation.Inventory;

namespace M31R.Automation.Sbom;

/// <summary>A package whose versions are others than they were.</summary>
/// <param name="System">Whose package.</param>
/// <param name="Name">As it is spelled now.</param>
/// <param name="Before">Its versions with the last release, or ranges that nothing resolved, in ordinal order.</param>
/// <param name="Now">Its versions now, in the same way.</param>
public sealed record ChangedPackage(PackageSystem System, string Name, IReadOnlyList<string> Before, IReadOnlyList<string> Now);
