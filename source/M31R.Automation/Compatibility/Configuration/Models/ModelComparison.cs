using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Schemas;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>Compares two classes by the documents that they accept, and by what they make of them.</summary>
/// <param name="before">Of the last release.</param>
/// <param name="now">Of now.</param>
/// <param name="title">How items are named.</param>
internal sealed class ModelComparison(ModelClass before, ModelClass now, SchemaTitle title)
{
    private readonly ModelPair pair = ModelPair.Of(before, now);

    /// <summary>The documents that the last release accepted.</summary>
    public JsonSchema Before => field ??= ModelSchema.Of(pair.Before);

    /// <summary>The documents that are accepted now: one schema, for what changed names its nodes.</summary>
    public JsonSchema Now => field ??= ModelSchema.Of(pair.Now);

    /// <summary>The differences, in ordinal order of item, the worst of an item first.</summary>
    /// <exception cref="SchemaException">A pattern is none.</exception>
    public IReadOnlyList<ContractChange> Changes()
    {
        var (old, next) = (Keys(pair.Before, title.Name), Keys(pair.Now, title.Name));
        var common = old.Where(each => next.ContainsKey(each.Key))
            .Select(each => (Path: each.Key, Old: each.Value, Next: next[each.Key])).ToList();
        var unread = common.Where(each => each.Next.IsIgnored && !each.Old.IsIgnored).Select(each => Unread(each.Path, each.Next)).ToList();
        var schema = new RenamedKeys(old, next).Together(SchemaComparison.Of(Before, Now, title));
        var all = schema.Where(change => !unread.Exists(each => ChangeOrder.IsWithin(change.Item, each.Item)))
            .Concat(unread)
            .Concat(common.SelectMany(each => OfKey(each.Path, each.Old, each.Next)))
            .Concat(Wholes())
            .ToList();
        var unproven = ChangeOrder.Unexplained(all.Where(change => change.Kind == ChangeKind.Unproven), all).ToList();
        return ChangeOrder.Sorted(
            all.Where(change => change.Kind is ChangeKind.Breaking or ChangeKind.Behavioural
                || (change.Kind == ChangeKind.Addition && !unproven.Exists(each => each.Item == change.Item)))
            .Concat(unproven));
    }

    /// <summary>Classes that are judged or read as a whole in another way.</summary>
    private IEnumerable<ContractChange> Wholes()
    {
        var known = pair.Before.Classes(title.Name).ToLookup(each => each.Path, each => each.Model, StringComparer.Ordinal);
        return pair.Now.Classes(title.Name)
            .SelectMany(each => known[each.Path].SelectMany(was => Otherwise(each.Path, was, each.Model)).Select(statement => (each.Path, statement)))
            .Select(each => new ContractChange(ChangeKind.Unproven, each.Path, each.statement) { Place = title.PlaceOf(0) });
    }

    private static IEnumerable<string> Otherwise(string path, ModelClass was, ModelClass model)
    {
        if (was.Validation != model.Validation)
            yield return $"\"{path}\" is checked otherwise as a whole.";

        var names = was.Settings.Keys.Union(model.Settings.Keys, StringComparer.Ordinal)
            .Where(name => was.Settings.GetValueOrDefault(name) != model.Settings.GetValueOrDefault(name))
            .Order(StringComparer.Ordinal).Select(name => $"\"{name}\"").ToList();
        if (names.Count > 0)
            yield return $"\"{path}\" is read otherwise: its configuration sets {string.Join(", ", names)} otherwise.";
    }

    private IEnumerable<ContractChange> OfKey(string path, ModelKey was, ModelKey key)
    {
        if (!was.IsStrict && key.IsStrict && Spelled(was, key) is { } spelled)
            yield return Breaks(path, key, $"\"{path}\" no longer takes a text for a value.", new DocumentText(spelled.Text.Trim('"')),
                "a value of another type");

        var added = key.Checks.Where(check => was.Checks.All(each => each.Source != check.Source)).ToList();
        if (added.Count > 0 && Refused(was, key, added) is { } value)
            yield return Breaks(path, key, $"\"{path}\" is checked otherwise.", value, "refused by a check");
        else if (added.Count > 0 || was.Checks.Any(check => key.Checks.All(each => each.Source != check.Source)))
            yield return Open(path, key, $"\"{path}\" is checked otherwise.");
        else if (was.Choices is { } old && key.Choices is { } choices && Chosen(path, key, old, choices) is { } chosen)
            yield return chosen;
        else if (was.Unread != key.Unread)
            yield return Open(path, key, Declared(path, was, key));
    }

    /// <summary>By what cannot be read of both; by all that is written where one can be read, and that says the difference.</summary>
    private static string Declared(string path, ModelKey was, ModelKey key)
    {
        var isWhole = (was.Unread.Length == 0 || key.Unread.Length == 0) && was.Written != key.Written;
        var (then, next) = isWhole ? (was.Written, key.Written) : (was.Unread, key.Unread);
        return $"\"{path}\" is declared otherwise: \"{Counted.Short(next)}\" was \"{Counted.Short(then)}\".";
    }

    /// <summary>Of named values some are gone, or some are new; null where neither is so.</summary>
    private ContractChange? Chosen(string path, ModelKey key, IReadOnlyList<DocumentValue> old, IReadOnlyList<DocumentValue> now)
    {
        var words = string.Join(", ", now.Select(value => value.Text));
        return old.FirstOrDefault(value => !now.Any(value.IsSame)) is { } gone
                ? Breaks(path, key, $"\"{path}\" refuses what it accepted: {gone.Text} is none of {words}.", gone, $"is none of {words}")
            : now.FirstOrDefault(value => !old.Any(value.IsSame)) is { } more
                ? new ContractChange(ChangeKind.Addition, path, $"\"{path}\" accepts more: {more.Text}.") { Place = title.PlaceOf(key.Line) }
            : null;
    }

    /// <summary>A value that both spell as a number or a truth value.</summary>
    private static DocumentValue? Spelled(ModelKey was, ModelKey key) =>
        ExampleValues.Of(key)
            .FirstOrDefault(value => value is DocumentNumber or DocumentTruth && ExampleValues.IsValid(was, value)
                && ExampleValues.IsValid(key, value));

    private static DocumentValue? Refused(ModelKey was, ModelKey key, List<ModelCheck> added) => ExampleValues.Of(was)
        .Where(value => ExampleValues.IsValid(was, value) && ExampleValues.IsValid(key, value))
        .Where(value => was.Checks.All(check => check.Refuses(value) == false))
        .FirstOrDefault(value => added.Any(check => check.Refuses(value) == true));

    private ContractChange Breaks(string path, ModelKey key, string statement, DocumentValue value, string now) => new(ChangeKind.Breaking,
        path, statement)
    {
        Place = title.PlaceOf(key.Line),
        Witness = new Witness("document", $"{path[(title.Name.Length + 1)..]}: {value.Text}") { Before = "is accepted", Now = now },
    };

    private ContractChange Unread(string path, ModelKey key) =>
        new(ChangeKind.Behavioural, path, $"\"{path}\" is accepted, and nothing reads it any more.") { Place = title.PlaceOf(key.Line) };

    private ContractChange Open(string path, ModelKey key, string statement) => new(ChangeKind.Unproven, path,
        statement)
    { Place = title.PlaceOf(key.Line) };

    private static Dictionary<string, ModelKey> Keys(ModelClass model, string name) => model.All(name)
        .GroupBy(each => each.Path, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Key, StringComparer.Ordinal);
}
