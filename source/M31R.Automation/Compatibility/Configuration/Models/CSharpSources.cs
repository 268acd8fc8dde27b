using M31R.Automation.Compatibility.Sides;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>The C# of a side near a file: types by name, read as they are written.</summary>
/// <param name="side">The files.</param>
/// <param name="main">The file of the model, relative to the root.</param>
internal sealed class CSharpSources(ContractSide side, string main)
{
    private const int MostFiles = 2000;
    private readonly Lazy<ILookup<string, BaseTypeDeclarationSyntax>> types = new(() => Types(side, main));

    /// <summary>The parts of a type by its name without a namespace; those of the model's own file first.</summary>
    public IReadOnlyList<BaseTypeDeclarationSyntax> Find(string name) => [.. types.Value[name]];

    /// <summary>Whether a type stands in the file of the model.</summary>
    public bool IsInMain(BaseTypeDeclarationSyntax type) => type.SyntaxTree.FilePath == main;

    private static ILookup<string, BaseTypeDeclarationSyntax> Types(ContractSide side, string main)
    {
        var directory = ProjectOf(side, main);
        string[] paths = [main, .. side.Files.Where(path => path != main && path.StartsWith(directory, StringComparison.Ordinal) && path.EndsWith(".cs", StringComparison.Ordinal)).Take(MostFiles)];
        var texts = side.Texts(paths);
        return paths.Where(texts.ContainsKey)
            .SelectMany(path => CSharpSyntaxTree.ParseText(texts[path], CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview), path)
                .GetRoot().DescendantNodes(node => node is not BlockSyntax).OfType<BaseTypeDeclarationSyntax>())
            .ToLookup(type => type.Identifier.ValueText, StringComparer.Ordinal);
    }

    /// <summary>The directory of the nearest project above a file; its own where there is none.</summary>
    private static string ProjectOf(ContractSide side, string file)
    {
        var projects = side.Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal)).Select(DirectoryOf).ToHashSet(StringComparer.Ordinal);
        var own = DirectoryOf(file);
        for (var directory = own; ; directory = DirectoryOf(directory.TrimEnd('/')))
        {
            if (projects.Contains(directory))
                return directory;
            if (directory.Length == 0)
                return own;
        }
    }

    private static string DirectoryOf(string path) => path[..(path.LastIndexOf('/') + 1)];
}
