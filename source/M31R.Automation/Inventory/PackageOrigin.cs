namespace M31R.Automation.Inventory;

/// <summary>Where a package is fetched from.</summary>
/// <param name="Kind">What kind of place.</param>
/// <param name="Location">
/// Its URL without user and password, or a path relative to the subject's root; null for the ecosystem's default registry.
/// </param>
/// <param name="Revision">The commit, tag or branch of a repository; null elsewhere.</param>
public sealed record PackageOrigin(OriginKind Kind, string? Location = null, string? Revision = null)
{
    /// <summary>The registry that the ecosystem's client asks by default.</summary>
    public static PackageOrigin Registry { get; } = new(OriginKind.Registry);
}
