using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>Finds attributes by their names as they are written.</summary>
internal static class CSharpAttributes
{
    /// <summary>An attribute; null when there is none of that name.</summary>
    /// <param name="lists">Of a declaration.</param>
    /// <param name="name">Without <c>Attribute</c> and namespace.</param>
    public static AttributeSyntax? Of(SyntaxList<AttributeListSyntax> lists, string name) => lists.SelectMany(list => list.Attributes)
        .FirstOrDefault(attribute => NameOf(attribute.Name) is var written && (written == name || written == name + "Attribute"));

    /// <summary>The first argument as it is written; null when there is none.</summary>
    public static ExpressionSyntax? Argument(AttributeSyntax? attribute) => attribute?.ArgumentList?.Arguments.FirstOrDefault()?.Expression;

    /// <summary>The name of an attribute without <c>Attribute</c> and namespace.</summary>
    public static string KindOf(AttributeSyntax attribute) => NameOf(attribute.Name) is var name && name.EndsWith("Attribute",
        StringComparison.Ordinal) ? name[..^"Attribute".Length] : name;

    /// <summary>An argument by its place; null when there is none.</summary>
    public static ExpressionSyntax? Positional(AttributeSyntax attribute, int index) =>
        attribute.ArgumentList?.Arguments.Where(argument => argument.NameEquals is null).ElementAtOrDefault(index)?.Expression;

    /// <summary>What a property of an attribute is set to; null when it is not set.</summary>
    public static ExpressionSyntax? Named(AttributeSyntax attribute, string name) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.Expression;

    /// <summary>An attribute as it is written, without the words of its errors.</summary>
    public static string Text(AttributeSyntax attribute)
    {
        var arguments = attribute.ArgumentList?.Arguments
            .Where(argument => argument.NameEquals?.Name.Identifier.ValueText.StartsWith("ErrorMessage", StringComparison.Ordinal) != true)
            .Select(argument => argument.NormalizeWhitespace().ToString()) ?? [];
        return $"[{KindOf(attribute)}({string.Join(", ", arguments)})]";
    }

    /// <summary>The name of a type without what stands before its last point, and without its arguments.</summary>
    public static string NameOf(TypeSyntax type) => type switch
    {
        QualifiedNameSyntax qualified => NameOf(qualified.Right),
        AliasQualifiedNameSyntax alias => NameOf(alias.Name),
        SimpleNameSyntax simple => simple.Identifier.ValueText,
        _ => type.ToString(),
    };
}
