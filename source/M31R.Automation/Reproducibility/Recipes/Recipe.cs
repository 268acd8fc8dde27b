using M31R.Automation.Findings;
using M31R.Automation.Reproducibility.Worlds;

namespace M31R.Automation.Reproducibility.Recipes;

/// <summary>How something is made that must come out the same each time.</summary>
/// <param name="Name">The manifest of a build, or the name of a declared recipe; unique in a subject.</param>
/// <param name="Kind">Who knows it.</param>
internal sealed record Recipe(string Name, RecipeKind Kind)
{
    /// <summary>Where the subject says so; null when it lies outside of the subject.</summary>
    public Place? Place { get; init; }

    /// <summary>What is run in a world, in this order.</summary>
    public required Func<World, IReadOnlyList<RecipeStep>> Steps { get; init; }

    /// <summary>
    /// Which files of a clone are its outputs, of those that it made and those that were there; relative with <c>/</c>.
    /// </summary>
    public required Func<CloneFiles, IEnumerable<string>> Outputs { get; init; }

    /// <summary>
    /// What copies of one output in several directories have in common. Default: its path, each output stands for itself.
    /// </summary>
    public Func<string, string> IdentityOf { get; init; } = path => path;

    /// <summary>Which files show, by when they were written, in which order the recipe builds. Default: none does.</summary>
    public Func<string, bool> ShowsOrder { get; init; } = _ => false;

    /// <summary>What of the commit is taken away before: outputs that are committed must be made anew to count.</summary>
    public Func<string, bool> IsTakenAway { get; init; } = _ => false;
}
