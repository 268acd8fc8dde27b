using M31R.Automation.Compatibility.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>Reads a property, or a parameter of a record that becomes one.</summary>
internal sealed class CSharpMember
{
    private readonly SyntaxList<AttributeListSyntax> attributes;

    /// <summary>A property.</summary>
    public CSharpMember(PropertyDeclarationSyntax property, CSharpTypes types, bool isInMain, bool isConstructed)
    {
        attributes = property.AttributeLists;
        var isRead = isConstructed || property.AccessorList?.Accessors.Any(each =>
            each.IsKind(SyntaxKind.SetAccessorDeclaration) || each.IsKind(SyntaxKind.InitAccessorDeclaration)) == true;
        var place = isInMain ? property : null;
        Key = Of(property.Identifier.ValueText, types.Read(property.Type, HasNames), property.Initializer?.Value, place) with
        {
            IsIgnored = !isRead || IsIgnored,
            IsRequired = property.Modifiers.Any(SyntaxKind.RequiredKeyword) || CSharpAttributes.Of(attributes, "JsonRequired") is not null,
        };
        Finish();
    }

    /// <summary>A parameter.</summary>
    public CSharpMember(ParameterSyntax parameter, CSharpTypes types, bool isInMain)
    {
        attributes = parameter.AttributeLists;
        var place = isInMain ? parameter : null;
        Key = Of(parameter.Identifier.ValueText, types.Read(parameter.Type!, HasNames), parameter.Default?.Value, place) with
        {
            IsIgnored = IsIgnored,
            IsRequired = CSharpAttributes.Of(attributes, "JsonRequired") is not null,
        };
        Finish();
    }

    /// <summary>What was read.</summary>
    public ModelKey Key { get; private set; }

    private bool HasNames =>
        CSharpAttributes.Argument(CSharpAttributes.Of(attributes, "JsonConverter"))?.ToString()
            .Contains("JsonStringEnumConverter", StringComparison.Ordinal) == true;

    private bool IsIgnored => CSharpAttributes.Of(attributes, "JsonIgnore") is { } ignored
        && ignored.ArgumentList?.Arguments.Any(argument => !argument.ToString().EndsWith("Always", StringComparison.Ordinal)) != true;

    private void Finish()
    {
        if (Key.IsIgnored)
            Key = Key with { Value = DocumentMap.Empty, Inner = null, IsRequired = false, Default = null, Unread = "" };
        else if (Key.IsRequired)
            Key = Key with { Default = null };
    }

    private ModelKey Of(string name, (ValueShape Shape, DocumentValue? Left) type, ExpressionSyntax? initializer, SyntaxNode? place)
    {
        var (left, unread) = initializer is null ? (type.Left, "") : Left(initializer, type.Shape);
        var converter = HasNames ? null : CSharpAttributes.Of(attributes, "JsonConverter")?.ToString();
        return new ModelKey(CSharpAttributes.Argument(CSharpAttributes.Of(attributes,
            "JsonPropertyName")) is LiteralExpressionSyntax literal ? literal.Token.ValueText : name)
        {
            Value = converter is null ? type.Shape.Value : DocumentMap.Empty,
            Inner = converter is null ? type.Shape.Inner : null,
            Nesting = type.Shape.Nesting,
            IsNullable = type.Shape.IsNullable,
            Default = left,
            Unread = string.Join(' ', new[] { type.Shape.Unread, unread, converter ?? "" }.Where(text => text.Length > 0)),
            Deprecation = CSharpAttributes.Of(attributes, "Obsolete") is { } obsolete
                ? (CSharpAttributes.Argument(obsolete) as LiteralExpressionSyntax)?.Token.ValueText ?? "obsolete"
                : null,
            Line = place is null ? 0 : place.GetLocation().GetLineSpan().StartLinePosition.Line + 1,
        };
    }

    /// <summary>The value of an initializer; none, and its text, when it is no literal.</summary>
    private static (DocumentValue? Value, string Unread) Left(ExpressionSyntax initializer, ValueShape shape) => initializer switch
    {
        PostfixUnaryExpressionSyntax { Operand: var operand } => Left(operand, shape),
        PrefixUnaryExpressionSyntax { RawKind: (int)SyntaxKind.UnaryMinusExpression, Operand: var operand }
            when Left(operand, shape).Value is DocumentNumber number => (new DocumentNumber(-number.Value), ""),
        LiteralExpressionSyntax literal => (Literal(literal), ""),
        BaseObjectCreationExpressionSyntax { ArgumentList: null or { Arguments.Count: 0 }, Initializer: null } when shape.Inner is not null
            && shape.Nesting == ModelNesting.Value => (null, ""),
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
        MemberAccessExpressionSyntax member when shape.Value["enum"] is DocumentList names
            && names.Items.OfType<DocumentText>()
                .FirstOrDefault(each => each.Value == member.Name.Identifier.ValueText) is { } name => (name, ""),
        _ => (null, initializer.ToString()),
    };

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
