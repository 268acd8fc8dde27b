using M31R.Automation.Dependencies.Usage.Node;
using M31R.Automation.Dependencies.Usage.Python;
using M31R.Automation.Dependencies.Usage.Rust;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Usage;

/// <summary>Judges <c>declared-dependencies-are-used</c> and <c>used-dependencies-are-declared</c>.</summary>
internal static class UsageJudge
{
    /// <summary>Both rules.</summary>
    public static IEnumerable<Finding> Judge(DependencyInventory inventory, UsageFacts facts)
    {
        var python = new PythonUsageJudge(inventory, facts);
        var rust = new RustUsageJudge(inventory, facts);
        var node = new NodeUsageJudge(inventory, facts);
        return
        [
            .. Told(UsageRules.DeclaredAreUsed, [.. python.Unused(), .. node.Unused(), .. rust.Unused(), .. DotNet(inventory)],
                python.Declared + node.Declared + rust.Declared, "No project declares dependencies whose use could be looked for.",
                count => $"{Counted.Of(count, "declared dependency", "declared dependencies")}, none of them without a use."),
            .. Told(UsageRules.UsedAreDeclared, [.. python.Undeclared(), .. node.Undeclared()], python.Imported + node.Imported,
                "No code in a language whose imports are read uses a package.",
                count => $"{Counted.Of(count, "imported package")}, all declared."),
        ];
    }

    private static Finding[] Told(Rule rule, Finding[] found, int count, string nothing, Func<int, string> all) =>
        found.Length > 0 ? found : [count == 0 ? rule.NotApplicable(nothing) : rule.Holds(all(count))];

    private static IEnumerable<Finding> DotNet(DependencyInventory inventory)
    {
        var count = inventory.Projects.Where(project => project.System == PackageSystem.NuGet)
            .SelectMany(project => project.Declarations.Where(declaration => declaration.Origin.Kind != OriginKind.Workspace))
            .DistinctBy(declaration => PackageName.Key(PackageSystem.NuGet, declaration.Name)).Count();
        if (count > 0)
        {
            yield return UsageRules.DeclaredAreUsed.NotChecked($"Which of {Counted.Of(count, "package")} of .NET the code uses cannot be told from the tree: a package does not say what it brings.",
                "Remove a PackageReference and build: what still builds and passes its tests did not need it.") with
            {
                Component = PackageSystem.NuGet.Osv(),
            };
        }
    }
}
