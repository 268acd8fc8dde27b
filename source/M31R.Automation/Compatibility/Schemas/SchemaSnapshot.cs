using M31R.Automation.Compatibility.Deprecations;
using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Schemas.Keys;
using M31R.Automation.Compatibility.Schemas.Validation;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Schemas;

/// <summary>A schema as lines, one a place of its documents.</summary>
internal static class SchemaSnapshot
{
    private const int Most = 20_000;
    private const int Longest = 300;
    private static readonly HashSet<string> Shown = new(StringComparer.Ordinal)
    {
        "const", "default", "dependentRequired", "deprecated", "enum", "exclusiveMaximum", "exclusiveMinimum", "maxItems", "maxLength",
        "maxProperties", "maximum", "minItems", "minLength", "minProperties", "minimum", "multipleOf", "pattern", "required",
        "type", "uniqueItems",
    };

    /// <summary>Sorted; schemas within themselves are written once.</summary>
    public static IReadOnlyList<string> Of(JsonSchema schema, SchemaTitle title)
    {
        var lines = Places(schema).Select(place => $"{place.Trail.Named(title)}: {PlainText.Cut(Words(place.View), Longest)}");
        return [.. lines.Take(Most).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
    }

    /// <summary>Keys that the schema calls deprecated, in ordinal order.</summary>
    public static IReadOnlyList<Deprecation> Deprecations(JsonSchema schema, SchemaTitle title) =>
    [
        .. Places(schema).Take(Most)
            .Select(place => (place.Trail, Node: place.View.All.FirstOrDefault(node => node.Deprecation is not null)))
            .Where(place => place.Node is not null)
            .Select(place => new Deprecation(place.Trail.Named(title), place.Node!.Deprecation!) { Place = title.PlaceOf(place.Node.Line) })
            .DistinctBy(each => each.Item, StringComparer.Ordinal)
            .OrderBy(each => each.Item, StringComparer.Ordinal),
    ];

    private static IEnumerable<(Trail Trail, SchemaView View)> Places(JsonSchema schema)
    {
        var seen = new HashSet<SchemaNode>();
        var waiting = new Queue<(Trail Trail, SchemaView View)>([(Trail.Whole, new SchemaView([schema.Root]))]);
        while (waiting.TryDequeue(out var place))
        {
            yield return place;
            var known = seen.Count;
            seen.UnionWith(place.View.All);
            if (seen.Count == known)
                continue;

            foreach (var name in place.View.Names)
                waiting.Enqueue((place.Trail.Then(name), place.View.Key(name)));
            foreach (var (step, view) in new[] { (Trail.AnyKey, place.View.AnyKey), (Trail.Item, place.View.Items) })
            {
                if (view.All.Any(node => !node.IsFalse))
                    waiting.Enqueue((place.Trail.Then(step), view));
            }
        }
    }

    private static string Words(SchemaView view)
    {
        var words = view.All.SelectMany(Keywords).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return string.Join("; ", words) is { Length: > 0 } text ? text : "anything";
    }

    private static IEnumerable<string> Keywords(SchemaNode node)
    {
        foreach (var (name, value) in (node.Source as DocumentMap ?? DocumentMap.Empty).Members.Where(each => Shown.Contains(each.Key)))
            yield return $"{name} {value.Canonical.Trim('"')}";

        if (node.AdditionalProperties?.IsFalse == true || node.UnevaluatedProperties?.IsFalse == true)
            yield return "no other keys";
    }
}
