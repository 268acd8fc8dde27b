using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Schemas.Shapes;
using M31R.Automation.Compatibility.Schemas.Validation;

namespace M31R.Automation.Compatibility.Schemas.Inclusion;

/// <summary>Compares lists.</summary>
/// <param name="inclusion">Compares their items.</param>
/// <param name="one">The lists that should be allowed.</param>
internal sealed class ListInclusion(SchemaInclusion inclusion, ListShape one)
{
    /// <summary>What cannot be proven.</summary>
    public IEnumerable<Suspicion> Of(ListShape other) => [.. Counted(other), .. Same(other), .. Items(other), .. Contained(other)];

    private IEnumerable<Suspicion> Counted(ListShape other)
    {
        foreach (var (side, limit) in other.Count.Limits.Where(each => !one.Count.IsWithin(each.Limit)))
        {
            long?[] lengths = [one.Count.Minimum, one.Count.Maximum, limit.Maximum + 1, limit.Minimum - 1];
            yield return new Suspicion([], "other numbers of items are allowed")
            {
                Keyword = side + "Items",
                Candidates = lengths.OfType<long>().Where(length => one.Count.Allow(length) && !limit.Allow(length))
                    .Select(length => inclusion.Maker.OfLength(one, length)).OfType<DocumentValue>(),
                Harmless = Lists(other),
            };
        }
    }

    private IEnumerable<Suspicion> Same(ListShape other)
    {
        if (other.IsUnique && !one.IsUnique && one.Count.Maximum is not (0 or 1))
        {
            yield return new Suspicion([], "items must differ")
            {
                Candidates = inclusion.Maker.Values(one.At(0)).Take(6).Select(Twice).OfType<DocumentValue>(),
                Harmless = Lists(other),
            };
        }
    }

    private DocumentList? Twice(DocumentValue value) =>
        inclusion.Maker.OfLength(one, Math.Max(2, one.Count.Minimum)) is { } list
            ? new DocumentList([value, value, .. list.Items.Skip(2)])
            : null;

    private IEnumerable<Suspicion> Items(ListShape other)
    {
        var places = Math.Max(one.Places, other.Places);
        for (var at = 0; at <= places && (one.Count.Maximum is not { } most || at < most); at++)
        {
            var (index, mine) = (at, one.At(at));
            foreach (var suspicion in inclusion.Of(mine, other.At(at)))
                yield return suspicion.From(Trail.Item, value => inclusion.Maker.With(one, index, value));
        }
    }

    private IEnumerable<Suspicion> Contained(ListShape other)
    {
        foreach (var _ in other.Containing.Where(node => !one.Containing.Any(mine => IsSame(mine, node))))
        {
            yield return new Suspicion([], "other items must be contained")
            {
                Candidates = inclusion.Maker.Values(one),
                Harmless = Lists(other),
            };
        }
    }

    private bool IsSame(SchemaNode mine, SchemaNode theirs) =>
        mine.ContainsCount == theirs.ContainsCount && inclusion.AreSame([mine.Contains!], [theirs.Contains!]);

    private IEnumerable<DocumentValue> Lists(ListShape other) =>
        inclusion.Maker.Values(one).Where(value => inclusion.Validator.Accepts(other.Nodes, value));
}
