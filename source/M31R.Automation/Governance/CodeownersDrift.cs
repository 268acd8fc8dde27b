using M31R.Automation.Findings;

namespace M31R.Automation.Governance;

/// <summary>
/// Where CODEOWNERS gives the files of a declared subsystem to others than <c>maintenance.yml</c>: by meaning, file by file.
/// </summary>
internal static class CodeownersDrift
{
    /// <summary>
    /// One finding for each subsystem and line of CODEOWNERS that says otherwise, most files first, at most one for each subsystem.
    /// </summary>
    public static IEnumerable<Finding> Of(OwnershipFacts facts, Codeowners codeowners, CodeownersMap map)
    {
        var differing =
            from file in facts.Tree.Files
            let part = facts.Subsystems.LastOrDefault(part => part.Holds(file))
            where part is { Owners.Count: > 0 } && !part.Owners.ToHashSet(OwnerName.Comparer).SetEquals(map.OwnersOf(file))
            group file by part;
        return differing.Select(files => Drift(files, facts, codeowners, map));
    }

    private static Finding Drift(IGrouping<DeclaredSubsystem, string> files, OwnershipFacts facts, Codeowners codeowners, CodeownersMap map)
    {
        var (example, count, part) = (files.First(), files.Count(), files.Key);
        var line = map.LinesOf(example).Select(found => (int?)found.Number).LastOrDefault();
        var owners = map.OwnersOf(example);
        var others = count > 1 ? $" and {Counted.Of(count - 1, "other file")}" : "";
        var (belong, them) = count > 1 ? ("belong", "them") : ("belongs", "it");
        var actual = owners.Count == 0 ? $"leaves {them} without owner" : $"gives {them} to {Counted.Listed(Quoted(owners))}";
        return OwnershipRules.CodeownersMatch.Violated(
            $"\"{example}\"{others} of the subsystem \"{part.Subsystem.Name}\" {belong} to {Counted.Listed(Quoted(part.Owners))} by "
                + $"\"{facts.Maintenance.Path}\", and CODEOWNERS {actual}.",
            new Place(codeowners.Path, line)) with
        {
            Component = part.Subsystem.Name,
            Remedy = "Run UpdateCodeowners and commit what it writes; "
                + "lines that it did not write and that stand below its own have to be moved above them.",
        };
    }

    private static string[] Quoted(IReadOnlyList<string> owners) => [.. owners.Select(owner => $"\"{owner}\"")];
}
