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

        Unique("dataset", file.Sbom.Datasets.Select(each => (each.Name, each.Line)), path, problems);
        Unique("model", file.Sbom.Models.Select(each => (each.Name, each.Line)), path, problems);
        Unique("recipe", file.Reproducibility.Recipes.Select(each => (each.Name, each.Line)), path, problems);
        Unique("command line", file.Compatibility.CommandLines.Select(each => (each.Name, each.Line)), path, problems);
        Unique("configuration", file.Compatibility.Configurations.Select(each => (each.Name, each.Line)), path, problems);
        Unique("format", file.Compatibility.Artifacts.Select(each => (each.Name, each.Line)), path, problems);
        foreach (var rule in file.Required.Intersect(file.Optional, StringComparer.Ordinal))
            problems.Add(new Place(path), $"The rule \"{rule}\" is both required and optional. Keep one.");
    }

    private static void Unique(string kind, IEnumerable<(string Name, int Line)> declared, string path, Problems problems)
    {
        foreach (var group in declared.GroupBy(each => each.Name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
            problems.Add(
                new Place(path, group.ElementAt(1).Line),
                $"The {kind} \"{group.Key}\" is declared twice, first in line {group.First().Line}. Rename one.");
    }
}
