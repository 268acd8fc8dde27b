using M31R.Automation.Reproducibility.Recipes;
using M31R.Automation.Reproducibility.Records;

namespace M31R.Automation.Reproducibility;

/// <summary>What two builds came to.</summary>
/// <param name="Facts">Of the builds themselves.</param>
/// <param name="Records">Of the hashes that were recorded earlier.</param>
internal sealed record Rebuild(ReproducibilityFacts Facts, IReadOnlyList<RecordFacts> Records)
{
    /// <summary>How long each side took, without fetching: seconds.</summary>
    public IReadOnlyDictionary<string, double> Measures { get; init; } = new Dictionary<string, double>(StringComparer.Ordinal);

    /// <summary>Outputs and variations, counted.</summary>
    public IReadOnlyDictionary<string, decimal> Metrics => new Dictionary<string, decimal>(StringComparer.Ordinal)
    {
        ["outputs.compared"] = Facts.Recipes.Sum(recipe => recipe.Outputs.Count),
        ["outputs.different"] = Facts.Recipes.Sum(recipe => recipe.Outputs.Count(output => !output.IsIdentical)),
        ["recipes.run"] = Facts.Recipes.Count,
        ["variations.asked"] = Facts.Variations.Count,
        ["variations.observed"] = Facts.Variations.Count(end => end.TookEffect),
    };

    /// <summary>Nothing was built; what was recorded could not be compared.</summary>
    /// <param name="plan">What would have been built.</param>
    /// <param name="recorded">The files that record hashes.</param>
    public static Rebuild Nothing(RebuildPlan plan, IReadOnlyList<string> recorded) => new(
        new ReproducibilityFacts([], [])
        {
            Hindrance = plan.Hindrance,
            HasBuiltIn = plan.Recipes.Recipes.Any(recipe => recipe.Kind == RecipeKind.BuiltIn),
            HasDeclared = plan.Recipes.Recipes.Any(recipe => recipe.Kind == RecipeKind.Declared),
            Unknown = plan.Recipes.Unknown,
            Claimed = plan.Claim?.Recipe,
        },
        plan.Hindrance is { } hindrance
            && recorded.Count > 0
                ? [new RecordFacts(string.Join(", ", recorded), []) { Problem = hindrance.Reason, Remedy = hindrance.Remedy }]
                : []);
}
