using M31R.Automation.Reproducibility.Recipes;

namespace M31R.Automation.Reproducibility;

/// <summary>What a recipe came to in both places.</summary>
/// <param name="Recipe">Which.</param>
/// <param name="First">In the first.</param>
/// <param name="Second">In the second.</param>
/// <param name="Outputs">What both made, compared, in ordinal order of path; empty unless both succeeded.</param>
internal sealed record RecipeFacts(Recipe Recipe, RecipeEnd First, RecipeEnd Second, IReadOnlyList<ComparedOutput> Outputs)
{
    /// <summary>Programs that it left running and that had to be ended.</summary>
    public IReadOnlyList<string> LeftRunning { get; init; } = [];

    /// <summary>Outputs that were made and that cannot be read, in ordinal order of path; they are not among the compared ones.</summary>
    public IReadOnlyList<UnreadOutput> Unread { get; init; } = [];

    /// <summary>What it deleted though others need it; empty when it did not.</summary>
    public string TookAway => First.TookAway.Length > 0 ? First.TookAway : Second.TookAway;

    /// <summary>
    /// Of a recipe that fails in one build alone: the variations that bring it about by themselves; empty when nobody asked.
    /// </summary>
    public IReadOnlyList<string> Responsible { get; init; } = [];

    /// <summary>It fails in one build alone although nothing is varied; false when nobody asked.</summary>
    public bool DiffersAnyway { get; init; }

    /// <summary>It came to its end in one of the two builds alone.</summary>
    public bool FailsInOne => First.Succeeded != Second.Succeeded;

    /// <summary>What it wrote outside of its clone, relative to the place.</summary>
    public IReadOnlyList<string> Strays { get; init; } = [];
}
