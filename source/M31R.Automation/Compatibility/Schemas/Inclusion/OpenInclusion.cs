using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Schemas.Shapes;

namespace M31R.Automation.Compatibility.Schemas.Inclusion;

/// <summary>Compares what no shape can hold: it is the same, or documents are made on which it could speak.</summary>
internal static class OpenInclusion
{
    private const int MostOfAKind = 6;
    private const int Deepest = 3;

    /// <summary>What cannot be proven.</summary>
    public static IEnumerable<Suspicion> Of(SchemaInclusion inclusion, Shape one, Shape other)
    {
        foreach (var rule in other.Open.Where(rule => !one.Open.Any(mine => inclusion.IsSame(mine, rule)) && !IsKept(inclusion, one, rule)))
        {
            yield return new Suspicion([], $"\"{rule.Keyword}\" asks for something else")
            {
                Candidates = Spoken(inclusion, one, rule).Concat(inclusion.Maker.Values(one).Take(40)),
                Harmless = inclusion.Maker.Values(one).Take(20).Where(value => inclusion.Validator.Accepts(other.Nodes, value)),
            };
        }
    }

    /// <summary>Whether it is proven that the rule has nothing to refuse.</summary>
    private static bool IsKept(SchemaInclusion inclusion, Shape one, OpenRule rule)
    {
        var (node, parts) = (rule.Node, rule.Parts);
        return rule.Keyword switch
        {
            "not" => IsEmpty(inclusion, [.. one.Nodes, node.Not!]),
            "oneOf" => Pairs(parts).All(pair => IsEmpty(inclusion, [.. one.Nodes, .. pair])),
            "if" => (node.Then is null || IsWithin(inclusion, [.. one.Nodes, node.If!], node.Then))
                && (node.Else is null || IsWithin(inclusion, one.Nodes, node.Else)),
            "dependentSchemas" => node.DependentSchemas.All(each => IsWithin(inclusion, one.Nodes, each.Value)),
            _ => false,
        };
    }

    private static IEnumerable<SchemaNode[]> Pairs(IReadOnlyList<SchemaNode> parts) =>
        parts.SelectMany((_, at) => parts.Skip(at + 1), (part, next) => new[] { part, next });

    private static bool IsWithin(SchemaInclusion inclusion, IReadOnlyList<SchemaNode> nodes, SchemaNode other) =>
        IsEmpty(inclusion, nodes) || inclusion.Of(nodes, [other]).Count == 0;

    /// <summary>Nothing is allowed by all of them.</summary>
    private static bool IsEmpty(SchemaInclusion inclusion, IReadOnlyList<SchemaNode> nodes, int depth = 0)
    {
        try
        {
            return inclusion.Reader.Read(nodes).All(shape => depth < Deepest && shape switch
            {
                MapShape map => map.Required.Any(key => IsEmpty(inclusion, map.Of(key), depth + 1)),
                ListShape list => list.Count.Minimum > 0 && IsEmpty(inclusion, list.At(0), depth + 1),
                _ => false,
            });
        }
        catch (SchemaException)
        {
            return false;
        }
    }

    /// <summary>Values of the one on which the rule speaks.</summary>
    private static IEnumerable<DocumentValue> Spoken(SchemaInclusion inclusion, Shape one, OpenRule rule)
    {
        var parts = rule.Parts;
        var pairs = rule.Keyword == "oneOf" ? Pairs(parts).Take(200) : parts.Take(1).Select(part => new[] { part });
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
                foreach (var value in inclusion.Maker.Values(map.Of(key)).Take(2))
                {
                    if (inclusion.Maker.With(map, [new(key, value)]) is { } made)
                        yield return made;
                }
            }
        }
    }
}
