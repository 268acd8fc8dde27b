using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Schemas.Validation;

namespace M31R.Automation.Compatibility.Schemas.Keys;

/// <summary>Compares two schemas by the names of their keys: which came and went, and what they stand for when they are left out.</summary>
internal sealed class KeyComparison
{
    private const int MostPlaces = 50_000;
    private const int Deepest = 40;
    private readonly HashSet<string> visited = new(StringComparer.Ordinal);
    private readonly Dictionary<SchemaNode, int> numbers = [];
    private readonly List<(Trail Trail, SchemaView View)> gone = [];
    private readonly List<(Trail Trail, SchemaView View)> come = [];
    private readonly List<(Trail Trail, DocumentValue Before, DocumentValue Now)> defaults = [];
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);

    /// <summary>Keys that no longer have a name.</summary>
    public IReadOnlyList<(Trail Trail, SchemaView View)> Gone => gone;

    /// <summary>Keys that had no name.</summary>
    public IReadOnlyList<(Trail Trail, SchemaView View)> Come => come;

    /// <summary>Keys that stand for another value when they are left out.</summary>
    public IReadOnlyList<(Trail Trail, DocumentValue Before, DocumentValue Now)> Defaults => defaults;

    /// <summary>Lines of what is there now, by dotted place.</summary>
    public IReadOnlyDictionary<string, int> Lines => lines;

    /// <summary>Compares; places that several references share are looked at once.</summary>
    public static KeyComparison Of(JsonSchema before, JsonSchema now)
    {
        var comparison = new KeyComparison();
        var waiting = new Queue<(Trail Trail, SchemaView Before, SchemaView Now)>(
            [(Trail.Whole, new SchemaView([before.Root]), new SchemaView([now.Root]))]);
        while (waiting.TryDequeue(out var place))
        {
            foreach (var next in comparison.Compare(place.Trail, place.Before, place.Now))
                waiting.Enqueue(next);
        }

        return comparison;
    }

    private IEnumerable<(Trail Trail, SchemaView Before, SchemaView Now)> Compare(Trail trail, SchemaView before, SchemaView now)
    {
        lines.TryAdd(trail.Dotted, now.Line);
        if (before.Default is { } one && now.Default is { } two && !one.IsSame(two))
            defaults.Add((trail, one, two));

        if (trail.Depth > Deepest || visited.Count > MostPlaces || !visited.Add($"{KeyOf(before)} {KeyOf(now)}"))
            yield break;

        if (!before.MayBeObject || !now.MayBeObject)
        {
            yield return (trail.Then(Trail.Item), before.Items, now.Items);
            yield break;
        }

        var names = now.Names.ToHashSet(StringComparer.Ordinal);
        foreach (var name in before.Names)
        {
            if (names.Remove(name))
                yield return (trail.Then(name), before.Key(name), now.Key(name));
            else if (!now.Covers(name))
                gone.Add((trail.Then(name), before.Key(name)));
        }

        foreach (var name in names.Where(name => !before.Covers(name)))
        {
            come.Add((trail.Then(name), now.Key(name)));
            lines.TryAdd(come[^1].Trail.Dotted, come[^1].View.Line);
        }

        yield return (trail.Then(Trail.AnyKey), before.AnyKey, now.AnyKey);
        yield return (trail.Then(Trail.Item), before.Items, now.Items);
    }

    private string KeyOf(SchemaView view) => string.Join(',', view.All.Select(NumberOf).Order());

    private int NumberOf(SchemaNode node)
    {
        if (!numbers.TryGetValue(node, out var number))
            numbers[node] = number = numbers.Count;

        return number;
    }
}
