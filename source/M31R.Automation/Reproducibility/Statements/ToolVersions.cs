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
        foreach (var tool in recipe.Steps(place.World).Select(step => step.Words[0]).Distinct(StringComparer.Ordinal))
        {
            var answer = place.Run(new Command(tool, "--version") { WorkingDirectory = place.Root, Timeout = Limit });
            if (answer.Succeeded && answer.StandardOutput.Split('\n')[0].Trim() is { Length: > 0 } version)
                versions[tool] = version;
        }

        return versions;
    }
}
