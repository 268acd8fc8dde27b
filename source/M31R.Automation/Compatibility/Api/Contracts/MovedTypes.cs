using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Contracts;

/// <summary>Types that are in another assembly now.</summary>
internal static class MovedTypes
{
    /// <summary>How compiled callers find one again; null when the type did not move.</summary>
    public static string? Remedy(ISymbol before, ISymbol? now) => before is INamedTypeSymbol old && now is INamedTypeSymbol type
        && old.ContainingAssembly.Name != type.ContainingAssembly.Name
        ? $"Let \"{old.ContainingAssembly.Name}\" send compiled callers there:"
            + $" [assembly: System.Runtime.CompilerServices.TypeForwardedTo(typeof({Unbound(type)}))]."
        : null;

    private static string Unbound(INamedTypeSymbol type) =>
        (type.IsGenericType ? type.ConstructUnboundGenericType() : type).ToDisplayString();
}
