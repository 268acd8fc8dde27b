using M31R.Automation.Compatibility.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>Reads what the attributes of <c>System.ComponentModel.DataAnnotations</c> ask of a value.</summary>
/// <param name="constants">What names in them stand for.</param>
internal sealed class CSharpAnnotations(CSharpConstants constants)
{
    private static readonly string[] Others =
    [
        "AllowNull", "Browsable", "Category", "DefaultValue", "Description", "DisallowNull", "Display", "DisplayFormat", "DisplayName",
        "EditorBrowsable", "ExcludeFromCodeCoverage", "Experimental", "JsonConverter", "JsonIgnore", "JsonInclude", "JsonPropertyName",
        "JsonPropertyOrder", "JsonRequired", "MaybeNull", "NotNull", "Obsolete", "PublicAPI", "SetsRequiredMembers", "StringSyntax",
        "SuppressMessage", "UsedImplicitly",
    ];

    /// <summary>A key with what its attributes ask; one that nobody can read is left as it is written.</summary>
    /// <param name="key">As its type and its initializer have it.</param>
    /// <param name="lists">Of its declaration.</param>
    public ModelKey On(ModelKey key, SyntaxList<AttributeListSyntax> lists) => lists.SelectMany(list => list.Attributes)
        .OrderBy(attribute => attribute.Name.ToString(), StringComparer.Ordinal)
        .Aggregate(key, (each, attribute) => On(each, attribute) ?? Unread(each, attribute));

    private ModelKey? On(ModelKey key, AttributeSyntax attribute) => CSharpAttributes.KindOf(attribute) switch
    {
        "Required" => Required(key, attribute),
        "Range" => Ranged(key, attribute),
        "MinLength" => Sized(key, "min", Number(attribute, 0)),
        "MaxLength" => Sized(key, "max", Number(attribute, 0)),
        "StringLength" when CSharpAttributes.Named(attribute, "MinimumLength") is null => Sized(key, "max", Number(attribute, 0)),
        "StringLength" => Sized(key, "min", Number(attribute, "MinimumLength")) is { } longer
            ? Sized(longer, "max", Number(attribute, 0)) : null,
        "Length" => Sized(key, "min", Number(attribute, 0)) is { } longer ? Sized(longer, "max", Number(attribute, 1)) : null,
        "RegularExpression" => Patterned(key, attribute),
        var name => Others.Contains(name, StringComparer.Ordinal) ? key : null,
    };

    // What is left out is judged too: as the value that the class gives it.
    private static ModelKey? Required(ModelKey key, AttributeSyntax attribute)
    {
        var takesEmpty = CSharpAttributes.Named(attribute, "AllowEmptyStrings")?.ToString() == "true";
        var known = key with
        {
            IsNullable = false,
            IsRequired = key.IsRequired || key.Default is DocumentNull || (!takesEmpty && key.Default is DocumentText { Value: "" }),
        };
        return takesEmpty || !IsOf(key, "string") ? known : Bounded(known, "minLength", 1);
    }

    private ModelKey? Ranged(ModelKey key, AttributeSyntax attribute)
    {
        if (!IsOf(key, "integer") && !IsOf(key, "number"))
            return null;

        return Bounded(key, attribute, 0, "Minimum") is { } above ? Bounded(above, attribute, 1, "Maximum") : null;
    }

    private ModelKey? Bounded(ModelKey key, AttributeSyntax attribute, int index, string end)
    {
        var isExclusive = CSharpAttributes.Named(attribute, $"{end}IsExclusive")?.ToString() == "true";
        return Number(attribute, index) is { } bound
            ? Bounded(key, isExclusive ? $"exclusive{end}" : end == "Minimum" ? "minimum" : "maximum", bound)
            : IsUnbounded(CSharpAttributes.Positional(attribute, index)) ? key : null;
    }

    /// <summary>Whether it is as far as a number with a point goes.</summary>
    private static bool IsUnbounded(ExpressionSyntax? bound) => bound is MemberAccessExpressionSyntax member
        && (member.Expression.ToString() is "double" or "float" or "decimal")
        && (member.Name.Identifier.ValueText is "MinValue" or "MaxValue" or "NegativeInfinity" or "PositiveInfinity");

    private static ModelKey? Sized(ModelKey key, string end, decimal? size) =>
        size is not { } known || known < 0 ? null
        : IsOf(key, "string") ? Bounded(key, $"{end}Length", known)
        : IsOf(key, "array") ? Bounded(key, $"{end}Items", known)
        : null;

    // A text of no letters is not asked: https://learn.microsoft.com/dotnet/api/system.componentmodel.dataannotations.regularexpressionattribute
    private ModelKey? Patterned(ModelKey key, AttributeSyntax attribute) =>
        IsOf(key, "string") && CSharpAttributes.Positional(attribute, 0) is { } written
        && constants.Resolve(written) is LiteralExpressionSyntax { Token.Value: string pattern }
            ? key with { Value = key.Value.With("pattern", new DocumentText($"^(?:{pattern})?$")) }
            : null;

    /// <summary>The narrower of the bound that is there and another one.</summary>
    private static ModelKey Bounded(ModelKey key, string keyword, decimal bound)
    {
        var isLeast = keyword.StartsWith("min", StringComparison.Ordinal) || keyword == "exclusiveMinimum";
        var narrower = key.Value[keyword] is not DocumentNumber known ? bound
            : isLeast ? Math.Max(known.Value, bound) : Math.Min(known.Value, bound);
        return key with { Value = key.Value.With(keyword, new DocumentNumber(narrower)) };
    }

    private static ModelKey Unread(ModelKey key, AttributeSyntax attribute) => key with
    {
        Unread = $"{key.Unread} {CSharpAttributes.Text(attribute)}".Trim(),
    };

    private static bool IsOf(ModelKey key, string type) => key.Inner is null && key.Value["type"] is DocumentText { Value: var word }
        && word == type;

    private decimal? Number(AttributeSyntax attribute, int index) => Number(CSharpAttributes.Positional(attribute, index));

    private decimal? Number(AttributeSyntax attribute, string name) => Number(CSharpAttributes.Named(attribute, name));

    private decimal? Number(ExpressionSyntax? expression) => expression is null ? null : Value(constants.Resolve(expression));

    private static decimal? Value(ExpressionSyntax expression) => expression.ToString() switch
    {
        "int.MinValue" => int.MinValue,
        "int.MaxValue" => int.MaxValue,
        "long.MinValue" => long.MinValue,
        "long.MaxValue" => long.MaxValue,
        _ => (CSharpValues.Of(expression, ValueShape.Any).Value as DocumentNumber)?.Value,
    };
}
