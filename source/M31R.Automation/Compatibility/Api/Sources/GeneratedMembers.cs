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
    /// <summary>Whether a partial method (CS8795) or property (CS9248) has no implementation.</summary>
    public static bool IsMissing(Diagnostic diagnostic) =>
        diagnostic.Id is "CS8795" or "CS9248" && diagnostic.Location.SourceTree is not null;

    /// <summary>The tree with those members as <c>extern</c>.</summary>
    public static SyntaxTree WithoutBodies(SyntaxTree tree, IEnumerable<Diagnostic> missing)
    {
        var root = tree.GetRoot();
        var members = missing
            .Select(each => root.FindNode(each.Location.SourceSpan).FirstAncestorOrSelf<MemberDeclarationSyntax>())
            .OfType<MemberDeclarationSyntax>()
            .Distinct();
        return tree.WithRootAndOptions(root.ReplaceNodes(members, (member, _) => Extern(member)), tree.Options);
    }

    private static MemberDeclarationSyntax Extern(MemberDeclarationSyntax member)
    {
        var partial = member.Modifiers.FirstOrDefault(token => token.IsKind(SyntaxKind.PartialKeyword));
        var replaced = SyntaxFactory.Token(partial.LeadingTrivia, SyntaxKind.ExternKeyword, partial.TrailingTrivia);
        return partial == default ? member : member.WithModifiers(member.Modifiers.Replace(partial, replaced));
    }
}
