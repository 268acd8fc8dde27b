using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Versions;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>The newest of what the ranges of manifests each ask for at least: nobody moves to less.</summary>
/// <param name="Range">As the manifest writes it.</param>
/// <param name="Version">Where it begins.</param>
internal sealed record UpgradeFloor(string Range, string Version)
{
    /// <summary>That of a component; null where no manifest asks for a newer version than any.</summary>
    public static UpgradeFloor? Of(DependencyInventory inventory, Component component)
    {
        var scheme = VersionSchemes.Of(component.System);
        var order = Comparer<string>.Create(scheme.Compare);
        return Ranges(inventory, component).Select(Beginning).OfType<UpgradeFloor>().MaxBy(floor => floor.Version, order);

        // Of alternatives the lowest is enough; one that goes down to the first version asks for nothing.
        UpgradeFloor? Beginning(string text) =>
            scheme.TryParseRange(text, out var range) && range.Spans is [_, ..] spans && spans.All(span => span.From is not null)
                ? new UpgradeFloor(text, spans.Select(span => span.From!).Min(order)!)
                : null;
    }

    /// <summary>Whether a version is older.</summary>
    public bool IsAbove(string version, PackageSystem system) => VersionSchemes.Of(system).Compare(version, Version) < 0;

    private static IEnumerable<string> Ranges(DependencyInventory inventory, Component component) => component.Version is null
        ? component.Ranges
        : from project in inventory.Projects
          where project.System == component.System
          from declaration in project.Declarations
          where declaration.Resolved.Any(id => id.Version == component.Version && AdvisedNames.Has(component, id.Name))
          select declaration.Range;
}
