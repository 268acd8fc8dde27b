using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Governance;

/// <summary>Judges <see cref="OwnershipRules.NoOrphans"/>.</summary>
internal static class OrphanJudge
{
    private static readonly Rule Rule = OwnershipRules.NoOrphans;

    /// <summary>There is nothing that could be orphaned.</summary>
    public static Finding NoCode => Rule.NotApplicable("The tree holds no code.");

    /// <summary>By <c>maintenance.yml</c> where it declares subsystems, else by CODEOWNERS.</summary>
    public static IEnumerable<Finding> Judge(OwnershipFacts facts, CodeownersMap? map, OwnershipPolicy policy)
    {
        Func<string, bool> isOwned = facts.Subsystems.Count > 0
            ? file => facts.Subsystems.Any(part => part.Holds(file))
            : file => map!.OwnersOf(file).Count > 0;
        var root = CodeDirectory.Of(facts.Code, isOwned);
        List<Finding> violated = [.. Orphans(facts, map, root, policy), .. facts.Subsystems.SelectMany(part => Stale(facts, part))];
        if (violated.Count > 0)
            return violated;

        return facts.Code.Count > 0
            ? [Rule.Holds($"All code belongs to somebody ({Counted.Of(facts.Code.Count, "file")}).")]
            : [NoCode];
    }

    /// <summary>How many files of code nobody owns.</summary>
    public static int Count(OwnershipFacts facts, CodeownersMap? map) => facts.Subsystems.Count > 0
        ? facts.Code.Count(file => !facts.Subsystems.Any(part => part.Holds(file)))
        : facts.Code.Count(file => map!.OwnersOf(file).Count == 0);

    private static IEnumerable<Finding> Orphans(OwnershipFacts facts, CodeownersMap? map, CodeDirectory root, OwnershipPolicy policy) =>
        root.Orphans(policy.FindingsOfOneDirectory).Select(orphan => Orphan(orphan, facts, map));

    private static Finding Orphan(OrphanGroup orphan, OwnershipFacts facts, CodeownersMap? map) =>
        Rule.Violated(Told(orphan, facts) + TakenBack(orphan, facts, map), PlaceOf(orphan)) with
        {
            Component = orphan.Reach == OrphanReach.Whole || orphan.Files.Count == 1 ? "" : "part",
            Remedy = RemedyOf(facts),
        };

    private static string Told(OrphanGroup orphan, OwnershipFacts facts)
    {
        var files = Counted.Listed([.. orphan.Files.Select(file => $"\"{file}\"")]);
        var where = orphan.Directory.Length == 0 ? "the root" : $"\"{orphan.Directory}/\"";
        var share = orphan.Files.Count < orphan.Of ? $", {orphan.Files.Count} of {orphan.Of} files" : "";
        var (lacks, has) = facts.Subsystems.Count > 0
            ? ("belongs to no subsystem", "belongs to a subsystem")
            : ("has no owner", "has an owner");
        return orphan.Reach switch
        {
            _ when orphan.Files.Count == 1 => $"{files} {lacks}.",
            OrphanReach.Whole => $"No code in {where} {has}: {files}.",
            OrphanReach.Beside => $"Code directly in {where} {lacks}: {files}{share}.",
            _ => $"Code in {where} {lacks}: {files}{share}.",
        };
    }

    private static Place? PlaceOf(OrphanGroup orphan) =>
        orphan.Files.Count == 1 ? new Place(orphan.Files[0]) : orphan.Directory.Length == 0 ? null : new Place(orphan.Directory);

    /// <summary>Says so when one line without owners is what leaves all of them alone.</summary>
    private static string TakenBack(OrphanGroup orphan, OwnershipFacts facts, CodeownersMap? map)
    {
        if (facts.Subsystems.Count > 0)
            return "";

        int[] lines = [.. orphan.Files.Select(file => map!.LinesOf(file) is [var line] ? line.Number : 0).Distinct()];
        return lines is [> 0] ? $" {facts.Codeowners!.Path}:{lines[0]} takes ownership back." : "";
    }

    private static string RemedyOf(OwnershipFacts facts) => facts.Subsystems.Count > 0
        ? Rule.Remedy
        : $"Give it owners in \"{facts.Codeowners!.Path}\", "
            + "or name it under \"ignore\" in maintenance.yml if nobody needs to answer for it.";

    private static IEnumerable<Finding> Stale(OwnershipFacts facts, DeclaredSubsystem part)
    {
        if (part.Patterns.Count == 0)
        {
            yield return Rule.Violated($"The subsystem \"{part.Subsystem.Name}\" has no paths.", facts.PlaceOf(part.Subsystem)) with
            {
                Component = part.Subsystem.Name,
                Remedy = "List its paths, or remove it.",
            };
        }

        foreach (var pattern in part.Patterns.Where(pattern => !pattern.IsNegated && facts.Stale.IsStale(pattern)))
        {
            yield return facts.AsFarAsKnown(Rule.Violated(
                $"The pattern \"{pattern.Text}\" of the subsystem \"{part.Subsystem.Name}\" matches no file.",
                facts.PlaceOf(part.Subsystem)) with
            {
                Component = $"{part.Subsystem.Name} {pattern.Text}",
                Remedy = facts.Stale.Remedy(pattern, PatternDialect.GitIgnore, part.Patterns),
            });
        }
    }
}
