using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Metadata;

namespace M31R.Automation.Sbom;

/// <summary>
/// What to do about packages without a supplier. What is installed here is not asked, since the same commit is judged alike on every
/// machine: the committed metadata tells which packages were seen.
/// </summary>
internal static class SupplierRemedy
{
    /// <summary>One sentence for each reason that there is, with the number of its components.</summary>
    public static string Of(IReadOnlyList<SbomComponent> lacking, DependencyInventory inventory)
    {
        var reasons = lacking.GroupBy(component => Reason(component, inventory)).ToDictionary(same => same.Key, same => same.Count());
        return string.Join(" ", reasons.OrderBy(reason => reason.Key).Select(reason => Sentence(reason.Key, reason.Value)));
    }

    private static Reasons Reason(SbomComponent component, DependencyInventory inventory) => component switch
    {
        { Kind: SbomKind.Data or SbomKind.Model } => Reasons.Declared,
        { Kind: SbomKind.Container or SbomKind.Application } => Reasons.NotInstallable,
        { Version: null, Purl: { } purl } when inventory[purl] is { IsLockable: false, System: PackageSystem.PyPI } => Reasons.NotLockable,
        { Version: null } => Reasons.Unresolved,
        { Purl: { } purl } when inventory[purl].HasMetadata => Reasons.Silent,
        _ => Reasons.NotSeen,
    };

    private static string Sentence(Reasons reason, int count) => reason switch
    {
        Reasons.NotSeen => $"{Counted.Of(count, "package is", "packages are")} not in `{PackageMetadataFile.Path}`: "
            + $"run UpdatePackageMetadata where {(count == 1 ? "it is" : "they are")} installed, and commit the file.",
        Reasons.Silent => $"{Counted.Of(count, "package does", "packages do")} not say who supplies {(count == 1 ? "it" : "them")}: "
            + $"write \"supplier\" into `{PackageMetadataFile.Path}` by hand.",
        Reasons.Unresolved => $"{Counted.Of(count, "package has", "packages have")} no exact version by which to look: "
            + $"write the lock file that tells {(count == 1 ? "it" : "them")}, and commit it.",
        Reasons.NotLockable => $"{Counted.Of(count, "requirement", "requirements")} of the build {(count == 1 ? "is" : "are")} in no lock: "
            + $"write {(count == 1 ? "its exact version" : "their exact versions")} into `build-system.requires`.",
        Reasons.NotInstallable => $"{Counted.Of(count, "image or action", "images or actions")} cannot be installed: "
            + $"write \"supplier\" into `{PackageMetadataFile.Path}` by hand.",
        _ => $"{Counted.Of(count, "dataset or model", "datasets or models")}: name the supplier under `sbom` of maintenance.yml.",
    };

    /// <summary>Why a supplier is missing, in the order in which they are told.</summary>
    private enum Reasons
    {
        NotSeen,
        Silent,
        Unresolved,
        NotLockable,
        NotInstallable,
        Declared,
    }
}
