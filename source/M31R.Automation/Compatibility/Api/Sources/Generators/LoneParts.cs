using M31R.Automation.Compatibility.Api.Contracts;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace M31R.Automation.Compatibility.Api.Sources.Generators;

/// <summary>Types that are declared as a part of which the sources have no other: somebody else is to write that.</summary>
internal static class LoneParts
{
    /// <summary>Whether others can see such a type.</summary>
    public static bool AreIn(CSharpCompilation compilation) => compilation.SyntaxTrees.Any(tree => tree.GetRoot().DescendantNodes()
        .OfType<TypeDeclarationSyntax>()
        .Where(type => type.Modifiers.Any(SyntaxKind.PartialKeyword))
        .Select(type => compilation.GetSemanticModel(tree).GetDeclaredSymbol(type))
        .Any(type => type is { DeclaringSyntaxReferences.Length: 1 } && Outside.CanSee(type)));
}
