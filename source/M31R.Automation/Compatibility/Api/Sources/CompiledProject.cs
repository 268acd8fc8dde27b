using M31R.Automation.Compatibility.Api.Sources.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace M31R.Automation.Compatibility.Api.Sources;

/// <summary>A project of one side for one framework, as callers see it.</summary>
/// <param name="AssemblyName">What callers are compiled against.</param>
/// <param name="Key">The same for the same sources, settings and references.</param>
internal sealed record CompiledProject(string AssemblyName, string Key)
{
    /// <summary>For places; null when it was read from a built assembly.</summary>
    public CSharpCompilation? Source { get; init; }

    /// <summary>The assembly's metadata; null when the sources do not declare one without errors.</summary>
    public byte[]? Image { get; init; }

    /// <summary>What callers refer to.</summary>
    public required MetadataReference Reference { get; init; }

    /// <summary>The projects of the tree that it brings along, itself first.</summary>
    public IReadOnlyList<CompiledProject> Others { get; init; } = [];

    /// <summary>Assemblies of packages.</summary>
    public IReadOnlyList<MetadataReference> Packages { get; init; } = [];

    /// <summary>Assemblies of the framework.</summary>
    public IReadOnlyList<MetadataReference> Framework { get; init; } = [];

    /// <summary>Packages that this machine does not have.</summary>
    public IReadOnlySet<string> Missing { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Generators that a build would run, and that were not: their members are not among those of the sources.</summary>
    public IReadOnlyList<UnrunGenerator> Generators { get; init; } = [];

    /// <summary>The first error of syntax, with its place; null when the sources parse.</summary>
    public string? SyntaxError { get; init; }

    /// <summary>The first error among declarations, with its place; null when there is none.</summary>
    public string? DeclarationError { get; init; }

    /// <summary>Several projects, as one sees them who refers to all: an assembly without types that brings them along.</summary>
    /// <param name="projects">One of each assembly.</param>
    /// <param name="framework">Assemblies of the framework.</param>
    public static CompiledProject Together(IReadOnlyList<CompiledProject> projects, IReadOnlyList<MetadataReference> framework)
    {
        var nothing = CSharpCompilation.Create("Nothing", references: framework, options: ProjectSourcesCompilation.Options(default));
        return new CompiledProject("Nothing", string.Join(',', projects.Select(each => each.Key)))
        {
            Reference = nothing.ToMetadataReference(),
            Others = projects,
            Framework = framework,
        };
    }

    /// <summary>Itself and what it brings along.</summary>
    public IEnumerable<CompiledProject> Closure => Others.Prepend(this);
}
