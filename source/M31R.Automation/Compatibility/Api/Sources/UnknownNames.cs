using M31R.Automation.Compatibility.Api.Contracts;
using M31R.Automation.Compatibility.Api.Sources.Generators;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace M31R.Automation.Compatibility.Api.Sources;

/// <summary>
/// Attributes and usings whose types no assembly here has, of packages that are not on this machine: without them the same members are
/// declared.
/// </summary>
internal static class UnknownNames
{
    /// <summary>Whether a type or namespace is not found, and nothing but an attribute or a using names it.</summary>
    public static bool IsOne(Diagnostic diagnostic) =>
        diagnostic is { Id: "CS0246" or "CS0234" or "CS0400" or "CS0122", Location.SourceTree: not null }
        && NodeOf(diagnostic, diagnostic.Location.SourceTree.GetRoot()) is not null;

    /// <summary>The tree without them.</summary>
    public static SyntaxTree Without(SyntaxTree tree, IEnumerable<Diagnostic> unknown)
    {
        var root = tree.GetRoot();
        var nodes = unknown.Select(each => NodeOf(each, root)).OfType<SyntaxNode>().Distinct().ToList();
        var lists = nodes.OfType<AttributeSyntax>().Select(each => each.Parent).OfType<AttributeListSyntax>().Distinct()
            .Where(list => list.Attributes.All(nodes.Contains)).ToList();
        var removed = nodes.Where(node => node.Parent is not AttributeListSyntax list || !lists.Contains(list)).Concat(lists);
        return tree.WithRootAndOptions(root.RemoveNodes(removed, SyntaxRemoveOptions.KeepExteriorTrivia)!, tree.Options);
    }

    /// <summary>
    /// Attributes of missing packages on partial types that others see, and on their members: generators look for such ones.
    /// </summary>
    public static IEnumerable<UnrunGenerator> Generators(Compilation compilation) => compilation.GetDeclarationDiagnostics()
        .Where(IsOne)
        .Select(each => NodeOf(each, each.Location.SourceTree!.GetRoot()))
        .OfType<AttributeSyntax>()
        .Where(attribute => attribute.FirstAncestorOrSelf<TypeDeclarationSyntax>() is { } type
            && type.Modifiers.Any(SyntaxKind.PartialKeyword)
            && compilation.GetSemanticModel(type.SyntaxTree).GetDeclaredSymbol(type) is { } symbol && Outside.CanSee(symbol))
        .Select(attribute => $"[{attribute.Name}]")
        .Distinct(StringComparer.Ordinal)
        .Order(StringComparer.Ordinal)
        .Select(name => new UnrunGenerator(name, name) { IsMissing = true });

    private static SyntaxNode? NodeOf(Diagnostic diagnostic, SyntaxNode root)
    {
        var node = root.FindNode(diagnostic.Location.SourceSpan);
        if (node.FirstAncestorOrSelf<UsingDirectiveSyntax>() is { } directive)
            return directive;

        return node.FirstAncestorOrSelf<AttributeSyntax>() is { } attribute && attribute.Name.Span.Contains(node.Span) ? attribute : null;
    }
}
