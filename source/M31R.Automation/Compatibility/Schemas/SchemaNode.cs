using M31R.Automation.Compatibility.Documents;

namespace M31R.Automation.Compatibility.Schemas;

/// <summary>A schema within a schema, its keywords read; what stands behind <c>$ref</c> is another node.</summary>
/// <param name="Pointer">Where it stands: <c>#/properties/seed</c>.</param>
internal sealed record SchemaNode(string Pointer)
{
    private static readonly IReadOnlyDictionary<string, SchemaNode> None = new Dictionary<string, SchemaNode>(StringComparer.Ordinal);

    private HashSet<string>? valueSet;

    /// <summary>As it is written.</summary>
    public DocumentValue Source { get; init; } = DocumentMap.Empty;

    /// <summary>Finds what <see cref="Reference"/> means; null where there is none.</summary>
    public SchemaReferences? Home { get; init; }

    /// <summary>The node behind <c>$ref</c>; the node itself where there is none.</summary>
    /// <exception cref="SchemaException">It leads round in circles.</exception>
    public SchemaNode Target => Reference is null || Home is null ? this : Home.Target(this);

    /// <summary>Where it stands in its file; 0 when nobody knows.</summary>
    public int Line { get; init; }

    /// <summary>It is <c>false</c>: nothing is valid.</summary>
    public bool IsFalse { get; init; }

    /// <summary>Words of <c>type</c>; empty: any.</summary>
    public IReadOnlyList<string> Types { get; init; } = [];

    /// <summary>Whether a value is one of <see cref="Values"/>, or there is no such list.</summary>
    public bool HasValue(DocumentValue value)
    {
        if (Values is not null)
            valueSet ??= Values.Select(each => each.Canonical).ToHashSet(StringComparer.Ordinal);

        return valueSet?.Contains(value.Canonical) != false;
    }

    /// <summary>The values of <c>enum</c> or <c>const</c>; null: any.</summary>
    public IReadOnlyList<DocumentValue>? Values { get; init; }

    /// <summary>Bounds of numbers.</summary>
    public NumberBounds Numbers { get; init; } = NumberBounds.Any;

    /// <summary>Limits of a text's length in code points.</summary>
    public SizeBounds Length { get; init; } = SizeBounds.Any;

    /// <summary>What a text must match; null: nothing.</summary>
    public EcmaPattern? Pattern { get; init; }

    /// <summary>Limits of the number of items.</summary>
    public SizeBounds ItemCount { get; init; } = SizeBounds.Any;

    /// <summary>No two items may be the same.</summary>
    public bool UniqueItems { get; init; }

    /// <summary>Schemas of the first items.</summary>
    public IReadOnlyList<SchemaNode> PrefixItems { get; init; } = [];

    /// <summary>Of all others; null: any.</summary>
    public SchemaNode? Items { get; init; }

    /// <summary>What so many items must be as <see cref="ContainsCount"/> says; null: nothing.</summary>
    public SchemaNode? Contains { get; init; }

    /// <summary>See <see cref="Contains"/>.</summary>
    public SizeBounds ContainsCount { get; init; } = new(1, null);

    /// <summary>Of items that nothing else judges; null: any.</summary>
    public SchemaNode? UnevaluatedItems { get; init; }

    /// <summary>Limits of the number of keys.</summary>
    public SizeBounds KeyCount { get; init; } = SizeBounds.Any;

    /// <summary>Of keys by name.</summary>
    public IReadOnlyDictionary<string, SchemaNode> Properties { get; init; } = None;

    /// <summary>Of keys whose names match.</summary>
    public IReadOnlyList<(EcmaPattern Pattern, SchemaNode Node)> PatternProperties { get; init; } = [];

    /// <summary>Of all other keys; null: any.</summary>
    public SchemaNode? AdditionalProperties { get; init; }

    /// <summary>Of keys that nothing else judges; null: any.</summary>
    public SchemaNode? UnevaluatedProperties { get; init; }

    /// <summary>Of the names of keys; null: any.</summary>
    public SchemaNode? PropertyNames { get; init; }

    /// <summary>Keys that must be there.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>Keys that must be there when another is.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> DependentRequired { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);

    /// <summary>Of the whole object when a key is there.</summary>
    public IReadOnlyDictionary<string, SchemaNode> DependentSchemas { get; init; } = None;

    /// <summary>All must hold.</summary>
    public IReadOnlyList<SchemaNode> AllOf { get; init; } = [];

    /// <summary>One must hold at least; empty: nothing is asked.</summary>
    public IReadOnlyList<SchemaNode> AnyOf { get; init; } = [];

    /// <summary>Exactly one must hold; empty: nothing is asked.</summary>
    public IReadOnlyList<SchemaNode> OneOf { get; init; } = [];

    /// <summary>Must not hold.</summary>
    public SchemaNode? Not { get; init; }

    /// <summary>Decides between <see cref="Then"/> and <see cref="Else"/>.</summary>
    public SchemaNode? If { get; init; }

    /// <summary>Must hold when <see cref="If"/> does.</summary>
    public SchemaNode? Then { get; init; }

    /// <summary>Must hold when <see cref="If"/> does not.</summary>
    public SchemaNode? Else { get; init; }

    /// <summary>Where <c>$ref</c> leads, as it is written; null when there is none.</summary>
    public string? Reference { get; init; }

    /// <summary>What a key that is left out stands for; null when nothing says so.</summary>
    public DocumentValue? Default { get; init; }

    /// <summary>What it says of its deprecation; null when it is not deprecated.</summary>
    public string? Deprecation { get; init; }

    /// <inheritdoc/>
    public bool Equals(SchemaNode? other) => ReferenceEquals(this, other);

    /// <inheritdoc/>
    public override int GetHashCode() => System.Runtime.CompilerServices.RuntimeHelpers.GetHashCode(this);
}
