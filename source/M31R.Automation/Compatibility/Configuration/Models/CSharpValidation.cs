using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>Finds what judges or reads a class of C# as a whole.</summary>
internal static class CSharpValidation
{
    private static readonly string[] OfWhole = ["CustomValidation", "JsonConverter"];

    /// <summary>
    /// Its source: attributes that name other code, and where it is an <c>IValidatableObject</c> its <c>Validate</c> with the methods that
    /// it names. Empty when nothing does.
    /// </summary>
    public static string Of(IReadOnlyList<TypeDeclarationSyntax> parts)
    {
        var attributes = parts.SelectMany(part => part.AttributeLists).SelectMany(list => list.Attributes)
            .Where(attribute => OfWhole.Contains(CSharpAttributes.KindOf(attribute), StringComparer.Ordinal))
            .Select(CSharpAttributes.Text);
        return string.Join(' ', attributes.Order(StringComparer.Ordinal).Concat(parts.Any(IsValidatable) ? Methods(parts) : []));
    }

    private static bool IsValidatable(TypeDeclarationSyntax part) =>
        part.BaseList?.Types.Any(each => CSharpAttributes.NameOf(each.Type) == "IValidatableObject") == true;

    private static IEnumerable<string> Methods(IReadOnlyList<TypeDeclarationSyntax> parts)
    {
        var methods = parts.SelectMany(part => part.Members).OfType<MethodDeclarationSyntax>().ToList();
        var named = methods.Where(IsValidate).SelectMany(method => method.DescendantTokens()).Select(token => token.ValueText)
            .ToHashSet(StringComparer.Ordinal);
        return methods.Where(method => IsValidate(method) || named.Contains(method.Identifier.ValueText))
            .Select(method => method.WithoutTrivia().NormalizeWhitespace().ToString())
            .Prepend("IValidatableObject");
    }

    private static bool IsValidate(MethodDeclarationSyntax method) => method.Identifier.ValueText == "Validate";
}
