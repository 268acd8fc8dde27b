using M31R.Automation.Subjects;

namespace M31R.Automation.Reproducibility.Recipes;

/// <summary>The recipes of <c>maintenance.yml</c>.</summary>
internal static class DeclaredRecipes
{
    /// <summary>All of them, in the order of the file.</summary>
    public static IEnumerable<Recipe> Of(MaintenanceFile maintenance) =>
        maintenance.Reproducibility.Recipes.Select(declared => Of(declared, maintenance));

    private static Recipe Of(DeclaredRecipe declared, MaintenanceFile maintenance)
    {
        var outputs = PathPatterns.Parse(declared.Outputs);
        var step = new RecipeStep(declared.Command)
        {
            Directory = declared.Directory,
            Timeout = declared.Timeout ?? TimeSpan.FromMinutes(10),
            Environment = declared.Environment.Select(variable => variable.Split('=', 2))
                .ToDictionary(parts => parts[0], parts => (string?)parts[1], StringComparer.Ordinal),
            UsesNetwork = declared.UsesNetwork,
        };
        return new Recipe(declared.Name, RecipeKind.Declared)
        {
            Place = maintenance.PlaceOf(declared.Line),
            Steps = _ => [step],
            Outputs = files => files.All.Where(outputs.Matches),
            IsTakenAway = outputs.Matches,
        };
    }
}
