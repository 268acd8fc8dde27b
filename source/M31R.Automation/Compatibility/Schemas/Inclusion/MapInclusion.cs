using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Schemas.Shapes;
using M31R.Automation.Compatibility.Schemas.Texts;
using M31R.Automation.Compatibility.Schemas.Validation;

namespace M31R.Automation.Compatibility.Schemas.Inclusion;

/// <summary>Compares objects.</summary>
/// <param name="inclusion">Compares their values.</param>
/// <param name="one">The objects that should be allowed.</param>
internal sealed class MapInclusion(SchemaInclusion inclusion, MapShape one)
{
    private const int MostNames = 100;
    private static readonly SchemaNode Anything = new("#");

    /// <summary>What cannot be proven.</summary>
    public IEnumerable<Suspicion> Of(MapShape other) =>
        [.. Required(other), .. Dependent(other), .. Keys(other), .. OtherKeys(other), .. Counted(other), .. NamesOfKeys(other)];

    /// <summary>Where a key that everybody has is refused, nobody is left who could miss another.</summary>
    private IEnumerable<Suspicion> Required(MapShape other)
    {
        if (one.Required.Any(key => other.Of(key).Any(node => node.Target.IsFalse)))
            yield break;

        foreach (var key in other.Required.Except(one.Required).Order(StringComparer.Ordinal))
        {
            yield return new Suspicion([], $"\"{key}\" must be there")
            {
                Key = key,
                Candidates = inclusion.Maker.Values(one).Concat(Pairs()).OfType<DocumentMap>().Select(map => map.Without(key)),
            };
        }
    }

    private IEnumerable<Suspicion> Dependent(MapShape other)
    {
        foreach (var (key, needed) in other.Dependent.Except(one.Dependent).Where(each => !one.Required.Contains(each.Other)))
        {
            yield return new Suspicion([], $"\"{needed}\" must be there when \"{key}\" is")
            {
                Key = needed,
                Candidates = WithKey(key).Select(map => map.Without(needed)),
                Harmless = inclusion.Maker.Values(one).OfType<DocumentMap>().Select(map => map.Without(key)),
            };
        }
    }

    private IEnumerable<DocumentMap> WithKey(string key) =>
        inclusion.Maker.Values(one.Of(key)).Take(6).Select(value => inclusion.Maker.With(one, [new(key, value)])).OfType<DocumentMap>();

    private IEnumerable<Suspicion> Keys(MapShape other) =>
        one.Names.Concat(other.Names).Distinct(StringComparer.Ordinal).SelectMany(key => Key(other, key, key));

    /// <summary>Of keys that only a pattern, or nothing, names: one of each kind stands for all.</summary>
    private IEnumerable<Suspicion> OtherKeys(MapShape other)
    {
        var named = one.Names.Concat(other.Names).ToHashSet(StringComparer.Ordinal);
        return one.Patterns.Concat(other.Patterns).Distinct().SelectMany(pattern => KeysOf(pattern, other))
            .Concat([DocumentMaker.OtherKey, "otherKey", "x"])
            .Concat(AllowedNames())
            .Where(key => !named.Contains(key) && IsName(key))
            .DistinctBy(key => Kind(one, key) + "|" + Kind(other, key), StringComparer.Ordinal)
            .SelectMany(key => Key(other, key, Trail.AnyKey));
    }

    private static IEnumerable<string> KeysOf(EcmaPattern pattern, MapShape other)
    {
        var range = new TextRange([pattern], SizeBounds.Any);
        foreach (var theirs in other.Patterns)
        {
            if (range.IsWithin(new TextRange([theirs], SizeBounds.Any), out var witness) == false)
                yield return witness!;
        }

        foreach (var sample in range.Samples(3))
            yield return sample;
    }

    private static string Kind(MapShape map, string key) =>
        string.Join(' ', map.Of(key).Select(node => node.Pointer).Order(StringComparer.Ordinal));

