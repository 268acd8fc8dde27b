namespace M31R.Automation.Compatibility.Schemas.Validation;

/// <summary>Judges by schemas that are combined.</summary>
internal sealed class BranchJudge(SchemaValidator validator, SchemaNode node, Judged judged)
{
    /// <summary>What is wrong.</summary>
    public IEnumerable<Violation> Check(Evaluated? seen) =>
        [.. node.AllOf.SelectMany(each => validator.Check(each, judged.Again, seen)), .. Any(seen), .. One(seen), .. Not(),
            .. Conditional(seen)];

    private List<Violation> Any(Evaluated? seen)
    {
        if (node.AnyOf.Count == 0)
            return [];

        var ends = Ends(node.AnyOf, seen);
        return ends.Any(end => end.Count == 0) ? [] : Closest(ends, "anyOf");
    }

    private List<Violation> One(Evaluated? seen)
    {
        if (node.OneOf.Count == 0)
            return [];

        var ends = Ends(node.OneOf, seen);
        var held = ends.Count(end => end.Count == 0);
        return held == 1 ? [] : held == 0 ? Closest(ends, "oneOf")
            : [judged.Violation("oneOf", $"{judged.Shown} is valid by {held} of the alternatives, of which exactly one must hold")];
    }

    private IEnumerable<Violation> Not() => node.Not is { } not && validator.Check(not, judged.Again, null).Count == 0
        ? [judged.Violation("not", $"{judged.Shown} is what must not be")] : [];

    private List<Violation> Conditional(Evaluated? seen)
    {
        if (node.If is not { } condition)
            return [];

        var mine = seen is null ? null : new Evaluated();
        var holds = validator.Check(condition, judged.Again, mine).Count == 0;
        if (holds && mine is not null)
            seen!.Add(mine);

        return (holds ? node.Then : node.Else) is { } next ? validator.Check(next, judged.Again, seen) : [];
    }

    private List<List<Violation>> Ends(IReadOnlyList<SchemaNode> branches, Evaluated? seen)
    {
        var ends = new List<List<Violation>>();
        foreach (var branch in branches)
        {
            var mine = seen is null ? null : new Evaluated();
            ends.Add(validator.Check(branch, judged.Again, mine));
            if (ends[^1].Count == 0 && mine is not null)
                seen!.Add(mine);
        }

        return ends;
    }

    /// <summary>
    /// The violations of the branch that was meant, by all appearances: the one whose faults lie deepest. Where several lie no deeper than
    /// the value itself it is the value that fits none.
    /// </summary>
    private List<Violation> Closest(List<List<Violation>> ends, string keyword)
    {
        var best = ends.MaxBy(Nearness)!;
        return ends.Count > 1
            && ends.Count(end => Nearness(end).Depth == Nearness(best).Depth && Nearness(end).Fewest == Nearness(best).Fewest) > 1
            ? [judged.Violation(keyword, $"{judged.Shown} is valid by none of the {ends.Count} alternatives")]
            : best;
    }

    private (int Depth, int Fewest) Nearness(List<Violation> end) =>
        (end.Min(violation => IsOfKind(violation) ? violation.Trail.Depth : violation.Trail.Depth + 1), -end.Count);

    /// <summary>What tells one kind of value from another lies less deep than what is wrong with one of that kind.</summary>
    private bool IsOfKind(Violation violation) =>
        violation.Keyword == "const" || (violation.Keyword is "type" or "false" && violation.Trail.Depth == judged.Trail.Depth);
}
