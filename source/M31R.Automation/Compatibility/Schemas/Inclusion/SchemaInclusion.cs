using M31R.Automation.Compatibility.Schemas.Shapes;
using M31R.Automation.Compatibility.Schemas.Validation;

namespace M31R.Automation.Compatibility.Schemas.Inclusion;

/// <summary>
/// Tries to prove that whatever one schema allows the other allows too. What it cannot prove is a suspicion; with none, it is proven.
/// A key that the one neither names nor restricts is not looked at: whoever used it cannot have meant what the other means by it.
/// </summary>
internal sealed class SchemaInclusion
{
    private const int MostPairs = 20_000;
    private const int MostPlaces = 3;
    private readonly Dictionary<string, IReadOnlyList<Suspicion>> known = new(StringComparer.Ordinal);
    private readonly SchemaSameness sameness;
    private int pairs;

    /// <summary>Takes what judges values.</summary>
    public SchemaInclusion(SchemaValidator validator, ShapeReader reader, SchemaSameness sameness)
    {
        (Validator, Reader, this.sameness) = (validator, reader, sameness);
        Maker = new DocumentMaker(reader);
    }

    /// <summary>Judges single values.</summary>
    public SchemaValidator Validator { get; }

    /// <summary>Reads shapes.</summary>
    public ShapeReader Reader { get; }

    /// <summary>Makes values.</summary>
    public DocumentMaker Maker { get; }

    /// <summary>What cannot be proven of schemas that hold together on either side.</summary>
    /// <param name="ones">What they allow...</param>
    /// <param name="others">... these should allow.</param>
    public IReadOnlyList<Suspicion> Of(IReadOnlyList<SchemaNode> ones, IReadOnlyList<SchemaNode> others)
    {
        if (others.Count == 0 || sameness.AreSame(ones, others))
            return [];

        var key = $"{Reader.KeyOf(ones)} < {Reader.KeyOf(others)}";
        if (known.TryGetValue(key, out var suspicions))
            return suspicions;

        if (++pairs > MostPairs)
            throw new SchemaException("the schemas are too large to be compared", "Look at the difference yourself.");

        known[key] = [];
        return known[key] = Fewer(Judge(ones, others));
    }

    /// <summary>Whether two rules are written alike.</summary>
    public bool IsSame(OpenRule one, OpenRule other) => one.IsSame(other, sameness);

    /// <summary>Whether two lists of schemas are written alike.</summary>
    public bool AreSame(IReadOnlyList<SchemaNode> ones, IReadOnlyList<SchemaNode> others) => sameness.AreSame(ones, others);

    /// <summary>Of one difference the places nearest to here: many ways may lead to it.</summary>
    private static IReadOnlyList<Suspicion> Fewer(IReadOnlyList<Suspicion> suspicions) =>
        [.. suspicions.GroupBy(suspicion => suspicion.Origin)
            .SelectMany(group => group.OrderBy(suspicion => suspicion.Steps.Count).Take(MostPlaces))];

    private IReadOnlyList<Suspicion> Judge(IReadOnlyList<SchemaNode> ones, IReadOnlyList<SchemaNode> others)
    {
        try
        {
            var shapes = Reader.Read(others);
            var mine = Reader.Read(ones);
            return [.. mine.SelectMany(shape => Of(shape, shapes, others))];
        }
        catch (SchemaException problem)
        {
            var words = $"what is allowed here could not be compared: {problem.Message}";
            return [new Suspicion([], words) { Candidates = Maker.Values(ones).Take(20) }];
        }
    }

    /// <summary>Of a shape that should be within any of others: the closest of them is answered for.</summary>
    private IReadOnlyList<Suspicion> Of(Shape shape, IReadOnlyList<Shape> others, IReadOnlyList<SchemaNode> nodes)
    {
        if (shape is FiniteShape few)
            return Finite(few, nodes);

        if (shape is NumberShape numbers && NumberInclusion.All(numbers) is { } all)
            return Finite(new FiniteShape("number", [.. all]) { Nodes = shape.Nodes, Open = shape.Open }, nodes);

        IReadOnlyList<Suspicion>? best = null;
        foreach (var other in others.Where(other => other.Type == shape.Type))
        {
            var found = Of(shape, other);
            if (found.Count == 0)
                return [];

            if (best is null || Distance(found) < Distance(best))
                best = found;
        }

        return best ?? [Refused(shape)];
    }

    private IReadOnlyList<Suspicion> Of(Shape shape, Shape other)
    {
        IEnumerable<Suspicion> found = (shape, other) switch
        {
            (NumberShape one, NumberShape two) => NumberInclusion.Of(one, two),
            (TextShape one, TextShape two) => TextInclusion.Of(one, two),
            (ListShape one, ListShape two) => new ListInclusion(this, one).Of(two),
            (MapShape one, MapShape two) => new MapInclusion(this, one).Of(two),
            (_, FiniteShape few) => [Beyond(shape, few)],
            _ => [],
        };
        return [.. found, .. OpenInclusion.Of(this, shape, other)];
    }

    private IReadOnlyList<Suspicion> Finite(FiniteShape few, IReadOnlyList<SchemaNode> nodes)
    {
        var refused = few.Values
            .Select(value => (Value: value, Fault: nodes.SelectMany(node => Validator.Of(node, value)).FirstOrDefault()))
            .ToLookup(each => each.Fault?.Keyword, each => each.Value);
        return
        [
            .. refused.Where(values => values.Key is not null).Select(values =>
                new Suspicion([], $"{string.Join(", ", values.Take(4).Select(value => value.Text))} is refused")
                {
                    Keyword = values.Key,
                    Candidates = values,
                    Harmless = refused[null],
                    IsApart = !refused[null].Any(),
                }),
        ];
    }

    private Suspicion Beyond(Shape shape, FiniteShape few) =>
        new([], $"only {string.Join(", ", few.Values.Take(4).Select(value => value.Text))} are allowed")
        {
            Candidates = Maker.Values(shape),
            Harmless = few.Values,
        };

    private Suspicion Refused(Shape shape) => new([], $"a {shape.Type} is refused")
    {
        Candidates = Maker.Values(shape).Take(8),
    };

    /// <summary>One whose kind fits is closer than one of another kind with fewer faults; several faults of one place are one.</summary>
    private static int Distance(IReadOnlyList<Suspicion> found)
    {
        var places = found.GroupBy(suspicion => suspicion.Key is { } key ? suspicion.Trail.Then(key) : suspicion.Trail).ToList();
        return places.Sum(place => !place.Any(IsNear) ? 1 : place.Any(suspicion => suspicion.IsApart) ? 10_000 : 100);
    }

    private static bool IsNear(Suspicion suspicion) => suspicion.Steps.Count <= 1 && suspicion.Key is null;
}
