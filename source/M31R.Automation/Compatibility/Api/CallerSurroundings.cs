using M31R.Automation.Compatibility.Api.Sources;
using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api;

/// <summary>What callers have beside a package: their framework, and packages that they ask for themselves.</summary>
internal static class CallerSurroundings
{
    /// <summary>Of one side; a package that only the other side brings along is there too, since callers can ask for it.</summary>
    /// <param name="project">Of the side.</param>
    /// <param name="other">Of the other side.</param>
    /// <param name="framework">The caller's own framework; null for that of the project.</param>
    public static IReadOnlyList<MetadataReference> Of(CompiledProject project, CompiledProject other,
        IReadOnlyList<MetadataReference>? framework = null) =>
        [.. (framework ?? project.Framework).Concat(project.Packages).Concat(other.Packages).DistinctBy(AssembliesTogether.NameOf)];
}
