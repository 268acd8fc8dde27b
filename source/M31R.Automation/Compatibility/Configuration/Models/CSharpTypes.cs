using M31R.Automation.Compatibility.Documents;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>Reads types of C# as System.Text.Json does.</summary>
/// <param name="sources">The types of the subject.</param>
/// <param name="inner">A class of the subject's by name; null when it is none.</param>
internal sealed class CSharpTypes(CSharpSources sources, Func<string, ModelClass?> inner)
{
    private const int Deepest = 8;

    /// <summary>What names of constants stand for.</summary>
    public CSharpConstants Constants { get; } = new(sources);

    /// <summary>Whether something says that System.Text.Json reads a type: an attribute of it, or what its file uses.</summary>
    public static bool IsOfJson(SyntaxNode member) => member.SyntaxTree.GetRoot().DescendantNodes().Any(node =>
        (node is AttributeSyntax attribute && CSharpAttributes.KindOf(attribute).StartsWith("Json", StringComparison.Ordinal))
        || (node is UsingDirectiveSyntax used && used.Name?.ToString().StartsWith("System.Text.Json", StringComparison.Ordinal) == true));

    /// <summary>What a type accepts; and what a key of it is when it is left out and nothing says otherwise.</summary>
    /// <param name="type">As it is written.</param>
    /// <param name="hasNames">The member itself says that enumerations are written by their names.</param>
    public (ValueShape Shape, DocumentValue? Left) Read(TypeSyntax type, bool hasNames) => Read(type, hasNames, 0);

    private (ValueShape Shape, DocumentValue? Left) Read(TypeSyntax type, bool hasNames, int depth) => type switch
    {
        _ when depth > Deepest => (ValueShape.Any, null),
        NullableTypeSyntax nullable => (Read(nullable.ElementType, hasNames, depth + 1).Shape with { IsNullable = true },
            new DocumentNull()),
        ArrayTypeSyntax array => (Read(array.ElementType, hasNames, depth + 1).Shape.AsItems() with { IsNullable = true },
            new DocumentNull()),
        QualifiedNameSyntax qualified => Read(qualified.Right, hasNames, depth + 1),
        GenericNameSyntax generic => Generic(generic, hasNames, depth),
        _ => Named(CSharpAttributes.NameOf(type), type, hasNames),
    };

    private (ValueShape Shape, DocumentValue? Left) Generic(GenericNameSyntax type, bool hasNames, int depth)
    {
        ValueShape Part(int index) => Read(type.TypeArgumentList.Arguments[index], hasNames, depth + 1).Shape;
        return (type.Identifier.ValueText, type.TypeArgumentList.Arguments.Count) switch
        {
            ("Nullable", 1) => (Part(0) with { IsNullable = true }, new DocumentNull()),
            ("List" or "IList" or "IReadOnlyList" or "IEnumerable" or "ICollection" or "IReadOnlyCollection"
                or "HashSet" or "ISet" or "Queue" or "Collection", 1) =>
                (Part(0).AsItems() with { IsNullable = true }, new DocumentNull()),
            ("ImmutableArray" or "Memory" or "ReadOnlyMemory", 1) => (Part(0).AsItems(), null),
            ("Dictionary" or "IDictionary" or "IReadOnlyDictionary" or "SortedDictionary" or "ImmutableDictionary", 2) =>
                (Part(1).AsValues() with { IsNullable = true }, new DocumentNull()),
            _ => (ValueShape.Unknown(type.ToString()), null),
        };
    }

    private (ValueShape Shape, DocumentValue? Left) Named(string name, TypeSyntax type, bool hasNames) => name switch
    {
        "string" or "String" => (ValueShape.Of("string") with { IsNullable = true }, new DocumentNull()),
        "bool" or "Boolean" => (ValueShape.Of("boolean"), new DocumentTruth(false)),
        "byte" => Whole(byte.MinValue, byte.MaxValue),
        "sbyte" => Whole(sbyte.MinValue, sbyte.MaxValue),
        "short" or "Int16" => Whole(short.MinValue, short.MaxValue),
        "ushort" or "UInt16" => Whole(ushort.MinValue, ushort.MaxValue),
        "int" or "Int32" => Whole(int.MinValue, int.MaxValue),
        "uint" or "UInt32" => Whole(uint.MinValue, uint.MaxValue),
        "long" or "Int64" => Whole(long.MinValue, long.MaxValue),
        "ulong" or "UInt64" => Whole(ulong.MinValue, ulong.MaxValue),
        "float" or "double" or "decimal" or "Single" or "Double" or "Decimal" => (ValueShape.Of("number"), new DocumentNumber(0)),
        "object" or "JsonElement" or "JsonNode" => (ValueShape.Any with { IsNullable = true }, null),
        "Uri" or "Version" => (ValueShape.Of("string") with { IsNullable = true, Unread = name }, new DocumentNull()),
        "DateTime" or "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" or "Guid" or "char" =>
            (ValueShape.Of("string") with { Unread = name }, null),
        _ when sources.Find(name).OfType<EnumDeclarationSyntax>().FirstOrDefault() is { } members => Enumeration(members, hasNames),
        _ when inner(name) is { } model =>
            (ValueShape.Of("object") with { Inner = model, IsNullable = !IsStruct(name) }, IsStruct(name) ? null : new DocumentNull()),
        _ => (ValueShape.Unknown(type.ToString()), null),
    };

    private bool IsStruct(string name) =>
        sources.Find(name).Any(type => type is StructDeclarationSyntax
            || (type is RecordDeclarationSyntax record && record.ClassOrStructKeyword.ValueText == "struct"));

    private static (ValueShape Shape, DocumentValue? Left) Whole(decimal least, decimal most) => (
        new ValueShape(ValueShape.Of("integer").Value.With("minimum", new DocumentNumber(least)).With("maximum", new DocumentNumber(most))),
        new DocumentNumber(0));

    private static (ValueShape Shape, DocumentValue? Left) Enumeration(EnumDeclarationSyntax type, bool hasNames)
    {
        var writesNames = hasNames
            || CSharpAttributes.Argument(CSharpAttributes.Of(type.AttributeLists, "JsonConverter"))?.ToString()
                .Contains("JsonStringEnumConverter", StringComparison.Ordinal) == true;
        var names = type.Members.Select(member => new DocumentText(
            CSharpAttributes.Argument(CSharpAttributes.Of(member.AttributeLists,
                "JsonStringEnumMemberName")) is LiteralExpressionSyntax literal
                ? literal.Token.ValueText
                : member.Identifier.ValueText)).ToList();
        var zero = type.Members.IndexOf(member => member.EqualsValue?.Value.ToString() == "0");
        zero = zero < 0 && type.Members.FirstOrDefault()?.EqualsValue is null ? 0 : zero;
        var left = zero >= 0 && zero < names.Count ? names[zero] : null;
        return writesNames ? (ValueShape.OneOf(names), left) : (NameOrNumber(names), left ?? (DocumentValue)new DocumentNumber(0));
    }

    // Binders of configurations and converters of a whole serializer take names, System.Text.Json alone takes numbers.
    private static ValueShape NameOrNumber(IEnumerable<DocumentValue> names) =>
        new(DocumentMap.Empty.With("anyOf", new DocumentList([ValueShape.OneOf(names).Value, ValueShape.Of("integer").Value])))
        {
            Unread = "by name or number",
        };
}
