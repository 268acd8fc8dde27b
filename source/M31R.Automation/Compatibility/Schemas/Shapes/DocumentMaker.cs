using M31R.Automation.Compatibility.Documents;

namespace M31R.Automation.Compatibility.Schemas.Shapes;

/// <summary>Makes values that schemas allow, the simplest first. What is open is not looked at: who takes one has it judged.</summary>
/// <param name="reader">Reads shapes.</param>
internal sealed class DocumentMaker(ShapeReader reader)
{
    private const int Deepest = 12;
    private const int MostItems = 60;

    /// <summary>A name that hardly any schema has.</summary>
    public const string OtherKey = "other-key";

    /// <summary>Values that hold by all schemas; none where none could be made.</summary>
    public IEnumerable<DocumentValue> Values(IReadOnlyList<SchemaNode> nodes, int depth = 0)
    {
        if (depth > Deepest)
            return [];

        try
        {
            var shapes = reader.Read(nodes);
            return InTurn(shapes.Select(shape => Values(shape, depth)).ToList());
        }
        catch (SchemaException)
        {
            return [];
        }
    }

    /// <summary>Values of a shape.</summary>
    public IEnumerable<DocumentValue> Values(Shape shape, int depth = 0) => shape switch
    {
        FiniteShape few => few.Values,
        NumberShape numbers => Numbers(numbers).Select(number => new DocumentNumber(number)),
        TextShape texts => texts.Range.Samples(4).Select(text => new DocumentText(text)),
        ListShape list => Lists(list, depth),
        MapShape map => Maps(map, depth),
        _ => [],
    };

    /// <summary>An object that has what it must have, and some keys besides; null where it cannot be made.</summary>
    public DocumentMap? With(MapShape map, IEnumerable<KeyValuePair<string, DocumentValue>> given, int depth = 0)
    {
        var members = given.ToDictionary(each => each.Key, each => each.Value, StringComparer.Ordinal);
        var waiting = new Queue<string>(map.Required);
        var needed = map.Dependent.ToLookup(each => each.Key, each => each.Other, StringComparer.Ordinal);
        foreach (var key in members.Keys.SelectMany(key => needed[key]))
            waiting.Enqueue(key);

        while (waiting.TryDequeue(out var key))
        {
            if (members.ContainsKey(key))
                continue;

            if (Values(map.Of(key), depth + 1).FirstOrDefault() is not { } value)
                return null;

            members[key] = value;
            foreach (var other in needed[key])
                waiting.Enqueue(other);
        }

        return Filled(map, members, depth);
    }

    /// <summary>A list of which an item is given, and others where it must have some; null where it cannot be made.</summary>
    public DocumentList? With(ListShape list, int index, DocumentValue given, int depth = 0) =>
        Listed(list, Math.Max(index + 1, list.Count.Minimum), (index, given), depth);

    /// <summary>A list of so many items; null where it cannot be made.</summary>
    public DocumentList? OfLength(ListShape list, long length) => Listed(list, length, null, 0);

    private DocumentList? Listed(ListShape list, long length, (int Index, DocumentValue Value)? given, int depth)
    {
        if (length > MostItems)
            return null;

        var items = new List<DocumentValue>();
        for (var at = 0; at < length; at++)
        {
            var value = given is { } one && at == one.Index
                ? one.Value
                : Values(list.At(at), depth + 1).Take(MostItems)
                    .FirstOrDefault(each => !list.IsUnique || IsNew(each, items, given?.Value));
            if (value is null)
                return null;

            items.Add(value);
        }

        return new DocumentList(items);
    }

    private static bool IsNew(DocumentValue value, List<DocumentValue> items, DocumentValue? given) =>
        given?.IsSame(value) != true && !items.Exists(item => item.IsSame(value));

    private IEnumerable<DocumentValue> Lists(ListShape list, int depth)
    {
        if (list.Containing.FirstOrDefault() is { Contains: { } contains }
            && Values([contains, .. list.At(0)], depth + 1).FirstOrDefault() is { } needed
            && With(list, 0, needed, depth) is { } holding)
            yield return holding;

        foreach (var length in new[] { list.Count.Minimum, list.Count.Minimum + 1 }.Where(list.Count.Allow))
        {
            if (Listed(list, length, null, depth) is { } made)
                yield return made;
        }
    }

    private IEnumerable<DocumentValue> Maps(MapShape map, int depth)
    {
        if (With(map, [], depth) is not { } least)
            yield break;

        yield return least;
        foreach (var key in map.Names.Where(key => least[key] is null).Take(3))
        {
            if (Values(map.Of(key), depth + 1).FirstOrDefault() is { } value && With(map, [new(key, value)], depth) is { } more)
                yield return more;
        }
    }

    /// <summary>As many keys as there must be.</summary>
    private DocumentMap? Filled(MapShape map, Dictionary<string, DocumentValue> members, int depth)
    {
        var names = map.Names.Concat(map.Patterns.SelectMany(pattern => new Texts.TextRange([pattern], SizeBounds.Any).Samples(2)))
            .Concat(Enumerable.Range(1, 8).Select(number => $"{OtherKey}-{number}"));
        foreach (var key in names.TakeWhile(_ => members.Count < map.Count.Minimum).Where(key => !members.ContainsKey(key)))
        {
            if (Values(map.Of(key), depth + 1).FirstOrDefault() is { } value)
                members[key] = value;
        }

        return map.Count.Allow(members.Count) ? new DocumentMap(members) : null;
    }

    private static IEnumerable<decimal> Numbers(NumberShape shape)
    {
        var step = shape.Bounds.Steps.Aggregate(1m, Product);
        var start = shape.Bounds.Minimum ?? shape.Bounds.Maximum ?? 0;
        var near = new[] { 1, 2, 0, 0.5m, start, start + 1, start - 1, start + 0.5m, start - 0.5m, 10, 3, 7, -1, 1000 }
            .Append(shape.Bounds.Maximum ?? 100);
        var multiples = Enumerable.Range(0, 20).Select(times => Rounded(start, step) + (times * step));
        return near.Concat(multiples).Where(shape.Allows).Distinct();
    }

    /// <summary>The least multiple that is not below a number.</summary>
    private static decimal Rounded(decimal number, decimal step) =>
        Math.Abs(number / step) < 1e20m ? decimal.Ceiling(number / step) * step : 0;

    private static decimal Product(decimal one, decimal two) => one % two == 0 ? one : two % one == 0 ? two : Math.Min(one * two, 1e9m);

    /// <summary>The first of each, then the second of each.</summary>
    private static IEnumerable<DocumentValue> InTurn(IReadOnlyList<IEnumerable<DocumentValue>> rows)
    {
        var columns = rows.Select(row => row.Take(MostItems).GetEnumerator()).ToList();
        while (columns.Count > 0)
        {
            foreach (var column in columns.ToList())
            {
                if (column.MoveNext())
                    yield return column.Current;
                else
                    columns.Remove(column);
            }
        }
    }
}
