using M31R.Automation.Compatibility.Api.Contracts;
using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Probes;

/// <summary>Members that others write to override or implement one.</summary>
internal static class MemberText
{
    /// <summary><c>public override int M() =&gt; throw null!;</c>.</summary>
    public static string Overriding(ISymbol member) =>
        Write(member, $"{Access(member)} {(IsRequired(member) ? "required " : "")}override ", "", Using(member));

    /// <summary><c>int I.M() =&gt; throw null!;</c>.</summary>
    public static string Explicit(ISymbol member) =>
        Write(member, member.IsStatic ? "static " : "", CodeText.Of(member.ContainingType) + ".", Using(member));

    /// <summary>Public for the interface's own members, which need not be written again when they move; explicit for its bases.</summary>
    public static string Implementing(ISymbol member, INamedTypeSymbol type) =>
        SymbolEqualityComparer.Default.Equals(member.ContainingType, type) && !IsHidden(member)
            ? Write(member, member.IsStatic ? "public static " : "public ", "", "")
            : Explicit(member);

    private static bool IsHidden(ISymbol member) =>
        member is IMethodSymbol { TypeParameters.Length: > 0 } || member.DeclaredAccessibility != Accessibility.Public;

    private static string Write(ISymbol member, string words, string prefix, string body) => member switch
    {
        IMethodSymbol method => Method(method, words, prefix, body),
        IPropertySymbol property => Property(property, words, prefix),
        _ => $"{words}event {CodeText.Of(((IEventSymbol)member).Type)} {prefix}{CodeText.Name(member.Name)} {{ add {{ }} remove {{ }} }}",
    };

    private static string Method(IMethodSymbol method, string words, string prefix, string body)
    {
        var parameters = CodeText.Parameters(method.Parameters);
        if (method.MethodKind is MethodKind.UserDefinedOperator or MethodKind.Conversion)
            return "";

        return $"{words}{CodeText.Returned(method.RefKind, method.ReturnType)} {prefix}{CodeText.Name(method.Name)}"
            + $"{CodeText.List(method.TypeParameters)}({parameters}){Kinds(method)} {{ {body}throw null!; }}";
    }

    private static string Property(IPropertySymbol property, string words, string prefix)
    {
        var accessors = new[] { Accessor(property, property.GetMethod, prefix), Accessor(property, property.SetMethod, prefix) };
        return $"{words}{CodeText.Returned(property.RefKind, property.Type)} {prefix}"
            + (property.IsIndexer ? $"this[{CodeText.Parameters(property.Parameters)}]" : CodeText.Name(property.Name))
            + $" {{ {string.Concat(accessors)}}}";
    }

    private static string Accessor(IPropertySymbol property, IMethodSymbol? accessor, string prefix)
    {
        if (accessor is null || !Outside.CanSee(accessor, canDerive: true))
            return "";

        var access = prefix.Length == 0 && accessor.DeclaredAccessibility != property.DeclaredAccessibility ? Access(accessor) + " " : "";
        return access + (accessor.MethodKind == MethodKind.PropertyGet ? "get" : accessor.IsInitOnly ? "init" : "set")
            + " { throw null!; } ";
    }

    /// <summary>An override inherits constraints, and repeats only what says how <c>T?</c> is meant.</summary>
    private static string Kinds(IMethodSymbol method) => string.Concat(method.TypeParameters.Select(each =>
        $" where {CodeText.Name(each.Name)} : "
        + (each.HasReferenceTypeConstraint ? "class" : each.HasValueTypeConstraint ? "struct" : "default")));

    /// <summary>What constraints that are inherited allow a body to do.</summary>
    private static string Using(ISymbol member) => member is not IMethodSymbol method ? "" : string.Concat(
        from parameter in method.Parameters
        let generic = parameter.Type as ITypeParameterSymbol
        where generic is not null && method.TypeParameters.Contains(generic, SymbolEqualityComparer.Default)
            && parameter.RefKind != RefKind.Out
        from constraint in generic.ConstraintTypes
        select $"{{ {CodeText.Of(constraint)} c = {CodeText.Name(parameter.Name)}; }} ");

    private static bool IsRequired(ISymbol member) => member is IPropertySymbol { IsRequired: true };

    private static string Access(ISymbol member) => member.DeclaredAccessibility == Accessibility.Public ? "public" : "protected";
}
