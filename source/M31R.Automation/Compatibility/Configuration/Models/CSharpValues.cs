using M31R.Automation.Compatibility.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>Reads expressions of C# as values of documents.</summary>
internal static class CSharpValues
{
    /// <summary>The value of an initializer; none, and its text, when it is no literal.</summary>
    public static (DocumentValue? Value, string Unread) Of(ExpressionSyntax initializer, ValueShape shape) => initializer switch
    {
        PostfixUnaryExpressionSyntax { Operand: var operand } => Of(operand, shape),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: var operand }
            when Of(operand, shape).Value is DocumentNumber number => (new DocumentNumber(-number.Value), ""),
        LiteralExpressionSyntax literal => (Literal(literal), ""),
        BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: null } when shape.Inner is not null
            && shape.Nesting == ModelNesting.Value => (DocumentMap.Empty, ""),
        BaseObjectCreationExpressionSyntax
        {
            ArgumentList: null or { Arguments.Count: 0 },
            Initializer: null
        } when shape.Value["type"] is DocumentText { Value: "array" } => (new DocumentList([]), ""),
        BaseObjectCreationExpressionSyntax
        {
            ArgumentList: null or { Arguments.Count: 0 },
            Initializer: null
        } when shape.Value["type"] is DocumentText { Value: "object" } => (DocumentMap.Empty, ""),
        CollectionExpressionSyntax list when list.Elements
            .All(each => each is ExpressionElementSyntax { Expression: LiteralExpressionSyntax }) =>
            (new DocumentList([.. list.Elements.Cast<ExpressionElementSyntax>()
                .Select(each => Literal((LiteralExpressionSyntax)each.Expression)).OfType<DocumentValue>()]), ""),
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Empty", Expression: PredefinedTypeSyntax } => (new DocumentText(""), ""),
        MemberAccessExpressionSyntax member when Names(shape)
            .FirstOrDefault(each => each.Value == member.Name.Identifier.ValueText) is { } name => (name, ""),
        _ => (null, initializer.ToString()),
    };

    private static IEnumerable<DocumentText> Names(ValueShape shape)
    {
        var either = (shape.Value["anyOf"] as DocumentList)?.Items.OfType<DocumentMap>() ?? [];
        return either.Append(shape.Value).Select(each => each["enum"]).OfType<DocumentList>().SelectMany(names => names.Items.OfType<DocumentText>());
    }

    private static DocumentValue? Literal(LiteralExpressionSyntax literal) => literal.Token.Value switch
    {
        string text => new DocumentText(text),
        bool truth => new DocumentTruth(truth),
        char letter => new DocumentText(letter.ToString()),
        decimal number => new DocumentNumber(number),
        double number => DocumentNumber.Of(number),
        float number => DocumentNumber.Of(number),
        IConvertible number when literal.IsKind(SyntaxKind.NumericLiteralExpression) => new DocumentNumber(Convert.ToDecimal(number)),
        _ => literal.IsKind(SyntaxKind.NullLiteralExpression) ? new DocumentNull() : null,
    };
}
