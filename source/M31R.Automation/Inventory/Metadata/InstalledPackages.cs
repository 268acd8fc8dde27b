using M31R.Automation.Inventory.DotNet;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.Metadata;

/// <summary>All places where the packages of a subject may be installed.</summary>
public static class InstalledPackages
{
    /// <summary>One source an ecosystem; the explicit list.</summary>
    /// <param name="root">Absolute path of the subject's root.</param>
    /// <param name="home">Absolute path of the user's own directory, where package managers keep what they fetched.</param>
    /// <param name="packageFolder">Absolute path of NuGet's folder of packages.</param>
    /// <param name="inventory">Tells the directories of the projects.</param>
    /// <param name="files">Reads.</param>
    public static IReadOnlyList<IPackageMetadataSource> Of(
        string root, string home, string packageFolder, DependencyInventory inventory, FileDoor files) =>
    [
        new NodeModules(files, root, DirectoriesOf(inventory, PackageSystem.Npm)),
        new SitePackages(files, root, DirectoriesOf(inventory, PackageSystem.PyPI)),
        new CargoSources(files, home),
        new NuspecSource(files, packageFolder),
    ];

    /// <summary>Those of the user who runs this.</summary>
    public static IReadOnlyList<IPackageMetadataSource> OfThisMachine(Inspection inspection, DependencyInventory inventory) => Of(
        inspection.Subject.Root,
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
        inspection.Doors.PackageFolder,
        inventory,
        inspection.Doors.Files);

    private static string[] DirectoriesOf(DependencyInventory inventory, PackageSystem system) =>
        [.. inventory.Projects.Where(project => project.System == system)
            .Select(project => TreePath.DirectoryOf(project.Manifest))
            .Append("")
            .Distinct(StringComparer.Ordinal)];
}
