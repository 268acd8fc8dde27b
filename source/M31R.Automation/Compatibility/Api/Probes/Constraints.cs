using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Probes;

/// <summary>What a type parameter asks of its arguments.</summary>
/// <param name="Kind"><c>class</c>, <c>struct</c> and the like; empty for none.</param>
/// <param name="Types">Bases and interfaces, a class first.</param>
internal sealed record Constraints(string Kind, IReadOnlyList<ITypeSymbol> Types)
{
    /// <summary>The later word asks for more than those before it, among reference types and among value types.</summary>
    private static readonly string[][] Kinds = [["", "notnull", "class?", "class"], ["", "notnull", "struct", "unmanaged"]];

    private bool HasConstructor { get; init; }

    private bool AllowsRefStruct { get; init; }

    /// <summary><c>where</c> clauses with a blank before each; empty for none.</summary>
    /// <param name="parameters">As they are declared.</param>
    /// <param name="others">
    /// Those at the same places on the other side, whose demands are met too as far as both can be; those that are not there ask for nothing.
    /// </param>
    public static string Clauses(IEnumerable<ITypeParameterSymbol> parameters, IReadOnlyList<ITypeParameterSymbol> others) => string.Concat(
        parameters.Select((parameter, index) => (parameter.Name, Text: Of(parameter, others.ElementAtOrDefault(index)).Text()))
            .Where(each => each.Text.Length > 0)
            .Select(each => $" where {CodeText.Name(each.Name)} : {each.Text}"));

    private static Constraints Of(ITypeParameterSymbol parameter, ITypeParameterSymbol? other) =>
        other is not null && other.Name == parameter.Name && Of(parameter).With(Of(other)) is { } both ? both : Of(parameter);

    private static Constraints Of(ITypeParameterSymbol parameter) =>
        new(KindOf(parameter), [.. parameter.ConstraintTypes.OrderBy(type => type.TypeKind != TypeKind.Class)])
        {
            HasConstructor = parameter.HasConstructorConstraint,
            AllowsRefStruct = parameter.AllowsRefLikeType,
        };

    private static string KindOf(ITypeParameterSymbol parameter) => parameter switch
    {
        { HasUnmanagedTypeConstraint: true } => "unmanaged",
        { HasValueTypeConstraint: true } => "struct",
        { HasReferenceTypeConstraint: true, ReferenceTypeConstraintNullableAnnotation: NullableAnnotation.Annotated } => "class?",
        { HasReferenceTypeConstraint: true } => "class",
        { HasNotNullConstraint: true } => "notnull",
        _ => "",
    };

    /// <summary>What meets both; null where nothing can.</summary>
    private Constraints? With(Constraints other)
    {
        if (Kinds.FirstOrDefault(each => each.Contains(Kind) && each.Contains(other.Kind)) is not { } kinds)
            return null;

        var kind = kinds[Math.Max(Array.IndexOf(kinds, Kind), Array.IndexOf(kinds, other.Kind))];
        var types = Types.Concat(other.Types).DistinctBy(CodeText.Of).OrderBy(type => type.TypeKind != TypeKind.Class).ToList();
        var isValue = kind is "struct" or "unmanaged";
        return types.Count(IsBase) > (isValue ? 0 : 1) ? null : new Constraints(types.Exists(IsBase) ? "" : kind, types)
        {
            HasConstructor = !isValue && (HasConstructor || other.HasConstructor),
            AllowsRefStruct = AllowsRefStruct && other.AllowsRefStruct,
        };
    }

    private string Text() => string.Join(", ", new[] { Kind }.Where(word => word.Length > 0)
        .Concat(Types.Select(CodeText.Of))
        .Concat(HasConstructor ? ["new()"] : [])
        .Concat(AllowsRefStruct ? ["allows ref struct"] : []));

    /// <summary>A class stands in for the words; enumerations are value types all the same.</summary>
    private static bool IsBase(ITypeSymbol type) => type is { TypeKind: TypeKind.Class, SpecialType: not SpecialType.System_Enum };
}
