using M31R.Automation.Compatibility.Documents;

namespace M31R.Automation.Compatibility.Schemas.Validation;

/// <summary>Judges documents by a schema. <c>format</c> is an annotation, as JSON Schema says of it by default.</summary>
internal sealed class SchemaValidator
{
    private const int MostSteps = 2_000_000;
    private const int Deepest = 400;
    private int steps;

    /// <summary>Whether a value is valid by all of several schemas.</summary>
    /// <exception cref="SchemaException">That takes too long, or a pattern is none.</exception>
    public bool Accepts(IEnumerable<SchemaNode> nodes, DocumentValue value) => nodes.All(node => Of(node, value).Count == 0);

    /// <summary>Why a value is not valid; empty when it is.</summary>
    /// <exception cref="SchemaException">That takes too long, or a pattern is none.</exception>
    public IReadOnlyList<Violation> Of(SchemaNode node, DocumentValue value)
    {
        steps = 0;
        return Check(node, new Judged(value, Trail.Whole, 0), null);
    }

    /// <summary>The violations of a value by a node.</summary>
    /// <param name="node">What judges.</param>
    /// <param name="judged">The value and where it stands.</param>
    /// <param name="seen">Takes the keys and items that were judged; null when nobody asks.</param>
    public List<Violation> Check(SchemaNode node, Judged judged, Evaluated? seen)
    {
        if (++steps > MostSteps || judged.Depth > Deepest)
            throw new SchemaException("judging by it takes more steps than are taken", "Look for references that lead round in circles.");

        node = node.Target;
        if (node.IsFalse)
            return [judged.Violation("false", $"{judged.Shown} is not allowed") with { Node = node }];

        var mine = seen ?? (node.UnevaluatedProperties is null && node.UnevaluatedItems is null ? null : new Evaluated());
        List<Violation> found = [.. ScalarJudge.Check(node, judged)];
        if (judged.Value is DocumentList list)
            found.AddRange(new ListJudge(this, node, judged).Check(list, mine));
        else if (judged.Value is DocumentMap map)
            found.AddRange(new MapJudge(this, node, judged).Check(map, mine));

        found.AddRange(new BranchJudge(this, node, judged).Check(mine));
        if (node.UnevaluatedProperties is { } closing && judged.Value is DocumentMap whole)
            found.AddRange(new MapJudge(this, node, judged).CheckRest(whole, closing, mine!));

        if (node.UnevaluatedItems is { } closingItems && judged.Value is DocumentList row)
            found.AddRange(new ListJudge(this, node, judged).CheckRest(row, closingItems, mine!));

        for (var at = 0; at < found.Count; at++)
            found[at] = found[at].Node is null ? found[at] with { Node = node } : found[at];

        return found;
    }
}
