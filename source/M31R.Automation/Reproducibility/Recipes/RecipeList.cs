using M31R.Automation.Subjects;

namespace M31R.Automation.Reproducibility.Recipes;

/// <summary>The recipes of a subject.</summary>
/// <param name="Recipes">Those that are built in first, then those that are declared.</param>
/// <param name="Unknown">Places of ecosystems that have no recipe of their own.</param>
internal sealed record RecipeList(IReadOnlyList<Recipe> Recipes, IReadOnlyList<EcosystemRoot> Unknown)
{
    /// <summary>What is known of a subject.</summary>
    public static RecipeList Of(Inspection inspection)
    {
        var subject = inspection.Subject;
        return new RecipeList(
            [
                .. subject.Ecosystems.Where(root => root.Ecosystem == Ecosystem.DotNet)
                    .Select(root => DotNetRecipe.Of(root, subject.Files)),
                .. DeclaredRecipes.Of(inspection.Maintenance),
            ],
            [.. subject.Ecosystems.Where(root => root.Ecosystem != Ecosystem.DotNet)]);
    }
}
