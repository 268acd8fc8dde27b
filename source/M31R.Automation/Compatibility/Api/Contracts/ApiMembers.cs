using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Contracts;

/// <summary>Which types and members of an assembly are a contract, and how they are named.</summary>
internal static class ApiMembers
{
    /// <summary>The XML documentation id.</summary>
    public static string IdOf(ISymbol symbol) => symbol.OriginalDefinition.GetDocumentationCommentId() ?? symbol.MetadataName;

    /// <summary>The types that can be named from outside, nested ones behind what holds them.</summary>
    public static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol space) =>
        space.GetTypeMembers().SelectMany(WithNested).Concat(space.GetNamespaceMembers().SelectMany(TypesOf));

    /// <summary>The members that a type declares itself and others can use; nested types are none.</summary>
    public static IEnumerable<ISymbol> Of(INamedTypeSymbol type, bool canDerive) =>
        type.TypeKind == TypeKind.Delegate ? [] : type.GetMembers().Where(member => IsOne(member) && Outside.CanSee(member, canDerive));

    private static IEnumerable<INamedTypeSymbol> WithNested(INamedTypeSymbol type) =>
        Outside.CanSee(type) && !type.IsExtension && type.Name.All(letter => letter != '<')
            ? type.GetTypeMembers().SelectMany(WithNested).Prepend(type)
            : [];

    private static bool IsOne(ISymbol member) => member switch
    {
        { Name: var name } when name.Contains('<', StringComparison.Ordinal) => false,
        IMethodSymbol { MethodKind: MethodKind.Constructor, IsImplicitlyDeclared: true, ContainingType.TypeKind: TypeKind.Struct } => false,
        IMethodSymbol method =>
            method.MethodKind is MethodKind.Ordinary or MethodKind.Constructor or MethodKind.UserDefinedOperator or MethodKind.Conversion,
        IFieldSymbol field => field.CanBeReferencedByName,
        IPropertySymbol property => property.ExplicitInterfaceImplementations.IsEmpty,
        IEventSymbol @event => @event.ExplicitInterfaceImplementations.IsEmpty,
        _ => false,
    };
}
