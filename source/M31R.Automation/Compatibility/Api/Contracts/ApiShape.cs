using System.Globalization;
using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Contracts;

/// <summary>Everything of a type or member that callers may notice, as a text: the same text, the same contract.</summary>
internal static class ApiShape
{
    private static readonly SymbolDisplayFormat Exact = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.IncludeNotNullableReferenceTypeModifier);

    /// <summary>Of a type, without its members.</summary>
    /// <param name="type">The type.</param>
    /// <param name="known">Whether an interface or base was there before: what is new itself is no change of this type.</param>
    public static string Of(INamedTypeSymbol type, Func<INamedTypeSymbol, bool> known) => string.Join(
        '|',
        type.TypeKind,
        type.IsRecord,
        type.IsStatic,
        type.IsAbstract && type.TypeKind == TypeKind.Class && CanCreate(type),
        Outside.CanDerive(type),
        type.IsRefLikeType,
        type.IsUnmanagedType,
        HasOpenFieldsOnly(type),
        type.EnumUnderlyingType?.SpecialType,
        string.Join(',', type.TypeParameters.Select(Of)),
        string.Join(',', Bases(type).Concat(type.AllInterfaces.Where(Outside.CanSee)).Where(known).Select(Text)
            .Order(StringComparer.Ordinal)),
        type.DelegateInvokeMethod is { } invoke ? Of((ISymbol)invoke, canDerive: false, isAbstract: false) : "",
        BindingAttributes.Of(type));

    /// <summary>Of a member.</summary>
    /// <param name="member">The member.</param>
    /// <param name="canDerive">Whether its type can be derived from, before and now.</param>
    /// <param name="isAbstract">Whether its type is abstract, before or now: constructors are for those who derive alone then.</param>
    public static string Of(ISymbol member, bool canDerive, bool isAbstract) => string.Join(
        '|',
        member.Kind,
        member.MetadataName,
        isAbstract && member is IMethodSymbol { MethodKind: MethodKind.Constructor } ? "" : Access(member),
        member.IsStatic,
        canDerive && Outside.CanOverride(member),
        canDerive && member.IsAbstract,
        BindingAttributes.Of(member),
        member switch
        {
            IMethodSymbol method => Of(method),
            IPropertySymbol property => Of(property, canDerive),
            IFieldSymbol field => Of(field),
            IEventSymbol @event => Text(@event.Type),
            _ => "",
        });

    /// <summary>A type with all that is said of it: nullability, names in tuples, <c>dynamic</c>.</summary>
    public static string Text(ITypeSymbol type) => type.ToDisplayString(Exact);

    /// <summary>A constant or default as it is written, <c>none</c> when there is none.</summary>
    public static string Value(bool has, object? value) => !has ? "none" : Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null";

    /// <summary>Whether something that compiles with a type's constructors could be written.</summary>
    public static bool CanCreate(INamedTypeSymbol type) => type.InstanceConstructors.Any(each => Outside.CanSee(each, canDerive: false))
        || Outside.CanDerive(type);

    private static string Of(IMethodSymbol method) => string.Join(
        '|',
        method.RefKind,
        Text((ExtensionMembers.Declared(method) ?? method).ReturnType),
        ExtensionMembers.Form(method),
        string.Join(',', ExtensionMembers.TypeParameters(method).Select(Of)),
        string.Join(',', ExtensionMembers.Parameters(method).Select(Of)),
        string.Join(',', method.GetReturnTypeAttributes().Select(BindingAttributes.Text).Where(text => text.Length > 0)));

    private static string Of(IPropertySymbol property, bool canDerive) => string.Join(
        '|',
        property.RefKind,
        Text(property.Type),
        property.IsRequired,
        string.Join(',', property.Parameters.Select(Of)),
        Accessor(property.GetMethod, canDerive),
        Accessor(property.SetMethod, canDerive));

    private static string Of(IFieldSymbol field) => string.Join(
        '|', field.RefKind, Text(field.Type), field.IsReadOnly, field.IsConst, field.IsRequired,
            Value(field.HasConstantValue, field.ConstantValue));

    private static string Of(IParameterSymbol parameter) => string.Join(
        ' ',
        parameter.RefKind,
        Text(parameter.Type),
        parameter.Name,
        parameter.IsParams,
        parameter.IsOptional,
        Value(parameter.HasExplicitDefaultValue, parameter.HasExplicitDefaultValue ? parameter.ExplicitDefaultValue : null),
        BindingAttributes.Of(parameter));

    private static string Of(ITypeParameterSymbol parameter) => string.Join(
        ' ',
        parameter.Variance,
        parameter.HasConstructorConstraint,
        parameter.HasReferenceTypeConstraint,
        parameter.ReferenceTypeConstraintNullableAnnotation,
        parameter.HasValueTypeConstraint,
        parameter.HasUnmanagedTypeConstraint,
        parameter.HasNotNullConstraint,
        parameter.AllowsRefLikeType,
        string.Join('&', parameter.ConstraintTypes.Select(Text).Order(StringComparer.Ordinal)));

    private static string Accessor(IMethodSymbol? accessor, bool canDerive) =>
        accessor is null || !Outside.CanSee(accessor, canDerive) ? "none"
        : $"{Access(accessor)} {accessor.IsInitOnly} {canDerive && accessor.IsAbstract} {BindingAttributes.Of(accessor)}"
            + string.Concat(accessor.GetReturnTypeAttributes().Select(BindingAttributes.Text));

    /// <summary>Others see no difference between protected and protected internal.</summary>
    private static string Access(ISymbol symbol) => symbol.DeclaredAccessibility == Accessibility.Public ? "public" : "protected";

    /// <summary>The classes that it is derived from, nearest first.</summary>
    public static IEnumerable<INamedTypeSymbol> Bases(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
            yield return current;
    }

    /// <summary>Whether it is a struct that callers can fill field by field.</summary>
    public static bool HasOpenFieldsOnly(INamedTypeSymbol type) => type.TypeKind == TypeKind.Struct
        && type.GetMembers().OfType<IFieldSymbol>().Where(field => !field.IsStatic)
            .All(field => field.DeclaredAccessibility == Accessibility.Public);
}
