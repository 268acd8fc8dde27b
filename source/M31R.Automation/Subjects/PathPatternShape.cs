namespace M31R.Automation.Subjects;

/// <summary>A pattern taken apart.</summary>
/// <param name="Segments">What the meant file or directory itself must match.</param>
/// <param name="NeedsDirectory">It ended in <c>/</c>.</param>
/// <param name="ReachesBelow">A directory that matches brings all below it.</param>
/// <param name="IsNegated">It began with <c>!</c>.</param>
internal sealed record PathPatternShape(IReadOnlyList<PathSegment> Segments, bool NeedsDirectory, bool ReachesBelow, bool IsNegated)
{
    /// <summary>The segments that a file must match, those of files below a meant directory included.</summary>
    public IReadOnlyList<PathSegment> WithReach() => (NeedsDirectory, ReachesBelow) switch
    {
        (true, _) => [.. Segments, PathSegment.AnyName, PathSegment.AnyDepth],
        (_, true) => [.. Segments, PathSegment.AnyDepth],
        _ => Segments,
    };
}
