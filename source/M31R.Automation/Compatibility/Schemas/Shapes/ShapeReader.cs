using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Schemas.Texts;
using M31R.Automation.Compatibility.Schemas.Validation;

namespace M31R.Automation.Compatibility.Schemas.Shapes;

/// <summary>Turns schemas that must hold together into shapes: alternatives are written out, types told apart, bounds met.</summary>
/// <param name="validator">Judges single values.</param>
internal sealed class ShapeReader(SchemaValidator validator)
{
    private const int MostDrafts = 300;
    private const int Deepest = 40;
    private static readonly string[] Types = ["null", "boolean", "string", "number", "array", "object"];
    private readonly Dictionary<SchemaNode, int> numbers = [];
    private readonly Dictionary<string, IReadOnlyList<Shape>?> known = new(StringComparer.Ordinal);

    /// <summary>The shapes; empty when nothing is valid.</summary>
    /// <exception cref="SchemaException">There are too many, or they lead round in circles.</exception>
    public IReadOnlyList<Shape> Read(IReadOnlyList<SchemaNode> nodes) =>
        ReadUnlessBegun(nodes) ?? throw new SchemaException(
            $"\"{nodes[0].Pointer}\" is an alternative of itself", "Look at the difference yourself.");

    /// <summary>The same; null while they are being read.</summary>
    public IReadOnlyList<Shape>? ReadUnlessBegun(IReadOnlyList<SchemaNode> nodes)
    {
        var key = KeyOf(nodes);
        if (known.TryGetValue(key, out var shapes))
            return shapes;

        known[key] = null;
        try
        {
            shapes = [.. Drafts(nodes, 0).SelectMany(Shapes)];
        }
        finally
        {
            known.Remove(key);
        }

        return known[key] = shapes;
    }

    /// <summary>The same for the same schemas in any order.</summary>
    public string KeyOf(IReadOnlyList<SchemaNode> nodes) => string.Join(' ', nodes.Select(NumberOf).Distinct().Order());

    private int NumberOf(SchemaNode node)
    {
        if (!numbers.TryGetValue(node.Target, out var number))
            numbers[node.Target] = number = numbers.Count;

        return number;
    }

    private IReadOnlyList<ShapeDraft> Drafts(IReadOnlyList<SchemaNode> nodes, int depth) =>
        nodes.Aggregate<SchemaNode, IReadOnlyList<ShapeDraft>>([ShapeDraft.Free], (drafts, node) => Both(drafts, Drafts(node, depth + 1)));

    private IReadOnlyList<ShapeDraft> Drafts(SchemaNode node, int depth)
    {
        node = node.Target;
        if (node.IsFalse)
            return [];

        if (depth > Deepest)
            throw new SchemaException($"\"{node.Pointer}\" leads round in circles", "Let every reference lead into a key or an item.");

        IReadOnlyList<ShapeDraft> drafts = [new ShapeDraft([node], [.. Open(node)], node.UnevaluatedProperties)];
        drafts = Both(drafts, Drafts(node.AllOf, depth));
        if (node.AnyOf.Count > 0)
            drafts = Both(drafts, [.. node.AnyOf.SelectMany(branch => Drafts(branch, depth + 1))]);

        if (node.OneOf.Count > 0)
            drafts = Both(drafts, [.. node.OneOf.SelectMany(branch => Drafts(branch, depth + 1))]);

        return drafts;
    }

    private IEnumerable<OpenRule> Open(SchemaNode node)
    {
        if (node.Not is not null)
            yield return new OpenRule("not", node);
        if (node.If is not null)
            yield return new OpenRule("if", node);
        if (node.DependentSchemas.Count > 0)
            yield return new OpenRule("dependentSchemas", node);
        if (node.OneOf.Count > 1 && !new Disjointness(this, validator).Holds(node.OneOf))
            yield return new OpenRule("oneOf", node);
        if (node.UnevaluatedItems is not null
            || (node.UnevaluatedProperties is not null && node.AnyOf.Count + node.OneOf.Count + node.DependentSchemas.Count > 0))
            yield return new OpenRule("unevaluated", node);
    }

    private static IReadOnlyList<ShapeDraft> Both(IReadOnlyList<ShapeDraft> ones, IReadOnlyList<ShapeDraft> twos) =>
        (long)ones.Count * twos.Count > MostDrafts
            ? throw new SchemaException("it has too many alternatives within alternatives", "Look at the difference yourself.")
            : [.. ones.SelectMany(_ => twos, (one, two) => one.And(two))];

