using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Tests.Dependencies;

/// <summary>Inventories by hand, through the same assembly as those that are read.</summary>
internal static class Inventories
{
    public static DependencyInventory Of(params DependencyProject[] projects) => InventoryAssembly.Of(projects);

    public static DependencyProject Python(string manifest, params Declaration[] declarations) =>
        Project(PackageSystem.PyPI, manifest, declarations);

    public static DependencyProject Npm(string manifest, params Declaration[] declarations) =>
        Project(PackageSystem.Npm, manifest, declarations);

    public static DependencyProject Project(PackageSystem system, string manifest, params Declaration[] declarations) =>
        new(system, manifest)
        {
            LockName = "lock",
            LockCommand = "lock it",
            Declarations = [.. declarations.Select(
            declaration => declaration with { Place = declaration.Place with { Path = manifest } })]
        };

    public static Declaration Asks(string name, int line = 1, DependencyScope scope = DependencyScope.Runtime) =>
        new(name, "", new Place("", line)) { Scope = scope };

    public static Declaration ForDevelopment(string name, int line = 1) => Asks(name, line, DependencyScope.Development);

    public static ResolvedPackage Locked(string name, string version, string? licence = null, params PackageId[] dependencies) =>
        new(new PackageId(name, version), new Place("lock", 1)) { Licence = licence, Dependencies = dependencies };
}
