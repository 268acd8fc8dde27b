using M31R.Automation.Findings;

namespace M31R.Automation.Subjects.Declarations;

/// <summary>What must hold between the keys of a declaration, where each by itself is well.</summary>
internal static class DeclarationRules
{
    /// <summary>Adds what does not hold to <paramref name="problems"/>.</summary>
    public static void Judge(MaintenanceFile file, string path, Problems problems)
    {
        foreach (var twice in file.Subsystems.Where(part => part.Name.Length > 0).GroupBy(part => part.Name, StringComparer.Ordinal).Where(group => group.Skip(1).Any()))
            problems.Add(new Place(path, twice.ElementAt(1).Line), $"The subsystem \"{twice.Key}\" is declared twice, first in line {twice.First().Line}. Join the two.");

        foreach (var rule in file.Required.Intersect(file.Optional, StringComparer.Ordinal))
            problems.Add(new Place(path), $"The rule \"{rule}\" is both required and optional. Keep one.");
    }
}
