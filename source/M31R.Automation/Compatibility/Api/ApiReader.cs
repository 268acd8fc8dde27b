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
        var runtime = System.Runtime.InteropServices.RuntimeEnvironment.GetRuntimeDirectory();
        var frameworks = new FrameworkAssemblies(sides.Inspection.Doors, runtime);
        var packages = new PackageAssemblies(sides.Inspection.Doors);
        var trees = new SourceTrees();
        var comparison = new PackageComparison(
            new ProjectCompiler(before, frameworks, packages, trees), new ProjectCompiler(now, frameworks, packages, trees), sides);
        return [.. before.Packed.Keys.Union(now.Packed.Keys, StringComparer.OrdinalIgnoreCase)
            .Select(id => End(before, now, comparison, id))];
    }

    private static SurfaceEnd End(ApiTree before, ApiTree now, PackageComparison comparison, string id)
    {
        var (old, project) = (before.Packed.GetValueOrDefault(id), now.Packed.GetValueOrDefault(id));
        var end = End(id, project?.Path ?? old!.Path);
        try
        {
            return old is null ? comparison.Read(end, project!) : comparison.Compare(end, old, project);
        }
        catch (MaintenanceException problem)
        {
            return end with { Hindrance = (problem.Message, "Mend what the message names.") };
        }
    }

    private static SurfaceEnd End(string id, string path) => new(Surface.Api, id) { ReadFrom = "sources", Place = new Place(path) };
}
