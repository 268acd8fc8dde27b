using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Schemas.Inclusion;
using M31R.Automation.Compatibility.Schemas.Keys;
using M31R.Automation.Compatibility.Schemas.Shapes;
using M31R.Automation.Compatibility.Schemas.Validation;

namespace M31R.Automation.Compatibility.Schemas;

/// <summary>Compares two JSON Schemas by the documents that they accept.</summary>
internal sealed class SchemaComparison
{
    private readonly SchemaValidator validator = new();
    private readonly List<ContractChange> changes = [];
    private readonly HashSet<(string Item, string Keyword)> narrowed = [];
    private readonly HashSet<(string Item, string Keyword)> widened = [];
    private readonly List<ContractChange> unproven = [];
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

    /// <summary>
    /// The differences, in ordinal order of item, the worst of an item first; empty when both accept the same documents and have the same
    /// defaults. An item has several when it changed in several ways: another minimum, another maximum, another default.
    /// </summary>
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
        return ChangeOrder.Sorted(comparison.changes.Concat(ChangeOrder.Unexplained(comparison.unproven, comparison.changes)));
    }

    private void Narrowed()
    {
        foreach (var (suspicion, witness) in Discharged(sides.Before, sides.Now))
        {
            if (witness is null)
                unproven.Add(statements.Unproven(suspicion));
            else if (statements.Narrowed(witness) is var change && narrowed.Add((change.Item, witness.Violation.Keyword)))
                changes.Add(change);
        }
    }

    private void Names()
    {
        foreach (var (trail, view) in keys.Gone.Where(each => !told.Overlaps(each.View.Own)))
            TellOnce(statements.Unread(trail, view));

        changes.AddRange(keys.Defaults.Select(each => (Change: statements.Default(each.Trail, each.Before, each.Now), each.Before, each.Now))
            .Where(each => !IsForced(each.Change.Item, each.Before, each.Now)).Select(each => each.Change));
    }

    private void Widened()
    {
        foreach (var witness in Discharged(sides.Now, sides.Before).Select(each => each.Witness).OfType<SchemaWitness>())
        {
            var change = statements.Widened(witness);
            var keyword = change.Kind == ChangeKind.Breaking ? witness.Violation.Keyword : "";
            if (IsOwn(change.Item) && !IsOfGone(witness) && widened.Add((change.Item, keyword)))
                changes.Add(change);
        }

        foreach (var (trail, _) in keys.Come.Where(each => !told.Overlaps(each.View.Own)))
            TellOnce(statements.Come(trail));
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

    /// <summary>Of another type the old default could not stay: it is the same change.</summary>
    private bool IsForced(string item, DocumentValue before, DocumentValue now) =>
        before.Type != now.Type && narrowed.Contains((item, "type"));

    /// <summary>What is accepted instead of what is refused is the other half of one change.</summary>
    private bool IsOwn(string item) =>
        !narrowed.Any(each => each.Item == item) && !unproven.Exists(change => change.Item == item);

    /// <summary>That a key need not be there says nothing more of one that is gone.</summary>
    private bool IsOfGone(SchemaWitness witness) =>
        witness.Violation.Keyword == "required" && keys.Gone.Any(each => each.Trail == witness.Trail);

    private void TellOnce(ContractChange change)
    {
        if (!changes.Exists(each => each.Item == change.Item) && IsOwn(change.Item))
            changes.Add(change);
    }
}
