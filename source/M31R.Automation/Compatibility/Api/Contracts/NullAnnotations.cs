using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Contracts;

/// <summary>What declarations say of null, and whether they say anything: not where nullability is switched off.</summary>
internal static class NullAnnotations
{
    private static readonly SymbolDisplayFormat Bare =
        SymbolDisplayFormat.FullyQualifiedFormat.AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.ExpandNullable);

    /// <summary>Whether one declaration is the other, but that only one of them says what may be null.</summary>
    /// <param name="before">As it was, with its <see cref="ApiShape"/>.</param>
    /// <param name="now">As it is, with its shape.</param>
    public static bool AreSwitched((ISymbol Symbol, string Shape) before, (ISymbol Symbol, string Shape) now) =>
        before.Shape != now.Shape && Plain(before.Shape) == Plain(now.Shape)
        && Bared(before.Symbol).SequenceEqual(Bared(now.Symbol), StringComparer.Ordinal)
        && AreIn(before.Symbol) != AreIn(now.Symbol) && !BehaviourChange.Is(before.Symbol, now.Symbol);

    /// <summary>Of values, <c>?</c> is another type.</summary>
    private static IEnumerable<string> Bared(ISymbol symbol) => Types(symbol).Select(type => type.ToDisplayString(Bare));

    private static string Plain(string shape) =>
        shape.Replace("!", "", StringComparison.Ordinal).Replace("?", "", StringComparison.Ordinal);

    /// <summary>Whether a declaration says anything of null.</summary>
    public static bool AreIn(ISymbol symbol) => Types(symbol).Any(Says);

    private static IEnumerable<ITypeSymbol> Types(ISymbol symbol) => symbol switch
    {
        IMethodSymbol method => ExtensionMembers.Parameters(method).Select(each => each.Type)
            .Append((ExtensionMembers.Declared(method) ?? method).ReturnType)
            .Concat(ExtensionMembers.TypeParameters(method).SelectMany(Constraints)),
        IPropertySymbol property => property.Parameters.Select(each => each.Type).Append(property.Type),
        IFieldSymbol field => [field.Type],
        IEventSymbol @event => [@event.Type],
        INamedTypeSymbol type => type.AllInterfaces.SelectMany(each => each.TypeArguments)
            .Concat(type.BaseType?.TypeArguments ?? [])
            .Concat(type.TypeParameters.SelectMany(Constraints))
            .Concat(type.DelegateInvokeMethod is { } invoke ? Types(invoke) : []),
        _ => [],
    };

    private static IEnumerable<ITypeSymbol> Constraints(ITypeParameterSymbol parameter) => parameter.ConstraintTypes;

    private static bool Says(ITypeSymbol type) => (!type.IsValueType && type.NullableAnnotation != NullableAnnotation.None) || type switch
    {
        IArrayTypeSymbol array => Says(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.Any(Says),
        _ => false,
    };
}
