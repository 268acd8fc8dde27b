using M31R.Automation.Compatibility.Schemas.Inclusion;
using M31R.Automation.Compatibility.Schemas.Keys;
using M31R.Automation.Compatibility.Schemas.Shapes;
using M31R.Automation.Compatibility.Schemas.Validation;

namespace M31R.Automation.Compatibility.Schemas;

/// <summary>Compares two JSON Schemas by the documents that they accept.</summary>
internal sealed class SchemaComparison
{
    private readonly SchemaValidator validator = new();
    private readonly Dictionary<string, ContractChange> changes = new(StringComparer.Ordinal);
    private readonly List<(string Item, ContractChange Change)> unproven = [];
    private readonly (JsonSchema Before, JsonSchema Now) sides;
    private readonly SchemaInclusion inclusion;
    private readonly SchemaStatements statements;
    private readonly KeyComparison keys;
    private readonly HashSet<SchemaNode> told = [];

    private SchemaComparison(JsonSchema before, JsonSchema now, SchemaTitle title)
    {
        sides = (before, now);
        inclusion = new SchemaInclusion(validator, new ShapeReader(validator), new SchemaSameness());
        keys = KeyComparison.Of(before, now);
        statements = new SchemaStatements(title, keys);
    }

    /// <summary>The differences, in ordinal order of item; empty when both accept the same documents and have the same defaults.</summary>
    /// <param name="before">Of the last release.</param>
    /// <param name="now">Of now.</param>
    /// <param name="title">How items are named.</param>
    /// <exception cref="SchemaException">A pattern is none, or they are too large to be compared.</exception>
    public static IReadOnlyList<ContractChange> Of(JsonSchema before, JsonSchema now, SchemaTitle title)
    {
        var comparison = new SchemaComparison(before, now, title);
        comparison.Narrowed();
        comparison.Names();
        comparison.Widened();
        return
        [
            .. comparison.changes.Values
                .Concat(comparison.unproven.Where(each => !comparison.IsTold(each.Item)).Select(each => each.Change))
                .DistinctBy(change => change.Item, StringComparer.Ordinal)
                .OrderBy(change => change.Item, StringComparer.Ordinal),
        ];
    }

    private void Narrowed()
    {
        foreach (var (suspicion, witness) in Discharged(sides.Before, sides.Now))
        {
            if (witness is not null)
                Tell(statements.Narrowed(witness));
            else
                unproven.Add((statements.Item(suspicion), statements.Unproven(suspicion)));
        }
    }

    private void Names()
    {
        foreach (var (trail, view) in keys.Gone.Where(each => !told.Overlaps(each.View.Own)))
            Tell(statements.Unread(trail, view));

        foreach (var (trail, before, now) in keys.Defaults)
            Tell(statements.Default(trail, before, now));
    }

    private void Widened()
    {
        foreach (var witness in Discharged(sides.Now, sides.Before).Select(each => each.Witness).OfType<SchemaWitness>())
            Tell(statements.Widened(witness));

        foreach (var (trail, _) in keys.Come.Where(each => !told.Overlaps(each.View.Own)))
            Tell(statements.Come(trail));
    }

    /// <summary>Every difference once, with a witness where one was found: of the places that lead to it the nearest.</summary>
    private IEnumerable<(Suspicion Suspicion, SchemaWitness? Witness)> Discharged(JsonSchema one, JsonSchema other)
    {
        var search = new WitnessSearch(validator, one, other);
        foreach (var places in inclusion.Of([one.Root], [other.Root]).GroupBy(suspicion => suspicion.Origin))
        {
            var witness = places.Select(search.Find).FirstOrDefault(found => found is not null);
            told.UnionWith(witness?.Declared ?? []);
            yield return (places.First(), witness);
        }
    }

    /// <summary>One change, one line: the first that is told of an item stands.</summary>
    private void Tell(ContractChange change)
    {
        if (!unproven.Exists(each => each.Item == change.Item) || change.Kind == ChangeKind.Breaking)
            changes.TryAdd(change.Item, change);
    }

    /// <summary>Whether what broke explains it.</summary>
    private bool IsTold(string item) => changes.Values.Any(change => change.Kind == ChangeKind.Breaking
        && (item.StartsWith(change.Item, StringComparison.Ordinal) || change.Item.StartsWith(item, StringComparison.Ordinal)));
}
