using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Contracts;

/// <summary>What code of other assemblies can see, derive from and implement. Friends do not count.</summary>
internal static class Outside
{
    /// <summary>Whether a type can be named: it and all around it are public, or protected where deriving is possible.</summary>
    public static bool CanSee(INamedTypeSymbol type) => type switch
    {
        { ContainingType: null } => type.DeclaredAccessibility == Accessibility.Public,
        { ContainingType: { } outer } => CanSee(outer) && (type.DeclaredAccessibility == Accessibility.Public
            || (IsProtected(type) && CanDerive(outer))),
    };

    /// <summary>Whether a member can be used, given whether its type can be derived from.</summary>
    public static bool CanSee(ISymbol member, bool canDerive) =>
        member.DeclaredAccessibility == Accessibility.Public || (canDerive && IsProtected(member));

    /// <summary>Whether a class can be derived from, or an interface be implemented.</summary>
    public static bool CanDerive(INamedTypeSymbol type) => type.TypeKind switch
    {
        TypeKind.Class => !type.IsSealed && !type.IsStatic && type.InstanceConstructors.Any(CanCallFromDerived) && !HidesAbstract(type),
        TypeKind.Interface => !HidesAbstract(type) && !type.AllInterfaces.Any(HidesAbstract),
        _ => false,
    };

    /// <summary>Whether a class that derives can override a member.</summary>
    public static bool CanOverride(ISymbol member) =>
        (member.IsVirtual || member.IsAbstract || member.IsOverride) && !member.IsSealed && !member.IsStatic;

    private static bool IsProtected(ISymbol symbol) =>
        symbol.DeclaredAccessibility is Accessibility.Protected or Accessibility.ProtectedOrInternal;

    private static bool CanCallFromDerived(IMethodSymbol constructor) =>
        constructor.DeclaredAccessibility == Accessibility.Public || IsProtected(constructor);

    private static bool HidesAbstract(INamedTypeSymbol type) =>
        type.GetMembers().Any(member => member.IsAbstract
            && member is IMethodSymbol
            && member.DeclaredAccessibility is Accessibility.Internal or Accessibility.ProtectedAndInternal or Accessibility.Private);
}
