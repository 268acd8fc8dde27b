namespace M31R.Automation.Inventory.Metadata;

/// <summary>A place on this machine where installed packages say what they are. Nothing is fetched.</summary>
public interface IPackageMetadataSource
{
    /// <summary>Whose packages.</summary>
    PackageSystem System { get; }

    /// <summary>
    /// What a package of that very version says of itself; null when it is not installed. Never throws for what a package may hold.
    /// </summary>
    /// <param name="component">With an exact version.</param>
    PackageMetadata? Find(Component component);

    /// <summary>
    /// The versions of a package that are installed for the subject, in ordinal order; none where only its own is looked for, as in what
    /// all subjects of a machine share.
    /// </summary>
    IReadOnlyList<string> VersionsOf(Component component) => [];
}
