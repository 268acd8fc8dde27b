using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility;

/// <summary>Finds configurations and formats that the last release declared and nobody declares now: nothing of them is compared.</summary>
internal sealed class VanishedDeclarations : ISurfaceReader
{
    private static readonly string[] Sources = ["schema", "command", "model", "samples"];

    /// <inheritdoc/>
    public IReadOnlyList<SurfaceEnd> Compare(ContractSides sides)
    {
        if (sides.Inspection.Maintenance.IsOutside)
            return [];

        var declared = sides.Inspection.Maintenance.Compatibility;
        var (before, now) = (new SideDeclarations(sides.Before), new SideDeclarations(sides.Now));
        return
        [
            .. Vanished(before, now, "configurations", declared.Configurations.Select(kind => kind.Name))
                .Select(name => End(Surface.Configuration, name, sides)),
            .. Vanished(before, now, "artifacts", declared.Artifacts.Select(format => format.Name))
                .Select(name => End(Surface.Artifacts, name, sides)),
        ];
    }

    /// <summary>Under another name it is still there.</summary>
    private static IEnumerable<string> Vanished(SideDeclarations before, SideDeclarations now, string list, IEnumerable<string> names)
    {
        var known = names.ToHashSet(StringComparer.Ordinal);
        return before.All(list).Where(entry => !now.All(list).Any(other => IsSame(entry, other)))
            .Select(entry => SideDeclarations.Text(entry, "name")).OfType<string>().Where(name => !known.Contains(name));
    }

    private static bool IsSame(DocumentMap one, DocumentMap other) =>
        Sources.All(key => one[key]?.Canonical == other[key]?.Canonical);

    private static SurfaceEnd End(Surface surface, string name, ContractSides sides) => new(surface, name)
    {
        ReadFrom = $"{MaintenanceFileReader.Name} of {sides.Before.Name}",
        Changes =
        [
            new ContractChange(
                ChangeKind.Unproven, name, $"\"{name}\" was under contract in {sides.Before.Name}, and nothing declares it now.")
            {
                Place = sides.Inspection.Maintenance.PlaceOf(0),
                Remedy = "Declare it again; where it is gone for good, raise the version or waive this.",
            },
        ],
    };
}
