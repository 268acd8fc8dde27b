using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Usage;

/// <summary>What cannot be told of languages whose compiler knows more than the tree does: said, and never passed over.</summary>
internal static class CompiledUsage
{
    /// <summary>That the use of packages of .NET is not looked for; nothing when none is declared.</summary>
    public static IEnumerable<Finding> Unused(DependencyInventory inventory)
    {
        var count = Declared(inventory, PackageSystem.NuGet);
        if (count > 0)
        {
            yield return UsageRules.DeclaredAreUsed.NotChecked(
                $"{(count == 1 ? "Whether the code uses the 1 package of .NET" : $"Which of {count} packages of .NET the code uses")} "
                + "cannot be told from the tree: a package does not say what it brings.",
                "Remove a PackageReference and build: what still builds and passes its tests did not need it.") with
            {
                Component = PackageSystem.NuGet.Osv(),
            };
        }
    }

    /// <summary>That what .NET and Rust code uses is not looked at, for each that declares packages.</summary>
    public static IEnumerable<Finding> Undeclared(DependencyInventory inventory)
    {
        if (Declared(inventory, PackageSystem.NuGet) > 0)
        {
            yield return NotLookedAt(
                PackageSystem.NuGet, ".NET", "its compiler refuses what neither a PackageReference nor another package brings");
        }

        if (Declared(inventory, PackageSystem.Cargo) > 0)
            yield return NotLookedAt(PackageSystem.Cargo, "Rust", "its compiler refuses what no Cargo.toml declares");
    }

    private static int Declared(DependencyInventory inventory, PackageSystem system) =>
        inventory.Projects.Where(project => project.System == system)
            .SelectMany(project => project.Declarations.Where(declaration => declaration.Origin.Kind != OriginKind.Workspace))
            .DistinctBy(declaration => PackageName.Key(system, declaration.Name)).Count();

    private static Finding NotLookedAt(PackageSystem system, string language, string why) =>
        UsageRules.UsedAreDeclared.NotChecked(
            $"Which packages code in {language} uses cannot be told from the tree: {why}.", "Build it; what compiles is declared.") with
        {
            Component = system.Osv(),
        };
}
