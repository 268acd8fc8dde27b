using M31R.Automation.Reproducibility.Recipes;
using M31R.Automation.Reproducibility.Worlds;
using M31R.Automation.Subjects;

namespace M31R.Automation.Reproducibility;

/// <summary>Builds again under one variation at a time, to say which one is responsible.</summary>
internal static class Explanation
{
    /// <summary>
    /// The facts, with the variations that make each output differ by themselves. What differs although nothing is varied is told so:
    /// no variation is to blame for it.
    /// </summary>
    /// <param name="inspection">The subject.</param>
    /// <param name="plan">What was built.</param>
    /// <param name="facts">What it came to; only variations that took effect are tried.</param>
    public static ReproducibilityFacts Of(Inspection inspection, RebuildPlan plan, ReproducibilityFacts facts)
    {
        var differing = facts.Recipes.Where(end => end.Outputs.Any(output => !output.IsIdentical)).Select(end => end.Recipe).ToList();
        if (differing.Count == 0)
            return facts;

        inspection.Progress.Step("making again what differs, with nothing varied");
        var anyway = Differing(inspection, plan, differing, []);
        var responsible = facts.Variations.Where(end => end.TookEffect)
            .SelectMany(end => Alone(inspection, plan, differing, end.Variation)).ToLookup(pair => pair.Output, pair => pair.Id);
        return facts with { Recipes = [.. facts.Recipes.Select(end => Explained(end, anyway, responsible))] };
    }

    private static RecipeFacts Explained(
        RecipeFacts end,
        HashSet<(string Recipe, string Path)> anyway,
        ILookup<(string Recipe, string Path), string> responsible) => end with
        {
            Outputs =
        [
            .. end.Outputs.Select(output => (output, Key: (end.Recipe.Name, output.Path))).Select(each => each.output with
            {
                DiffersAnyway = anyway.Contains(each.Key),
                Responsible = anyway.Contains(each.Key) ? [] : [.. responsible[each.Key]],
            }),
        ],
        };

    private static IEnumerable<((string Recipe, string Path) Output, string Id)> Alone(
        Inspection inspection, RebuildPlan plan, List<Recipe> recipes, Variation variation)
    {
        inspection.Progress.Step($"making again what differs, with another value for {variation.Title} alone");
        return Differing(inspection, plan, recipes, [variation]).Select(output => (output, variation.Id));
    }

    private static HashSet<(string Recipe, string Path)> Differing(
        Inspection inspection, RebuildPlan plan, List<Recipe> recipes, IReadOnlyList<Variation> variations) =>
        TwoBuilds.In(
            inspection,
            plan with { Recipes = new RecipeList(recipes, []), Variations = variations },
            (_, ends) => ends.SelectMany(end => end.Outputs, (end, output) => (end.Recipe.Name, output))
                .Where(pair => !pair.output.IsIdentical).Select(pair => (pair.Name, pair.output.Path)).ToHashSet());
}
