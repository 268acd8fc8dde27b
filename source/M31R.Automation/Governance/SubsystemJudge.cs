using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Governance;

/// <summary>Judges <see cref="OwnershipRules.OwnerAndReviewer"/>.</summary>
internal static class SubsystemJudge
{
    private static readonly Rule Rule = OwnershipRules.OwnerAndReviewer;

    /// <summary>By <c>maintenance.yml</c> where it declares subsystems, else by CODEOWNERS.</summary>
    public static IEnumerable<Finding> Judge(OwnershipFacts facts, CodeownersMap? map) =>
        facts.Subsystems.Count > 0 ? JudgeDeclared(facts) : JudgeCodeowners(facts, map!);

    private static List<Finding> JudgeDeclared(OwnershipFacts facts)
    {
        List<Finding> violated =
        [
            .. from part in facts.Subsystems
               let problems = string.Join(' ', ProblemsOf(part.Subsystem))
               where problems.Length > 0
               select Rule.Violated(problems, facts.PlaceOf(part.Subsystem)) with { Component = part.Subsystem.Name },
        ];
        return violated.Count > 0
            ? violated
            : [Rule.Holds($"Every subsystem has an owner and another reviewer ({Counted.Of(facts.Subsystems.Count, "subsystem")}).")];
    }

    private static IEnumerable<string> ProblemsOf(Subsystem subsystem)
    {
        var missing = (subsystem.Owner.Length > 0, subsystem.Reviewer.Length > 0) switch
        {
            (false, false) => "neither an owner nor a reviewer",
            (false, true) => "no owner",
            (true, false) => "no reviewer",
            _ => null,
        };
        if (missing is not null)
            yield return $"The subsystem \"{subsystem.Name}\" has {missing}.";
        else if (OwnerName.Comparer.Equals(subsystem.Owner, subsystem.Reviewer))
            yield return $"The subsystem \"{subsystem.Name}\" is reviewed by its own owner, \"{subsystem.Owner}\".";

        string[] named = [subsystem.Owner, subsystem.Reviewer];
        foreach (var name in named.Where(name => name.Length > 0 && !IsValid(name)).Distinct(StringComparer.Ordinal))
        {
            yield return $"\"{name}\", named by the subsystem \"{subsystem.Name}\", is neither a handle, \"@user\" or \"@org/team\", "
                + "nor an e-mail address.";
        }
    }

    private static bool IsValid(string name) =>
        OwnerName.IsValid(name, PatternDialect.GitHubOwners) || OwnerName.IsValid(name, PatternDialect.GitLabOwners);

    private static List<Finding> JudgeCodeowners(OwnershipFacts facts, CodeownersMap map)
    {
        var codeowners = facts.Codeowners!;
        var alone =
            from file in facts.Code
            let owners = map.OwnersOf(file)
            where owners.Count == 1 && OwnerName.IsPerson(owners[0], codeowners.Dialect) != false
            group file by owners[0].ToLowerInvariant();
        List<Finding> found = [.. alone.OrderBy(files => files.Key, StringComparer.Ordinal).Select(files => Alone(files, codeowners, map))];
        if (found.Count > 0)
            return found;

        return facts.Code.Count(file => map.OwnersOf(file).Count > 0) is > 0 and var owned
            ? [Rule.Holds($"Whatever code \"{codeowners.Path}\" gives away goes to a team or to two owners ({Counted.Of(owned, "file")}).")]
            : [Rule.NotApplicable($"\"{codeowners.Path}\" gives away no code.")];
    }

    private static Finding Alone(IGrouping<string, string> files, Codeowners codeowners, CodeownersMap map)
    {
        int[] lines =
            [.. files.SelectMany(map.LinesOf).Where(line => line.Owners.Count > 0).Select(line => line.Number).Distinct().Order()];
        var owner = map.OwnersOf(files.First())[0];
        var so =
            $"\"{owner}\" alone owns {Counted.Of(files.Count(), "file")} of code, such as \"{files.First()}\", by {Counted.Lines(lines)}";
        var remedy = $"Name a second owner, or a team, on {Counted.Lines(lines)} of \"{codeowners.Path}\".";
        var finding = OwnerName.IsPerson(owner, codeowners.Dialect) is null
            ? Rule.NotChecked($"{so}: whether that is a person or a group is not to be seen from the tree.", remedy)
            : Rule.Violated($"{so}: nobody is named to review.") with { Remedy = remedy };
        return finding with { Place = new Place(codeowners.Path, lines[0]), Component = files.Key };
    }
}
