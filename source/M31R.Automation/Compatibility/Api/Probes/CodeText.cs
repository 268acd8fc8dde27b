using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace M31R.Automation.Compatibility.Api.Probes;

/// <summary>Pieces of C#.</summary>
internal static class CodeText
{
    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    /// <summary>A type with its namespace.</summary>
    public static string Of(ITypeSymbol type) => type.ToDisplayString(Full);

    /// <summary>What may be given: where nothing is said of null, null too.</summary>
    public static string Given(ITypeSymbol type) =>
        Of(type) + (type.IsReferenceType && type.NullableAnnotation == NullableAnnotation.None && type is not ITypeParameterSymbol
            && type.TypeKind != TypeKind.Dynamic && !Of(type).EndsWith('?') ? "?" : "");

    /// <summary>A name that may be a keyword.</summary>
    public static string Name(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;

    /// <summary>The parameters of a caller, which it hands on: <c>int a0, string? a1</c>.</summary>
    public static IEnumerable<string> Values(IEnumerable<IParameterSymbol> parameters) =>
        parameters.Select(each => $"{Given(each.Type)} a{each.Ordinal}");

    /// <summary>An argument of a call.</summary>
    public static string Argument(IParameterSymbol parameter) => Word(parameter.RefKind) + $"a{parameter.Ordinal}";

    /// <summary>Arguments of a call, in order.</summary>
    public static string Arguments(IEnumerable<IParameterSymbol> parameters) => string.Join(", ", parameters.Select(Argument));

    /// <summary>Parameters as a declaration has them, with their own names.</summary>
    public static string Parameters(IEnumerable<IParameterSymbol> parameters) =>
        string.Join(", ", parameters.Select(each => Declared(each.RefKind) + Of(each.Type) + " " + Name(each.Name)));

    /// <summary>A return type with <c>ref</c>.</summary>
    public static string Returned(RefKind kind, ITypeSymbol type) => kind switch
    {
        RefKind.Ref => "ref ",
        RefKind.RefReadOnly => "ref readonly ",
        _ => "",
    } + Of(type);

    /// <summary><c>&lt;T, U&gt;</c>; empty for none.</summary>
    public static string List(IReadOnlyCollection<ITypeParameterSymbol> parameters) =>
        parameters.Count == 0 ? "" : $"<{string.Join(", ", parameters.Select(each => Name(each.Name)))}>";

    /// <summary>All type parameters that are in scope within a type, outermost first.</summary>
    public static IReadOnlyList<ITypeParameterSymbol> InScope(INamedTypeSymbol type) =>
        type.ContainingType is { } outer ? [.. InScope(outer), .. type.TypeParameters] : type.TypeParameters;

    private static string Word(RefKind kind) => kind switch
    {
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        RefKind.RefReadOnlyParameter => "in ",
        _ => "",
    };

    private static string Declared(RefKind kind) => kind switch
    {
        RefKind.Ref => "ref ",
        RefKind.Out => "out ",
        RefKind.In => "in ",
        RefKind.RefReadOnlyParameter => "ref readonly ",
        _ => "",
    };
}
