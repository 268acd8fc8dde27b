using M31R.Automation.Compatibility.Schemas.Validation;

namespace M31R.Automation.Compatibility.Schemas.Shapes;

/// <summary>Proves of alternatives that no value is valid by two of them.</summary>
internal sealed class Disjointness(ShapeReader reader, SchemaValidator validator)
{
    private const int Deepest = 2;
    private const int MostBranches = 60;

    /// <summary>Whether it could be proven.</summary>
    public bool Holds(IReadOnlyList<SchemaNode> branches)
    {
        if (branches.Count > MostBranches)
            return false;

        var shapes = branches.Select(branch => reader.ReadUnlessBegun([branch]) ?? []).ToList();
        return Enumerable.Range(0, shapes.Count).All(one => Enumerable.Range(0, one).All(two => Apart(shapes[one], shapes[two], 0)));
    }

    private bool Apart(IReadOnlyList<Shape> ones, IReadOnlyList<Shape> twos, int depth) =>
        ones.All(one => twos.All(two => Apart(one, two, depth)));

    private bool Apart(Shape one, Shape two, int depth) => one.Type != two.Type || (one, two) switch
    {
        (FiniteShape few, _) => few.Values.All(value => !validator.Accepts(two.Nodes, value)),
        (_, FiniteShape few) => few.Values.All(value => !validator.Accepts(one.Nodes, value)),
        (NumberShape low, NumberShape high) => Apart(low.Bounds, high.Bounds) || Apart(high.Bounds, low.Bounds),
        (ListShape some, ListShape more) => some.Count.Maximum < more.Count.Minimum || more.Count.Maximum < some.Count.Minimum,
        (MapShape mine, MapShape theirs) => depth < Deepest && (Apart(mine, theirs, depth) || Apart(theirs, mine, depth)),
        _ => false,
    };

    private static bool Apart(NumberBounds low, NumberBounds high) =>
        low.Maximum is { } most && high.Minimum is { } least
            && (most < least || (most == least && (low.IsMaximumOpen || high.IsMinimumOpen)));

    /// <summary>A key that the one must have, and the other cannot have or has with other values.</summary>
    private bool Apart(MapShape one, MapShape two, int depth) => one.Required.Any(key =>
        two.Of(key).Any(node => node.Target.IsFalse)
        || (two.Of(key).Count > 0 && one.Of(key).Count > 0
            && reader.ReadUnlessBegun(one.Of(key)) is { } mine && reader.ReadUnlessBegun(two.Of(key)) is { } theirs
                && Apart(mine, theirs, depth + 1)));
}
