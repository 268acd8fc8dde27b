namespace M31R.Automation.Reproducibility.Recipes;

/// <summary>The files of a clone after a recipe ran, relative to its root with <c>/</c>, in ordinal order.</summary>
/// <param name="All">All of them but those of git.</param>
/// <param name="Before">Those that were there before it ran: committed, or made by another recipe.</param>
internal sealed record CloneFiles(IReadOnlyList<string> All, IReadOnlySet<string> Before)
{
    /// <summary>Those that the recipe made.</summary>
    public IEnumerable<string> Made => All.Where(file => !Before.Contains(file));
}
