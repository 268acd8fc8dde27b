using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>Finds what names of constants stand for.</summary>
/// <param name="sources">The types of the subject.</param>
internal sealed class CSharpConstants(CSharpSources sources)
{
    private const int Deepest = 8;

    /// <summary>What a constant of the subject is set to; the expression itself when it names none.</summary>
    public ExpressionSyntax Resolve(ExpressionSyntax expression) => Resolve(expression, 0);

    private ExpressionSyntax Resolve(ExpressionSyntax expression, int depth) =>
        depth < Deepest && Initializer(expression) is { } value ? Resolve(value, depth + 1) : expression;

    private ExpressionSyntax? Initializer(ExpressionSyntax expression) => expression switch
    {
        IdentifierNameSyntax name => expression.Ancestors().OfType<TypeDeclarationSyntax>()
            .SelectMany(type => sources.Find(type.Identifier.ValueText))
            .Select(type => Initializer(type, name.Identifier.ValueText))
            .FirstOrDefault(value => value is not null),
        MemberAccessExpressionSyntax { Expression: NameSyntax or MemberAccessExpressionSyntax } member =>
            sources.Find(LastOf(member.Expression))
                .Select(type => Initializer(type, member.Name.Identifier.ValueText))
                .FirstOrDefault(value => value is not null),
        _ => null,
    };

    private static ExpressionSyntax? Initializer(BaseTypeDeclarationSyntax type, string name) =>
        (type as TypeDeclarationSyntax)?.Members.OfType<FieldDeclarationSyntax>()
            .Where(field => field.Modifiers.Any(SyntaxKind.ConstKeyword) || field.Modifiers.Any(SyntaxKind.StaticKeyword))
            .SelectMany(field => field.Declaration.Variables)
            .FirstOrDefault(variable => variable.Identifier.ValueText == name)?.Initializer?.Value;

    private static string LastOf(ExpressionSyntax expression) => expression switch
    {
        MemberAccessExpressionSyntax member => member.Name.Identifier.ValueText,
        NameSyntax name => CSharpAttributes.NameOf(name),
        _ => "",
    };
}
