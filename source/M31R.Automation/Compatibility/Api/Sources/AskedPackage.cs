using M31R.Automation.Inventory;
using M31R.Automation.Inventory.DotNet.Evaluation;

namespace M31R.Automation.Compatibility.Api.Sources;

/// <summary>A package that a project asks for.</summary>
/// <param name="Name">Its id.</param>
/// <param name="Version">The lowest that will do; empty when none is named.</param>
internal sealed record AskedPackage(string Name, string Version)
{
    /// <summary>The build alone uses it.</summary>
    public bool IsForDevelopment { get; init; }

    /// <summary>Whether its analyzers and generators go to the compiler.</summary>
    public bool IsForCompiler { get; init; } = true;

    /// <summary>Those that are sure to be asked for.</summary>
    /// <param name="project">Evaluated for one framework.</param>
    /// <param name="declarations">Of the project.</param>
    public static IReadOnlyList<AskedPackage> Of(EvaluatedProject project, IReadOnlyList<Declaration> declarations)
    {
        var silenced = project.Of("PackageReference").Concat(project.Of("GlobalPackageReference")).Where(item => !BringsAnalyzers(item))
            .Select(item => item.Name).ToHashSet(StringComparer.OrdinalIgnoreCase);
        return
        [
            .. declarations.Where(each => each.Origin.Kind == OriginKind.Registry && each.Condition is null)
                .Select(each => new AskedPackage(each.Name, PackageNeeds.Lowest(each.Range))
                {
                    IsForDevelopment = each.Scope == DependencyScope.Development,
                    IsForCompiler = !silenced.Contains(each.Name),
                })
                .Distinct(),
        ];
    }

    /// <summary>By default all but what is excluded (learn.microsoft.com/nuget, "Controlling dependency assets").</summary>
    private static bool BringsAnalyzers(ProjectItem item) =>
        (item["IncludeAssets"].Length == 0 || Lists(item["IncludeAssets"])) && !Lists(item["ExcludeAssets"]);

    private static bool Lists(string assets) => assets.Split([';', ','], StringSplitOptions.TrimEntries)
        .Any(word => word.ToLowerInvariant() is "analyzers" or "all");
}