    private IEnumerable<Shape> Shapes(ShapeDraft draft)
    {
        if (draft.Nodes.FirstOrDefault(node => node.Values is not null) is { Values: { } values })
            return Finite(draft, values);

        return Types.Where(type => draft.Nodes.All(node => Allows(node, type))).Select(type => One(draft, type)).OfType<Shape>();
    }

    private IEnumerable<Shape> Finite(ShapeDraft draft, IEnumerable<DocumentValue> values) => values
        .Where(value =>
            draft.Nodes.All(node => ScalarJudge.Check(node, new Judged(value, Trail.Whole, 0)).Any() is false)
            && (value is not (DocumentMap or DocumentList) || validator.Accepts(draft.Nodes, value)))
        .GroupBy(value => value.Type == "integer" ? "number" : value.Type, StringComparer.Ordinal)
        .Select(group => new FiniteShape(group.Key, [.. group]) { Open = draft.Open, Nodes = draft.Nodes });

    private Shape? One(ShapeDraft draft, string type) => type switch
    {
        "null" => Finite(draft, [new DocumentNull()]).FirstOrDefault(),
        "boolean" => Finite(draft, [new DocumentTruth(true), new DocumentTruth(false)]).FirstOrDefault(),
        "string" => Text(draft),
        "number" => Number(draft),
        "array" => List(draft),
        _ => Map(draft),
    };

    private static TextShape? Text(ShapeDraft draft)
    {
        var range = draft.Nodes.Aggregate(
            TextRange.Any, (sum, node) => sum.And(new TextRange(node.Pattern is { } pattern ? [pattern] : [], node.Length)));
        return range.Length.Maximum < range.Length.Minimum ? null : new TextShape(range) { Open = draft.Open, Nodes = draft.Nodes };
    }

    private static NumberShape? Number(ShapeDraft draft)
    {
        var bounds = draft.Nodes.Aggregate(NumberBounds.Any, (sum, node) => sum.And(node.Numbers));
        var isInteger = draft.Nodes.Any(node => node.Types.Count > 0 && !node.Types.Contains("number", StringComparer.Ordinal))
            || bounds.Steps.Any(step => decimal.Truncate(step) == step);
        var shape = new NumberShape(isInteger ? Whole(bounds) : bounds, isInteger) { Open = draft.Open, Nodes = draft.Nodes };
        var isEmpty = shape.Bounds.Minimum is { } least && !shape.Bounds.AllowsFromAbove(least);
        return isEmpty ? null : shape;
    }

    /// <summary>No integer is between 0 and 1: bounds of integers are integers and belong to them.</summary>
    private static NumberBounds Whole(NumberBounds bounds) => bounds with
    {
        Minimum = bounds.Minimum is not { } least ? null : bounds.IsMinimumOpen ? decimal.Floor(least) + 1 : decimal.Ceiling(least),
        Maximum = bounds.Maximum is not { } most ? null : bounds.IsMaximumOpen ? decimal.Ceiling(most) - 1 : decimal.Floor(most),
        IsMinimumOpen = false,
        IsMaximumOpen = false,
        Steps = [.. bounds.Steps.Where(step => step != 1)],
    };

    private static ListShape? List(ShapeDraft draft)
    {
        var count = draft.Nodes.Aggregate(SizeBounds.Any, (sum, node) => sum.And(node.ItemCount));
        return count.Maximum < count.Minimum ? null : new ListShape
        {
            Count = count,
            IsUnique = draft.Nodes.Any(node => node.UniqueItems),
            Open = draft.Open,
            Nodes = draft.Nodes,
        };
    }

    private static MapShape? Map(ShapeDraft draft)
    {
        var count = draft.Nodes.Aggregate(SizeBounds.Any, (sum, node) => sum.And(node.KeyCount));
        var shape = new MapShape
        {
            Count = count,
            Required = draft.Nodes.SelectMany(node => node.Required).ToHashSet(StringComparer.Ordinal),
            Closing = draft.Closing,
            Open = draft.Open,
            Nodes = draft.Nodes,
        };
        return shape.Required.Any(key => shape.Of(key).Any(node => node.Target.IsFalse)) ? null : shape;
    }

    private static bool Allows(SchemaNode node, string type) => node.Types.Count == 0 || node.Types.Contains(type, StringComparer.Ordinal)
        || (type == "number" && node.Types.Contains("integer", StringComparer.Ordinal));
}
