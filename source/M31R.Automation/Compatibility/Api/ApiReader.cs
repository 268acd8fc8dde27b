using M31R.Automation.Compatibility.Api.Sources;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Api;

/// <summary>Compares the public and protected members of the packages of a subject.</summary>
internal sealed class ApiReader : ISurfaceReader
{
    /// <inheritdoc/>
    public IReadOnlyList<SurfaceEnd> Compare(ContractSides sides)
    {
        var (before, now) = (new ApiTree(sides.Before), new ApiTree(sides.Now));
        if (before.Packed.Count + now.Packed.Count + before.Unread.Count + now.Unread.Count == 0)
            return [];

        var runtime = System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory();
        var frameworks = new FrameworkAssemblies(sides.Inspection.Doors, runtime);
        var packages = new PackageAssemblies(sides.Inspection.Doors);
        var trees = new SourceTrees();
        var (first, second) =
            (new ProjectCompiler(before, frameworks, packages, trees), new ProjectCompiler(now, frameworks, packages, trees));
        var comparison = new PackageComparison(first, second, sides);
        return
        [
            .. Unread(before, now),
            .. ToldOnce([.. before.Packed.Keys.Union(now.Packed.Keys, StringComparer.OrdinalIgnoreCase)
                .Select(id => End(before, now, comparison, id))]),
        ];
    }

    /// <summary>What moved out of a package that is gone is no addition to the one it moved into.</summary>
    private static IEnumerable<SurfaceEnd> ToldOnce(IReadOnlyList<SurfaceEnd> ends)
    {
        var moved = ends.SelectMany(end => end.Changes).SelectMany(change => change.Moved).ToHashSet(StringComparer.Ordinal);
        return ends.Select(end => end with
        {
            Changes = [.. end.Changes.Where(change => change.Kind != ChangeKind.Addition || !moved.Contains(change.Item))],
        });
    }

    private static IEnumerable<SurfaceEnd> Unread(ApiTree before, ApiTree now) => before.Unread.Concat(now.Unread)
        .DistinctBy(each => each.Path)
        .Select(each => End(each.Path, each.Path) with { Hindrance = (each.Reason, each.Remedy) });

    private static SurfaceEnd End(ApiTree before, ApiTree now, PackageComparison comparison, string id)
    {
        var (old, project) = (before.Packed.GetValueOrDefault(id), now.Packed.GetValueOrDefault(id));
        var end = End(id, project?.Path ?? old!.Path) with { Version = project?.Version };
        try
        {
            return (old ?? project)!.IsCSharp && (project ?? old)!.IsCSharp
                ? Of(end, (old, project), now, comparison)
                : end with
                {
                    Hindrance = ("its sources are not C#, which alone are read.",
                    "Compare its assemblies with the SDK's package validation.")
                };
        }
        catch (MaintenanceException problem)
        {
            return end with { Hindrance = (problem.Message, "Mend what the message names.") };
        }
    }

    private static SurfaceEnd Of(
        SurfaceEnd end, (ApiProject? Old, ApiProject? Now) projects, ApiTree now, PackageComparison comparison) => projects switch
        {
            (null, { } added) => comparison.Introduce(end, added),
            ({ } old, null) => comparison.Vanish(end, old, now),
            _ => comparison.Compare(end, projects.Old!, projects.Now!),
        };

    private static SurfaceEnd End(string id, string path) => new(Surface.Api, id) { ReadFrom = "sources", Place = new Place(path) };
}
