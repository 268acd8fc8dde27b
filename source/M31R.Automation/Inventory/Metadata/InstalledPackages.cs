using M31R.Automation.Inventory.DotNet;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Metadata;

/// <summary>All places where the packages of a subject may be installed.</summary>
public static class InstalledPackages
{
    /// <summary>One source an ecosystem; the explicit list.</summary>
    /// <param name="folders">Where to look.</param>
    /// <param name="inventory">Tells the directories of the projects.</param>
    /// <param name="files">Reads.</param>
    public static IReadOnlyList<IPackageMetadataSource> Of(PackageFolders folders, DependencyInventory inventory, FileDoor files) =>
    [
        new NodeModules(files, folders.Root, DirectoriesOf(inventory, PackageSystem.Npm)),
        new SitePackages(files, folders.Root, DirectoriesOf(inventory, PackageSystem.PyPI)),
        new CargoSources(files, folders.Home),
        new NuspecSource(files, folders.NuGet),
    ];

    /// <summary>Those of the user who runs this.</summary>
    public static IReadOnlyList<IPackageMetadataSource> OfThisMachine(Inspection inspection, DependencyInventory inventory) => Of(
        new PackageFolders(
            inspection.Subject.Root,
            Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
            inspection.Doors.PackageFolder),
        inventory,
        inspection.Doors.Files);

    private static string[] DirectoriesOf(DependencyInventory inventory, PackageSystem system) =>
        [.. inventory.Projects.Where(project => project.System == system)
            .Select(project => TreePath.DirectoryOf(project.Manifest))
            .Append("")
            .Distinct(StringComparer.Ordinal)];
}
