using M31R.Automation.Compatibility.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>Reads a property, or a parameter of a record that becomes one.</summary>
internal sealed class CSharpMember
{
    private readonly SyntaxList<AttributeListSyntax> attributes;
    private readonly CSharpTypes types;

    /// <summary>A property.</summary>
    public CSharpMember(PropertyDeclarationSyntax property, CSharpTypes types, bool isInMain, bool isConstructed)
    {
        (attributes, this.types) = (property.AttributeLists, types);
        var isRead = isConstructed || property.AccessorList?.Accessors.Any(each =>
            each.IsKind(SyntaxKind.SetAccessorDeclaration) || each.IsKind(SyntaxKind.InitAccessorDeclaration)) == true;
        var place = isInMain ? property : null;
        Key = Of(property.Identifier.ValueText, property.Type, property.Initializer?.Value, place) with
        {
            IsIgnored = !isRead || IsIgnored,
            IsRequired = property.Modifiers.Any(SyntaxKind.RequiredKeyword) || CSharpAttributes.Of(attributes, "JsonRequired") is not null,
        };
        Finish();
    }

    /// <summary>A parameter.</summary>
    public CSharpMember(ParameterSyntax parameter, CSharpTypes types, bool isInMain)
    {
        (attributes, this.types) = (parameter.AttributeLists, types);
        var place = isInMain ? parameter : null;
        Key = Of(parameter.Identifier.ValueText, parameter.Type!, parameter.Default?.Value, place) with
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
        Key = new CSharpAnnotations(types.Constants).On(Key, attributes);
        if (Key.IsIgnored)
            Key = Key with { Value = DocumentMap.Empty, Inner = null, IsRequired = false, Default = null, Unread = "" };
        else if (Key.IsRequired)
            Key = Key with { Default = null };
    }

    private ModelKey Of(string name, TypeSyntax written, ExpressionSyntax? initializer, SyntaxNode? place)
    {
        var type = types.Read(written, HasNames);
        var (left, unread) = initializer is null ? (type.Left, "") : CSharpValues.Of(types.Constants.Resolve(initializer), type.Shape);
        var converter = HasNames ? null : CSharpAttributes.Of(attributes, "JsonConverter")?.ToString();
        return new ModelKey(CSharpAttributes.Argument(CSharpAttributes.Of(attributes,
            "JsonPropertyName")) is LiteralExpressionSyntax literal ? literal.Token.ValueText : name)
        {
            Value = converter is null ? type.Shape.Value : DocumentMap.Empty,
            Inner = converter is null ? type.Shape.Inner : null,
            Nesting = type.Shape.Nesting,
            Written = written.ToString(),
            MayTakeNumbers = !CSharpTypes.IsOfJson(written),
            IsNullable = type.Shape.IsNullable,
            Default = left,
            Unread = string.Join(' ', new[] { type.Shape.Unread, unread, converter ?? "" }.Where(text => text.Length > 0)),
            Deprecation = CSharpAttributes.Of(attributes, "Obsolete") is { } obsolete
                ? (CSharpAttributes.Argument(obsolete) as LiteralExpressionSyntax)?.Token.ValueText ?? "obsolete"
                : null,
            Line = place is null ? 0 : place.GetLocation().GetLineSpan().StartLinePosition.Line + 1,
        };
    }
}
