using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api;

/// <summary>Types that the sources name and nobody here knows: of packages that are missing, or that a generator writes.</summary>
internal static class ErrorTypes
{
    /// <summary>Whether a declaration, or what its type is derived from, names one.</summary>
    public static bool AreIn(ISymbol? symbol) => symbol switch
    {
        null => false,
        INamedTypeSymbol type => IsOpen(type) || type.DelegateInvokeMethod is { } invoke && AreIn(invoke),
        IMethodSymbol method =>
            IsOne(method.ReturnType) || method.Parameters.Any(each => IsOne(each.Type)) || IsOpen(method.ContainingType),
        IPropertySymbol property =>
            IsOne(property.Type) || property.Parameters.Any(each => IsOne(each.Type)) || IsOpen(property.ContainingType),
        IFieldSymbol field => IsOne(field.Type) || IsOpen(field.ContainingType),
        IEventSymbol @event => IsOne(@event.Type) || IsOpen(@event.ContainingType),
        _ => false,
    };

    private static bool IsOpen(INamedTypeSymbol? type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (IsOne(current) || current.AllInterfaces.Any(IsOne) || current.TypeParameters.Any(each => each.ConstraintTypes.Any(IsOne)))
                return true;
        }

        return type?.ContainingType is { } outer && IsOpen(outer);
    }

    private static bool IsOne(ITypeSymbol type) => type switch
    {
        IErrorTypeSymbol => true,
        IArrayTypeSymbol array => IsOne(array.ElementType),
        IPointerTypeSymbol pointer => IsOne(pointer.PointedAtType),
        INamedTypeSymbol named =>
            named.TypeArguments
                .Any(argument => argument is not INamedTypeSymbol inner || !SymbolEqualityComparer.Default.Equals(inner, named)
                    ? IsOne(argument)
                    : false),
        _ => false,
    };
}
