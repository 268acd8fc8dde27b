using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Schemas.Texts;

namespace M31R.Automation.Compatibility.Schemas.Shapes;

/// <summary>Values of one type that a schema allows; a schema is a list of shapes, any of which does.</summary>
/// <param name="Type">The word of JSON Schema; every number is a "number" here.</param>
internal abstract record Shape(string Type)
{
    /// <summary>What must hold as well and cannot be put into a shape: <c>not</c>, conditions, alternatives that overlap.</summary>
    public IReadOnlyList<OpenRule> Open { get; init; } = [];

    /// <summary>Every schema that says something of it.</summary>
    public IReadOnlyList<SchemaNode> Nodes { get; init; } = [];
}

/// <summary>A few values, each of which was judged.</summary>
internal sealed record FiniteShape(string Type, IReadOnlyList<DocumentValue> Values) : Shape(Type);

/// <summary>Numbers.</summary>
internal sealed record NumberShape(NumberBounds Bounds, bool IsInteger) : Shape("number")
{
    /// <summary>Whether a number is one of them.</summary>
    public bool Allows(decimal value) => Bounds.Allow(value) && (!IsInteger || decimal.Truncate(value) == value);
}

/// <summary>Texts.</summary>
internal sealed record TextShape(TextRange Range) : Shape("string");

/// <summary>Lists.</summary>
internal sealed record ListShape : Shape
{
    /// <summary>Takes what says something of lists.</summary>
    public ListShape()
        : base("array")
    {
    }

    /// <summary>How many items.</summary>
    public required SizeBounds Count { get; init; }

    /// <summary>No two are the same.</summary>
    public bool IsUnique { get; init; }

    /// <summary>How many items have schemas of their own.</summary>
    public int Places => Nodes.Select(node => node.PrefixItems.Count).DefaultIfEmpty(0).Max();

    /// <summary>What judges an item.</summary>
    public IReadOnlyList<SchemaNode> At(int index) =>
        [.. Nodes.Select(node => index < node.PrefixItems.Count ? node.PrefixItems[index] : node.Items).OfType<SchemaNode>().Distinct()];

    /// <summary>What some of its items must be.</summary>
    public IEnumerable<SchemaNode> Containing => Nodes.Where(node => node.Contains is not null);
}

/// <summary>Objects.</summary>
internal sealed record MapShape : Shape
{
    /// <summary>Takes what says something of objects.</summary>
    public MapShape()
        : base("object")
    {
    }

    /// <summary>How many keys.</summary>
    public required SizeBounds Count { get; init; }

    /// <summary>Keys that must be there.</summary>
    public required IReadOnlySet<string> Required { get; init; }

    /// <summary>Keys that must be there when another is.</summary>
    public IEnumerable<(string Key, string Other)> Dependent =>
        Nodes.SelectMany(node => node.DependentRequired).SelectMany(each => each.Value, (each, other) => (each.Key, other));

    /// <summary>Keys that have a name in it.</summary>
    public IEnumerable<string> Names => Nodes.SelectMany(node => node.Properties.Keys).Distinct(StringComparer.Ordinal);

    /// <summary>Patterns of names.</summary>
    public IEnumerable<EcmaPattern> Patterns => Nodes.SelectMany(node => node.PatternProperties).Select(each => each.Pattern).Distinct();

    /// <summary>What judges the names of keys.</summary>
    public IReadOnlyList<SchemaNode> NamesOfKeys => [.. Nodes.Select(node => node.PropertyNames).OfType<SchemaNode>()];

    /// <summary>The schema for keys that nothing else judges; null: any.</summary>
    public SchemaNode? Closing { get; init; }

    /// <summary>What judges the value of a key.</summary>
    public IReadOnlyList<SchemaNode> Of(string key)
    {
        var found = Nodes.SelectMany(node => SchemasIn(node, key)).ToList();
        if (Closing is not null && !Nodes.Any(node => IsSeen(node, key)))
            found.Add(Closing);

        return [.. found.Distinct()];
    }

    /// <summary>Whether something but the schema of all other keys judges a key.</summary>
    public bool Knows(string key) =>
        Nodes.Any(node => node.Properties.ContainsKey(key) || node.PatternProperties.Any(each => each.Pattern.Matches(key)));

    private static IEnumerable<SchemaNode> SchemasIn(SchemaNode node, string key)
    {
        var matching = node.PatternProperties.Where(each => each.Pattern.Matches(key)).Select(each => each.Node).ToList();
        if (node.Properties.TryGetValue(key, out var named))
            return matching.Prepend(named);

        return matching.Count > 0 ? matching : node.AdditionalProperties is { } others ? [others] : [];
    }

    private static bool IsSeen(SchemaNode node, string key) => SchemasIn(node, key).Any() || node.AdditionalProperties is not null;
}
