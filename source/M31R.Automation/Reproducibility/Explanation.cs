using M31R.Automation.Reproducibility.Recipes;
using M31R.Automation.Reproducibility.Worlds;
using M31R.Automation.Subjects;

namespace M31R.Automation.Reproducibility;

/// <summary>Builds again under one variation at a time, to say which one is responsible.</summary>
internal static class Explanation
{
    /// <summary>Where below the logs the words of these builds are kept: those of the two builds themselves stay as they are.</summary>
    private const string Logs = "explained";

    /// <summary>
    /// The facts, with the variations that make each output differ, or a recipe fail in one build alone, by themselves. What does so
    /// although nothing is varied is told so: no variation is to blame for it.
    /// </summary>
    /// <param name="inspection">The subject.</param>
    /// <param name="plan">What was built.</param>
    /// <param name="facts">What it came to; only variations that took effect are tried.</param>
    public static ReproducibilityFacts Of(Inspection inspection, RebuildPlan plan, ReproducibilityFacts facts)
    {
        var last = facts.Recipes.ToList().FindLastIndex(recipe => Differing(recipe).Any());
        if (last < 0)
            return facts;

        // A recipe may need what those before it make.
        var again = plan with { Recipes = new RecipeList([.. facts.Recipes.Take(last + 1).Select(recipe => recipe.Recipe)], []) };
        inspection.Progress.Step("making again what differs, with nothing varied");
        var anyway = Differing(inspection, again with { Variations = [], Logs = Path.Combine(Logs, "nothing-varied") });
        var responsible = facts.Variations.Where(end => end.TookEffect)
            .SelectMany(end => Alone(inspection, again, end.Variation)).ToLookup(pair => pair.What, pair => pair.Id);
        return facts with { Recipes = [.. facts.Recipes.Select(recipe => Explained(recipe, anyway, responsible))] };
    }

    private static RecipeFacts Explained(RecipeFacts recipe, HashSet<Differ> anyway, ILookup<Differ, string> responsible)
    {
        var (isAnyway, ids) = Told(new Differ(recipe.Recipe.Name, null));
        return recipe with
        {
            DiffersAnyway = recipe.FailsInOne && isAnyway,
            Responsible = recipe.FailsInOne ? ids : [],
            Outputs = [.. recipe.Outputs.Select(output => OfOutput(output, Told(new Differ(recipe.Recipe.Name, output.Path))))],
        };

        (bool IsAnyway, string[] Ids) Told(Differ what) => anyway.Contains(what) ? (true, []) : (false, [.. responsible[what]]);
    }

    private static ComparedOutput OfOutput(ComparedOutput output, (bool IsAnyway, string[] Ids) told) => output.IsIdentical
        ? output
        : output with { DiffersAnyway = told.IsAnyway, Responsible = told.Ids };

    private static IEnumerable<(Differ What, string Id)> Alone(Inspection inspection, RebuildPlan plan, Variation variation)
    {
        inspection.Progress.Step($"making again what differs, with another value for {variation.Title} alone");
        return Differing(inspection, plan with { Variations = [variation], Logs = Path.Combine(Logs, variation.Id) })
            .Select(what => (what, variation.Id));
    }

    private static HashSet<Differ> Differing(Inspection inspection, RebuildPlan plan) =>
        TwoBuilds.In(inspection, plan, places => TwoBuilds.Ends(inspection, plan, places).SelectMany(Differing).ToHashSet());

    private static IEnumerable<Differ> Differing(RecipeFacts recipe) =>
    [
        .. recipe.Outputs.Where(output => !output.IsIdentical).Select(output => new Differ(recipe.Recipe.Name, output.Path)),
        .. recipe.FailsInOne ? [new Differ(recipe.Recipe.Name, null)] : Array.Empty<Differ>(),
    ];

    /// <summary>An output that differs, or a recipe that fails in one build alone.</summary>
    /// <param name="Recipe">Its name.</param>
    /// <param name="Path">Of the output; null for the recipe itself.</param>
    private readonly record struct Differ(string Recipe, string? Path);
}
