using M31R.Automation.Machine;
using M31R.Automation.Reproducibility.Recipes;
using M31R.Automation.Reproducibility.Worlds;

namespace M31R.Automation.Reproducibility.Statements;

/// <summary>Asks the programs of a recipe for their versions.</summary>
internal static class ToolVersions
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>The first line that each says, by its name; those that say none are left out.</summary>
    public static SortedDictionary<string, string> Of(BuildPlace place, Recipe recipe)
    {
        var versions = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var step in recipe.Steps(place.World).DistinctBy(step => step.Words[0], StringComparer.Ordinal))
        {
            var answer = place.Run(Question(place, step));
            if (answer.Succeeded && answer.StandardOutput.Split('\n')[0].Trim() is { Length: > 0 } version)
                versions[step.Words[0]] = version;
        }

        return versions;
    }

    /// <summary>In the environment of the step, which may decide what program that is and which version of it runs.</summary>
    private static Command Question(BuildPlace place, RecipeStep step) => new(step.Words[0], "--version")
    {
        WorkingDirectory = place.Root,
        Timeout = Limit,
        Environment = step.Environment,
    };
}