    private IEnumerable<Suspicion> Key(MapShape other, string key, string step)
    {
        var (mine, theirs) = (one.Of(key), other.Of(key));
        var isClosing = step == Trail.AnyKey && !one.Knows(key) && !other.Knows(key);
        if (mine.Any(node => node.Target.IsFalse) || (!isClosing && IsFree(mine, key)) || one.Count.Maximum == 0 || !IsName(key))
            return [];

        return theirs.Any(node => node.Target.IsFalse) ? [Unknown(key, mine, step)]
            : inclusion.Of(mine.Count > 0 ? mine : [Anything], theirs)
                .Select(suspicion => suspicion.From(step, value => Holding(key, value)));
    }

    private IEnumerable<string> AllowedNames() => one.NamesOfKeys.Count == 0
        ? []
        : inclusion.Maker.Values(one.NamesOfKeys).OfType<DocumentText>().Select(name => name.Value).Take(MostNames);

    private bool IsName(string key) => one.NamesOfKeys.Count == 0 || inclusion.Validator.Accepts(one.NamesOfKeys, new DocumentText(key));

    /// <summary>Neither named nor restricted: no user can have meant by it what the other means.</summary>
    private bool IsFree(IReadOnlyList<SchemaNode> mine, string key) =>
        !one.Knows(key) && mine.All(node => node.Target is { Source: DocumentTruth or DocumentMap { Members.Count: 0 } });

    private Suspicion Unknown(string key, IReadOnlyList<SchemaNode> mine, string step) => new([], $"\"{key}\" is refused")
    {
        Key = step == key ? key : null,
        Candidates = inclusion.Maker.Values(mine.Count > 0 ? mine : [Anything]).Take(8).Select(value => Holding(key, value))
            .OfType<DocumentValue>(),
        Harmless = one.Required.Contains(key) ? [] : inclusion.Maker.Values(one).OfType<DocumentMap>().Select(map => map.Without(key)),
        Declared = step == key ? mine : [],
    };

    private DocumentMap? Holding(string key, DocumentValue value) => inclusion.Maker.With(one, [new(key, value)]);

    private IEnumerable<Suspicion> Counted(MapShape other)
    {
        foreach (var (side, limit) in other.Count.Limits.Where(each => !one.Count.IsWithin(each.Limit)))
        {
            yield return new Suspicion([], "other numbers of keys are allowed")
            {
                Keyword = side + "Properties",
                Candidates = inclusion.Maker.Values(one).Concat(Pairs()).Concat(Crowds(limit.Maximum + 1)),
            };
        }
    }

    /// <summary>Objects of so many keys that have no name here; none where that is more than anybody writes.</summary>
    private IEnumerable<DocumentMap> Crowds(long? count)
    {
        if (count is null or > MostNames)
            return [];

        var names = Enumerable.Range(1, (int)count.Value).Select(number => $"{DocumentMaker.OtherKey}-{number}").ToList();
        return inclusion.Maker.Values(one.Of(names[0])).Take(1)
            .Select(value => inclusion.Maker.With(one, names.Select(name => KeyValuePair.Create(name, value)))).OfType<DocumentMap>();
    }

    private IEnumerable<Suspicion> NamesOfKeys(MapShape other)
    {
        if (other.NamesOfKeys.Count == 0)
            yield break;

        var free = inclusion.Of(one.NamesOfKeys.Count > 0 ? one.NamesOfKeys : [Anything], other.NamesOfKeys);
        foreach (var suspicion in free)
        {
            yield return suspicion with
            {
                Steps = [],
                Candidates = suspicion.Candidates.OfType<DocumentText>().Concat(one.Names.Select(name => new DocumentText(name)))
                    .SelectMany(name => WithKey(name.Value)),
                Harmless = [DocumentMap.Empty],
            };
        }
    }

    /// <summary>Objects with two keys more than they must have.</summary>
    private IEnumerable<DocumentMap> Pairs()
    {
        var names = one.Names.Where(name => !one.Required.Contains(name)).Take(12).ToList();
        foreach (var (first, second) in names.SelectMany((_, at) => names.Skip(at + 1), (name, next) => (name, next)))
        {
            if (inclusion.Maker.Values(one.Of(first)).FirstOrDefault() is { } value
                && inclusion.Maker.Values(one.Of(second)).FirstOrDefault() is { } more
                && inclusion.Maker.With(one, [new(first, value), new(second, more)]) is { } made)
                yield return made;
        }
    }
}
