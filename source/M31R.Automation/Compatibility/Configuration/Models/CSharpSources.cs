using M31R.Automation.Compatibility.Sides;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>The C# of a side near a file: types by name, read as they are written.</summary>
/// <param name="side">The files.</param>
/// <param name="main">The file of the model, relative to the root.</param>
internal sealed class CSharpSources(ContractSide side, string main)
{
    private const int MostFiles = 2000;
    private readonly Dictionary<string, IReadOnlyList<BaseTypeDeclarationSyntax>> parsed = new(StringComparer.Ordinal);
    private readonly Lazy<IReadOnlyDictionary<string, string>> others = new(() => Others(side, main));

    /// <summary>
    /// The parts of a type by its name without a namespace: those in the model's own file; those in the rest of the project where there
    /// are none, or the type says that it has more.
    /// </summary>
    public IReadOnlyList<BaseTypeDeclarationSyntax> Find(string name)
    {
        var own = side.TextOrNull(main) is { } text ? Types(main, text).Where(type => type.Identifier.ValueText == name).ToList() : [];
        return own.Count > 0 && !own.Any(type => type.Modifiers.Any(SyntaxKind.PartialKeyword))
            ? own
            : [.. own, .. others.Value.Where(file => file.Value.Contains(name, StringComparison.Ordinal))
                .OrderBy(file => file.Key, StringComparer.Ordinal)
                .SelectMany(file => Types(file.Key, file.Value))
                .Where(type => type.Identifier.ValueText == name)];
    }

    /// <summary>Whether a type stands in the file of the model.</summary>
    public bool IsInMain(BaseTypeDeclarationSyntax type) => type.SyntaxTree.FilePath == main;

    private IReadOnlyList<BaseTypeDeclarationSyntax> Types(string path, string text)
    {
        if (!parsed.TryGetValue(path, out var types))
        {
            var tree = CSharpSyntaxTree.ParseText(text, CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.Preview), path);
            parsed[path] = types = [.. tree.GetRoot().DescendantNodes(node => node is not BlockSyntax).OfType<BaseTypeDeclarationSyntax>()];
        }

        return types;
    }

    private static IReadOnlyDictionary<string, string> Others(ContractSide side, string main)
    {
        var directory = ProjectOf(side, main);
        return side.Texts([.. side.Files
            .Where(path => path != main && path.StartsWith(directory, StringComparison.Ordinal)
                && path.EndsWith(".cs", StringComparison.Ordinal))
            .Take(MostFiles)]);
    }

    /// <summary>The directory of the nearest project above a file; its own where there is none.</summary>
    private static string ProjectOf(ContractSide side, string file)
    {
        var projects = side.Files.Where(path => path.EndsWith(".csproj", StringComparison.Ordinal))
            .Select(DirectoryOf).ToHashSet(StringComparer.Ordinal);
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
