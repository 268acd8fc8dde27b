using M31R.Automation.Compatibility.Documents;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>What a type of a program accepts.</summary>
/// <param name="Value">As keywords of JSON Schema; empty: anything.</param>
internal sealed record ValueShape(DocumentMap Value)
{
    /// <summary>Anything.</summary>
    public static ValueShape Any { get; } = new(DocumentMap.Empty);

    /// <summary>It may be <c>null</c>.</summary>
    public bool IsNullable { get; init; }

    /// <summary>The class that it is; null when it is no object, or nobody knows.</summary>
    public ModelClass? Inner { get; init; }

    /// <summary>How <see cref="Inner"/> stands in it.</summary>
    public ModelNesting Nesting { get; init; }

    /// <summary>What could not be read, as it is written.</summary>
    public string Unread { get; init; } = "";

    /// <summary>A word of <c>type</c>.</summary>
    public static ValueShape Of(string type) => new(DocumentMap.Empty.With("type", new DocumentText(type)));

    /// <summary>One of these values.</summary>
    public static ValueShape OneOf(IEnumerable<DocumentValue> values) => new(DocumentMap.Empty.With("enum", new DocumentList([.. values])));

    /// <summary>What nobody can read: anything, and compared as it is written.</summary>
    public static ValueShape Unknown(string written) => new(DocumentMap.Empty) { Unread = written };

    /// <summary>A list of it.</summary>
    public ValueShape AsItems() => Inner is not null && Nesting == ModelNesting.Value
        ? Of("array") with { Inner = Inner, Nesting = ModelNesting.Items }
        : new ValueShape(Of("array").Value.With("items", Value)) { Unread = Unread };

    /// <summary>A map whose values it is.</summary>
    public ValueShape AsValues() => Inner is not null && Nesting == ModelNesting.Value
        ? Of("object") with { Inner = Inner, Nesting = ModelNesting.Values }
        : new ValueShape(Of("object").Value.With("additionalProperties", Value)) { Unread = Unread };
}
