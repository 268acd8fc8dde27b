using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Contracts;

/// <summary>Types and members as statements and snapshots show them.</summary>
internal static class ApiText
{
    private static readonly SymbolDisplayFormat Member = new(
        SymbolDisplayGlobalNamespaceStyle.Omitted,
        SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        SymbolDisplayGenericsOptions.IncludeTypeParameters | SymbolDisplayGenericsOptions.IncludeTypeConstraints
            | SymbolDisplayGenericsOptions.IncludeVariance,
        SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType | SymbolDisplayMemberOptions.IncludeModifiers
            | SymbolDisplayMemberOptions.IncludeRef | SymbolDisplayMemberOptions.IncludeConstantValue
            | SymbolDisplayMemberOptions.IncludeContainingType
            | SymbolDisplayMemberOptions.IncludeAccessibility,
        SymbolDisplayDelegateStyle.NameAndSignature,
        SymbolDisplayExtensionMethodStyle.StaticMethod,
        SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName
            | SymbolDisplayParameterOptions.IncludeDefaultValue
            | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeExtensionThis,
        SymbolDisplayPropertyStyle.ShowReadWriteDescriptor,
        SymbolDisplayLocalOptions.None,
        SymbolDisplayKindOptions.IncludeMemberKeyword | SymbolDisplayKindOptions.IncludeTypeKeyword,
        SymbolDisplayMiscellaneousOptions.UseSpecialTypes | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers);

    private static readonly SymbolDisplayFormat Short = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeContainingType,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    /// <summary>What it is called in prose: <c>Reader.Read(int)</c>.</summary>
    public static string Name(ISymbol symbol) => symbol.ToDisplayString(Short);

    /// <summary>A declaration without its body.</summary>
    public static string Of(ISymbol symbol) => symbol switch
    {
        INamedTypeSymbol type => OfType(type),
        IMethodSymbol method when ExtensionMembers.Form(method) is not ("" or "this") => OfBlock(ExtensionMembers.Declared(method)!),
        _ => symbol.ToDisplayString(Member),
    };

    private static string OfBlock(IMethodSymbol method) => (method.AssociatedSymbol ?? method).ToDisplayString(Member);

    private static string OfType(INamedTypeSymbol type)
    {
        var bases = type.TypeKind is TypeKind.Enum or TypeKind.Delegate
            ? []
            : new[] { type.BaseType }.OfType<INamedTypeSymbol>()
                .Where(each => each.SpecialType is not (SpecialType.System_Object or SpecialType.System_ValueType))
                .Concat(type.Interfaces)
                .Select(each => each.ToDisplayString(SymbolDisplayFormat.CSharpErrorMessageFormat));
        var modifier = type switch
        {
            { IsStatic: true } => "static ",
            { TypeKind: TypeKind.Class, IsAbstract: true } => "abstract ",
            { TypeKind: TypeKind.Class, IsSealed: true } => "sealed ",
            _ => "",
        };
        var list = string.Join(", ", bases);
        return modifier + type.ToDisplayString(Member) + (list.Length > 0 ? $" : {list}" : "")
            + (type.EnumUnderlyingType is { SpecialType: not SpecialType.System_Int32 } number ? $" : {number.ToDisplayString()}" : "");
    }
}
