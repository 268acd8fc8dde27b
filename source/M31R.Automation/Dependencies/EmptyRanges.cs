using M31R.Automation.Findings;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Dependencies;

/// <summary>Wishes that no version grants: <c>&gt;2,&lt;1</c>.</summary>
internal static class EmptyRanges
{
    /// <summary>One finding for each.</summary>
    public static IEnumerable<Finding> Of(DependencyInventory inventory) =>
        from project in inventory.Projects
        where project.System != PackageSystem.GitHubActions
        let scheme = VersionSchemes.Of(project.System)
        from declaration in project.Declarations
        where declaration is { Origin.Kind: OriginKind.Registry, IsVoid: false }
            && scheme.TryParseRange(declaration.Target?.Range ?? declaration.Range, out var range) && range.IsEmpty
        select DependencyRules.LockMatches.Violated(
            $"\"{declaration.Name}\" is asked for as \"{ShownRange.Of(project.System, declaration.Range)}\", which no version can be.",
            declaration.RangePlace ?? declaration.Place) with
        {
            Component = inventory.NameOf(project.System, declaration.Name),
            Remedy = "Write a range that some version meets.",
        };
}
