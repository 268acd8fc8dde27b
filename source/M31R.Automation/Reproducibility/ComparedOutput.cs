using M31R.Automation.Reproducibility.Differences;
using M31R.Automation.Reproducibility.Recipes;

namespace M31R.Automation.Reproducibility;

/// <summary>An output of both builds.</summary>
/// <param name="Path">Relative to the subject's root with <c>/</c>.</param>
/// <param name="First">Null when the first build did not make it.</param>
/// <param name="Second">Null when the second did not.</param>
/// <param name="Differences">Why they differ; empty when they are identical, and where no cause could be named.</param>
internal sealed record ComparedOutput(string Path, BuiltOutput? First, BuiltOutput? Second, IReadOnlyList<Difference> Differences)
{
    /// <summary>The variations that make it differ when each is applied alone; empty when nobody asked.</summary>
    public IReadOnlyList<string> Responsible { get; init; } = [];

    /// <summary>It differs although nothing is varied; false when nobody asked.</summary>
    public bool DiffersAnyway { get; init; }

    /// <summary>The output whose differences alone make this one differ; null where it has causes of its own.</summary>
    public string? FollowsFrom { get; init; }

    /// <summary>Both builds made the same bytes, with the same permissions, or a link to the same place.</summary>
    public bool IsIdentical => First is not null && Second is not null && First.IsSameAs(Second) && Differences.Count == 0;

    /// <summary>What to tell of it: never nothing for an output that differs by itself, even where no cause could be named.</summary>
    public IReadOnlyList<Difference> Reasons =>
        IsIdentical || FollowsFrom is not null || Differences.Count > 0 ? Differences : [new Difference(Causes.Binary, "", "", "")];
}
