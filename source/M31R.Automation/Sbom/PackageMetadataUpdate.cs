using M31R.Automation.Inventory;

namespace M31R.Automation.Sbom;

/// <summary>What UpdatePackageMetadata did.</summary>
/// <param name="HasChanged">False when the file already said so, or there is nothing to say, and it was left alone.</param>
/// <param name="Known">How many packages the file has an entry of.</param>
/// <param name="Unknown">Those of which nobody knows licence or supplier, in ordinal order of package URL.</param>
public sealed record PackageMetadataUpdate(bool HasChanged, int Known, IReadOnlyList<Component> Unknown)
{
    /// <summary>The file is there.</summary>
    public bool HasFile { get; init; }

    /// <summary>By package URL those of <see cref="Unknown"/> that are installed here in other versions, with these.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> OtherVersions { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();
}
