using M31R.Automation.Reproducibility.Recipes;

namespace M31R.Automation.Reproducibility;

/// <summary>An output with the recipe that made it.</summary>
internal sealed record OwnOutput(Recipe Recipe, ComparedOutput Output)
{
    private const string BuildDirectory = "/bin/";

    /// <summary>
    /// What its causes are mended in: the recipe where it is declared; for .NET the directory of the project, above <c>bin</c>.
    /// </summary>
    public string Unit => Recipe.Kind == RecipeKind.Declared ? Recipe.Name
        : $"/{Output.Path}".IndexOf(BuildDirectory, StringComparison.Ordinal) is > 0 and var end ? Output.Path[..(end - 1)]
        : Recipe.Name;
}
