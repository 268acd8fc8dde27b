using M31R.Automation.Reproducibility.Recipes;
using M31R.Automation.Reproducibility.Worlds;
using M31R.Automation.Subjects;

namespace M31R.Automation.Reproducibility;

/// <summary>All that the rules of VerifyReproducible are judged by.</summary>
/// <param name="Recipes">What was run.</param>
/// <param name="Variations">What became of every variation that was asked for.</param>
internal sealed record ReproducibilityFacts(IReadOnlyList<RecipeFacts> Recipes, IReadOnlyList<VariationEnd> Variations)
{
    /// <summary>Why nothing was run, and what to do about it; null when it was.</summary>
    public (string Reason, string Remedy)? Hindrance { get; init; }

    /// <summary>The subject has recipes that are built in, whether they were run or not. Default: those that were.</summary>
    public bool HasBuiltIn { get => field || Recipes.Any(recipe => recipe.Recipe.Kind == RecipeKind.BuiltIn); init; }

    /// <summary>The subject declares recipes, whether they were run or not. Default: those that were.</summary>
    public bool HasDeclared { get => field || Recipes.Any(recipe => recipe.Recipe.Kind == RecipeKind.Declared); init; }

    /// <summary>The one recipe that was asked for, by a statement that speaks of it; null when all were.</summary>
    public string? Claimed { get; init; }

    /// <summary>Places of ecosystems that have no recipe of their own.</summary>
    public IReadOnlyList<EcosystemRoot> Unknown { get; init; } = [];
}
