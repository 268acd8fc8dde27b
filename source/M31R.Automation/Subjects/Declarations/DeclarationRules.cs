using M31R.Automation.Findings;

namespace M31R.Automation.Subjects.Declarations;

/// <summary>What must hold between the keys of a declaration, where each by itself is well.</summary>
internal static class DeclarationRules
{
    /// <summary>Adds what does not hold to <paramref name="problems"/>.</summary>
    public static void Judge(MaintenanceFile file, string path, Problems problems)
    {
        foreach (var group in file.Subsystems.GroupBy(part => part.Name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
        {
            var (first, second) = (group.First(), group.ElementAt(1));
            problems.Add(
                new Place(path, second.Line),
                $"The subsystem \"{group.Key}\" is declared twice, first in line {first.Line}. Join the two.");
        }

        Unique("dataset", file.Sbom.Datasets, path, problems);
        Unique("model", file.Sbom.Models, path, problems);
        foreach (var group in file.Reproducibility.Recipes.GroupBy(recipe => recipe.Name, StringComparer.Ordinal)
            .Where(group => group.Skip(1).Any()))
        {
            problems.Add(
                new Place(path, group.ElementAt(1).Line),
                $"The recipe \"{group.Key}\" is declared twice, first in line {group.First().Line}. Rename one.");
        }

        foreach (var rule in file.Required.Intersect(file.Optional, StringComparer.Ordinal))
            problems.Add(new Place(path), $"The rule \"{rule}\" is both required and optional. Keep one.");
    }

    private static void Unique(string kind, IReadOnlyList<DeclaredArtifact> artifacts, string path, Problems problems)
    {
        foreach (var group in artifacts.GroupBy(artifact => artifact.Name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
            problems.Add(
                new Place(path, group.ElementAt(1).Line),
                $"The {kind} \"{group.Key}\" is declared twice, first in line {group.First().Line}. Rename one.");
    }
}
