using M31R.Automation.Compatibility.Api.Contracts;
using M31R.Automation.Compatibility.Api.Sources;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace M31R.Automation.Compatibility.Api;

/// <summary>A project with what it brings along, as those see it who refer to it.</summary>
internal sealed class ApiSide
{
    /// <summary>Warnings that are no matter of the contract: what is unused here, and what is obsolete.</summary>
    public static readonly IReadOnlySet<string> Unheeded = new HashSet<string>(
        ["CS0612", "CS0618", "CS0672", "CS0809", "CS0168", "CS0219", "CS0169", "CS0649", "CS0414", "CS0067", "CS0420", "CS1701", "CS1702",
            "CS0693", "CS8632", "CS0436", "CS0626", "CS8019", "CS8933", "CS0108", "CS0114", "CS0659", "CS0660", "CS0661"],
        StringComparer.Ordinal);

    private readonly CSharpCompilation bench;
    private readonly Lazy<Dictionary<string, INamedTypeSymbol>> brought;

    /// <summary>Takes the assemblies.</summary>
    /// <param name="project">What is referred to.</param>
    /// <param name="surroundings">Assemblies of the caller's framework, and of packages that the caller has.</param>
    public ApiSide(CompiledProject project, IEnumerable<MetadataReference> surroundings)
    {
        Project = project;
        bench = CSharpCompilation.Create(
            "Callers",
            references: project.Closure.Select(each => each.Reference).Concat(surroundings),
            options: ProjectSourcesCompilation.Options(NullableContextOptions.Enable));
        Assembly = (IAssemblySymbol)bench.GetAssemblyOrModuleSymbol(project.Reference)!;
        Types = ApiMembers.TypesOf(Assembly.GlobalNamespace).ToDictionary(ApiMembers.IdOf, type => type, StringComparer.Ordinal);
        brought = new(() => TypesOfOthers());
    }

    /// <summary>The project.</summary>
    public CompiledProject Project { get; }

    /// <summary>Its assembly.</summary>
    public IAssemblySymbol Assembly { get; }

    /// <summary>Its own types that others can name, by documentation id.</summary>
    public IReadOnlyDictionary<string, INamedTypeSymbol> Types { get; }

    /// <summary>How many types and members are under contract.</summary>
    public int Items => Types.Count + Types.Values.Sum(type => ApiMembers.Of(type, Outside.CanDerive(type)).Count());

    /// <summary>A type of its own, or of a project that it brings along; null when neither has it.</summary>
    public INamedTypeSymbol? Find(string id) => Types.TryGetValue(id, out var own) ? own : brought.Value.GetValueOrDefault(id);

    /// <summary>A compilation of callers.</summary>
    public CSharpCompilation Callers(IEnumerable<SyntaxTree> trees) => bench.AddSyntaxTrees(trees);

    /// <summary>What stands in the sources under an id; null when they do not say.</summary>
    public ISymbol? Declared(string id) => Project.Closure
        .Select(each => each.Source)
        .OfType<CSharpCompilation>()
        .Select(source => DocumentationCommentId.GetFirstSymbolForDeclarationId(id, source))
        .FirstOrDefault(symbol => symbol?.DeclaringSyntaxReferences.Length > 0);

    private Dictionary<string, INamedTypeSymbol> TypesOfOthers() => Project.Others
        .Select(other => bench.GetAssemblyOrModuleSymbol(other.Reference))
        .OfType<IAssemblySymbol>()
        .SelectMany(assembly => ApiMembers.TypesOf(assembly.GlobalNamespace))
        .DistinctBy(ApiMembers.IdOf)
        .ToDictionary(ApiMembers.IdOf, type => type, StringComparer.Ordinal);
}
