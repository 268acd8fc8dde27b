using System.Security.Cryptography;
using System.Text;
using M31R.Automation.Inventory.DotNet;
using M31R.Automation.Inventory.DotNet.Evaluation;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace M31R.Automation.Compatibility.Api.Sources.Generators;

/// <summary>Finds the generators that the compiler runs for a project; none is loaded or run.</summary>
/// <param name="tree">The projects, among which generators of the subject's own may be.</param>
/// <param name="packages">The package folder.</param>
internal sealed class ProjectGenerators(ApiTree tree, PackageAssemblies packages)
{
    private const string Razor = "Microsoft.NET.Sdk.Razor";
    private const int Deepest = 16;
    private readonly Dictionary<string, UnrunGenerator?> known = new(StringComparer.Ordinal);

    /// <summary>Those whose members others may see, in the order of the project; analyzers and the framework's own are none.</summary>
    /// <param name="project">Of the tree.</param>
    /// <param name="evaluated">For the framework.</param>
    /// <param name="asked">Packages that it asks for.</param>
    /// <param name="framework">The same one.</param>
    public IReadOnlyList<UnrunGenerator> Of(ApiProject project, EvaluatedProject evaluated, IReadOnlyList<AskedPackage> asked,
        FrameworkName framework) =>
    [
        .. Projects(project, evaluated)
            .Concat(Assemblies(project, evaluated))
            .Concat(packages.Generators(asked, framework))
            .Concat(Pages(project, evaluated))
            .DistinctBy(each => each.Name),
    ];

    private IEnumerable<UnrunGenerator> Projects(ApiProject project, EvaluatedProject evaluated) => evaluated.Of("ProjectReference")
        .Where(item => item["OutputItemType"].Equals("Analyzer", StringComparison.OrdinalIgnoreCase))
        .Select(item => TreeLocation.PathOf(item.Name, project.Directory) is { } path ? InTree(path) : Unknown(item.Name))
        .OfType<UnrunGenerator>();

    /// <summary>Assemblies that lie in the tree, are built by a project of it, or are not there.</summary>
    private IEnumerable<UnrunGenerator> Assemblies(ApiProject project, EvaluatedProject evaluated) => evaluated.Steps
        .Where(step => step.Type.Equals("Analyzer", StringComparison.OrdinalIgnoreCase))
        .SelectMany(step => step.Include.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        .Select(name => Assembly(name, TreeLocation.PathOf(name, project.Directory)))
        .OfType<UnrunGenerator>();

    private UnrunGenerator? Assembly(string name, string? path)
    {
        if (path is not null && tree.Side.TextOrNull(path) is { } text)
            return text.Contains("GeneratorAttribute\0", StringComparison.Ordinal) ? new UnrunGenerator(path, Hash([text])) : null;

        var file = SurveyedProject.NameOf(name.Replace('\\', '/'));
        return tree.Named(file) is { } project ? InTree(project.Path) : Unknown(name);
    }

    /// <summary>A component is a public class that the SDK's generator writes from a page.</summary>
    private IEnumerable<UnrunGenerator> Pages(ApiProject project, EvaluatedProject evaluated)
    {
        if (!evaluated.Sdks.Any(sdk => sdk.Name == Razor))
            return [];

        string[] pages = [.. tree.Side.Files.Where(file => file.EndsWith(".razor", StringComparison.OrdinalIgnoreCase)
            && (project.Directory.Length == 0 || file.StartsWith(project.Directory + "/", StringComparison.Ordinal)))];
        return pages.Length == 0 ? [] : [new UnrunGenerator(Razor, Hash(tree.Side.Texts(pages).Values))];
    }

    private UnrunGenerator? InTree(string path)
    {
        if (!known.TryGetValue(path, out var generator))
            known[path] = generator = Read(path);

        return generator;
    }

    /// <summary>What is not C#, or not there to be read, may be one.</summary>
    private UnrunGenerator? Read(string path)
    {
        if (tree.At(path) is not { IsCSharp: true } project)
            return Unknown(path);

        return Sources(project).Any(HoldsOne) ? new UnrunGenerator(path, Hash(WithReferences(project, Deepest))) : null;
    }

    private static UnrunGenerator Unknown(string name) => new(name.Replace('\\', '/'), name);

    private IEnumerable<string> Sources(ApiProject project) =>
        tree.Side.Texts(SourceFiles.Of(project.Directory, project.Survey.First, tree.Side.Files)).Values;

    private IEnumerable<string> WithReferences(ApiProject project, int depth)
    {
        var declarations = PackageDeclarations.Of(project.Survey.First, project.Path);
        var others = depth == 0 ? [] : declarations.Select(each => each.Origin.Location).OfType<string>().Select(tree.At).OfType<ApiProject>()
            .Where(other => other.Path != project.Path);
        return Sources(project)
            .Concat(declarations.Select(each => $"{each.Name} {each.Range}"))
            .Concat(others.SelectMany(other => WithReferences(other, depth - 1)));
    }

    private static bool HoldsOne(string source) => source.Contains("Generator", StringComparison.Ordinal)
        && CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<AttributeSyntax>()
            .Any(attribute => attribute.Name.ToString().Split('.')[^1] is "Generator" or "GeneratorAttribute"
                && attribute.Parent?.Parent is ClassDeclarationSyntax);

    private static string Hash(IEnumerable<string> texts) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\0', texts.Order(StringComparer.Ordinal)))));
}
