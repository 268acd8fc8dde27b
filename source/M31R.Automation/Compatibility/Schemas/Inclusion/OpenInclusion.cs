using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Schemas.Shapes;

namespace M31R.Automation.Compatibility.Schemas.Inclusion;

/// <summary>Compares what no shape can hold: it is the same, or documents are made on which it could speak.</summary>
internal static class OpenInclusion
{
    private const int MostOfAKind = 6;

    /// <summary>What cannot be proven.</summary>
    public static IEnumerable<Suspicion> Of(SchemaInclusion inclusion, Shape one, Shape other)
    {
        foreach (var rule in other.Open.Where(rule => !one.Open.Any(mine => inclusion.IsSame(mine, rule))))
        {
            yield return new Suspicion([], $"\"{rule.Keyword}\" asks for something else")
            {
                Line = rule.Node.Line,
                Candidates = Spoken(inclusion, one, rule).Concat(inclusion.Maker.Values(one).Take(40)),
                Harmless = inclusion.Maker.Values(one).Take(20).Where(value => inclusion.Validator.Accepts(other.Nodes, value)),
            };
        }
    }

    /// <summary>Values of the one on which the rule speaks.</summary>
    private static IEnumerable<DocumentValue> Spoken(SchemaInclusion inclusion, Shape one, OpenRule rule)
    {
        var parts = rule.Parts;
        var pairs = rule.Keyword == "oneOf"
            ? parts.SelectMany((part, at) => parts.Skip(at + 1), (part, next) => new[] { part, next }).Take(200)
            : parts.Take(1).Select(part => new[] { part });
        foreach (var pair in pairs)
        {
            foreach (var value in inclusion.Maker.Values([.. one.Nodes, .. pair]).Take(MostOfAKind))
                yield return value;
        }

        foreach (var value in parts.SelectMany(part => inclusion.Maker.Values([.. one.Nodes, part]).Take(2)))
            yield return value;

        if (rule.Keyword == "dependentSchemas" && one is MapShape map)
        {
            foreach (var key in rule.Node.DependentSchemas.Keys)
            {
                foreach (var value in inclusion.Maker.Values(map.Of(key)).Take(2).Select(value => inclusion.Maker.With(map, [new(key, value)])).OfType<DocumentValue>())
                    yield return value;
            }
        }
    }
}
