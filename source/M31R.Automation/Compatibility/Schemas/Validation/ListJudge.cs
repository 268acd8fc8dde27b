using M31R.Automation.Compatibility.Documents;

namespace M31R.Automation.Compatibility.Schemas.Validation;

/// <summary>Judges lists and their items.</summary>
internal sealed class ListJudge(SchemaValidator validator, SchemaNode node, Judged judged)
{
    /// <summary>What is wrong.</summary>
    public IEnumerable<Violation> Check(DocumentList list, Evaluated? seen)
    {
        if (!node.ItemCount.Allow(list.Items.Count))
            yield return ScalarJudge.Beyond(node.ItemCount, list.Items.Count, "Items", "it has", "item", judged);

        if (node.UniqueItems && list.Items.DistinctBy(item => item.Canonical, StringComparer.Ordinal).Count() < list.Items.Count)
            yield return judged.Violation("uniqueItems", $"{judged.Shown} has the same item twice");

        for (var at = 0; at < list.Items.Count; at++)
        {
            if ((at < node.PrefixItems.Count ? node.PrefixItems[at] : node.Items) is not { } item)
                continue;

            seen?.Items.Add(at);
            foreach (var violation in validator.Check(item, judged.Inside(Trail.Item, list.Items[at]), null))
                yield return violation;
        }

        foreach (var violation in Contained(list, seen))
            yield return violation;
    }

    /// <summary>What is wrong with items that nothing else has judged.</summary>
    public IEnumerable<Violation> CheckRest(DocumentList list, SchemaNode closing, Evaluated seen)
    {
        for (var at = 0; at < list.Items.Count; at++)
        {
            if (seen.Items.Add(at))
            {
                foreach (var violation in validator.Check(closing, judged.Inside(Trail.Item, list.Items[at]), null))
                    yield return violation;
            }
        }
    }

    private IEnumerable<Violation> Contained(DocumentList list, Evaluated? seen)
    {
        if (node.Contains is not { } contains)
            yield break;

        int[] matching = [.. Enumerable.Range(0, list.Items.Count)
            .Where(at => validator.Check(contains, judged.Inside(Trail.Item, list.Items[at]), null).Count == 0)];
        seen?.Items.UnionWith(matching);
        if (!node.ContainsCount.Allow(matching.Length))
            yield return ScalarJudge.Beyond(node.ContainsCount, matching.Length, "Contains", "of a kind it has", "item", judged);
    }
}
