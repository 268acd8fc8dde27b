using M31R.Automation.Compatibility.Documents;

namespace M31R.Automation.Compatibility.Schemas.Validation;

/// <summary>Judges objects, their keys and values.</summary>
internal sealed class MapJudge(SchemaValidator validator, SchemaNode node, Judged judged)
{
    /// <summary>What is wrong.</summary>
    public IEnumerable<Violation> Check(DocumentMap map, Evaluated? seen) =>
        [.. Counted(map), .. Missing(map), .. map.Members.SelectMany(each => Key(each.Key, each.Value, seen)), .. Dependent(map, seen)];

    /// <summary>What is wrong with keys that nothing else has judged.</summary>
    public IEnumerable<Violation> CheckRest(DocumentMap map, SchemaNode closing, Evaluated seen)
    {
        foreach (var (name, value) in map.Members.Where(each => seen.Keys.Add(each.Key)))
        {
            foreach (var violation in Rest(closing, name, value))
                yield return violation;
        }
    }

    private IEnumerable<Violation> Counted(DocumentMap map)
    {
        if (!node.KeyCount.Allow(map.Members.Count))
            yield return ScalarJudge.Beyond(node.KeyCount, map.Members.Count, "Properties", "it has", "key", judged);
    }

    private IEnumerable<Violation> Missing(DocumentMap map)
    {
        foreach (var name in node.Required.Where(name => map[name] is null))
            yield return judged.Violation("required", $"the key \"{name}\" is missing") with { Key = name };

        foreach (var (name, others) in node.DependentRequired.Where(each => map[each.Key] is not null))
        {
            foreach (var other in others.Where(other => map[other] is null))
                yield return judged.Violation("required", $"the key \"{other}\" is missing, which \"{name}\" needs") with { Key = other };
        }
    }

    private IEnumerable<Violation> Key(string name, DocumentValue value, Evaluated? seen)
    {
        var isKnown = false;
        if (node.PropertyNames is { } names)
        {
            foreach (var violation in validator.Check(names, judged.Inside(Trail.AnyKey, new DocumentText(name)), null))
                yield return violation with { Trail = judged.Trail, Keyword = "propertyNames", Key = name };
        }

        if (node.Properties.TryGetValue(name, out var property))
        {
            isKnown = true;
            foreach (var violation in validator.Check(property, judged.Inside(name, value), null))
                yield return violation;
        }

        foreach (var (_, matching) in node.PatternProperties.Where(each => each.Pattern.Matches(name)))
        {
            var step = isKnown ? name : Trail.AnyKey;
            isKnown = true;
            foreach (var violation in validator.Check(matching, judged.Inside(step, value), null))
                yield return violation;
        }

        if (isKnown || node.AdditionalProperties is not null)
            seen?.Keys.Add(name);

        if (!isKnown && node.AdditionalProperties is { } additional)
        {
            foreach (var violation in Rest(additional, name, value))
                yield return violation;
        }
    }

    private List<Violation> Rest(SchemaNode closing, string name, DocumentValue value) => closing.IsFalse
        ? [judged.Violation("unknown", $"the key \"{name}\" is unknown") with { Key = name, Line = value.Line }]
        : validator.Check(closing, judged.Inside(Trail.AnyKey, value), null);

    private IEnumerable<Violation> Dependent(DocumentMap map, Evaluated? seen) =>
        node.DependentSchemas.Where(each => map[each.Key] is not null).SelectMany(each => validator.Check(each.Value, judged.Again, seen));
}
