using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Sources;

/// <summary>Assemblies of packages beside those of a framework: one of each name.</summary>
internal static class AssembliesTogether
{
    /// <summary>
    /// Packages first, since they are there for what is newer than the framework; packages for .NET Standard repeat what it holds already.
    /// </summary>
    public static IEnumerable<MetadataReference> Of(
        IEnumerable<MetadataReference> packages, IEnumerable<MetadataReference> framework, FrameworkName name) =>
        (name.Family == ".NETStandard" ? framework.Concat(packages) : packages.Concat(framework)).DistinctBy(NameOf);

    /// <summary>The file's name, in small letters.</summary>
    public static string NameOf(MetadataReference reference) => Path.GetFileName(reference.Display ?? "").ToLowerInvariant();
}
