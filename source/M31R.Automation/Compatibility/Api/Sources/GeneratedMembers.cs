using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace M31R.Automation.Compatibility.Api.Sources;

/// <summary>
/// Partial members whose bodies a source generator writes (<c>[GeneratedRegex]</c>, <c>[LoggerMessage]</c>): generators are not run, and
/// what is <c>extern</c> needs no body and looks the same from outside.
/// </summary>
internal static class GeneratedMembers
{
    /// <summary>
    /// Whether a partial method (CS8795) or property (CS9248) has no implementation, or a partial class that nobody outside sees lacks
    /// members of its base (CS0534), as contexts of <c>System.Text.Json</c> do.
    /// </summary>
    public static bool IsMissing(Diagnostic diagnostic) => diagnostic.Location.SourceTree is { } tree
        && (diagnostic.Id is "CS8795" or "CS9248"
            || (diagnostic.Id == "CS0534" && NodeOf(tree.GetRoot(), diagnostic) is ClassDeclarationSyntax type && IsHidden(type)));

    /// <summary>The tree with those members as <c>extern</c>, and those classes as <c>abstract</c>.</summary>
    public static SyntaxTree WithoutBodies(SyntaxTree tree, IEnumerable<Diagnostic> missing)
    {
        var root = tree.GetRoot();
        var members = missing
            .Select(each => NodeOf(root, each))
            .OfType<MemberDeclarationSyntax>()
            .Distinct();
        return tree.WithRootAndOptions(
            root.ReplaceNodes(members, (_, member) => member is ClassDeclarationSyntax type ? Abstract(type) : Extern(member)),
                tree.Options);
    }

    private static MemberDeclarationSyntax? NodeOf(SyntaxNode root, Diagnostic diagnostic) =>
        root.FindNode(diagnostic.Location.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>();

    private static bool IsHidden(ClassDeclarationSyntax type) => type.Modifiers.Any(SyntaxKind.PartialKeyword)
        && !type.Modifiers.Any(SyntaxKind.PublicKeyword) && !type.Modifiers.Any(SyntaxKind.ProtectedKeyword)
        && !type.Modifiers.Any(SyntaxKind.AbstractKeyword);

    private static ClassDeclarationSyntax Abstract(ClassDeclarationSyntax type)
    {
        var word = SyntaxFactory.Token(default, SyntaxKind.AbstractKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space));
        return type.WithModifiers([word, .. type.Modifiers.Where(each => !each.IsKind(SyntaxKind.SealedKeyword))]);
    }

    private static MemberDeclarationSyntax Extern(MemberDeclarationSyntax member)
    {
        var partial = member.Modifiers.FirstOrDefault(token => token.IsKind(SyntaxKind.PartialKeyword));
        var replaced = SyntaxFactory.Token(partial.LeadingTrivia, SyntaxKind.ExternKeyword, partial.TrailingTrivia);
        return partial == default ? member : member.WithModifiers(member.Modifiers.Replace(partial, replaced));
    }
}
