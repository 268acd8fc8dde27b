using M31R.Automation.Findings;

namespace M31R.Automation.Governance;

/// <summary>What the facts about ownership come to.</summary>
internal static class OwnershipJudge
{
    /// <summary>Judges all rules.</summary>
    public static Judgement Judge(OwnershipFacts facts, OwnershipPolicy policy)
    {
        var map = facts.Codeowners is { } codeowners ? CodeownersMap.Of(codeowners, facts.Tree) : null;
        var orphans = facts.IsDeclared ? OrphanJudge.Count(facts, map) : (int?)null;
        return new Judgement(
        [
            .. facts.IsDeclared ? Declared(facts, map, policy) : facts.Code.Count > 0 ? Undeclared(facts) : NothingToOwn(),
            .. CodeownersJudge.Judge(facts, map),
        ])
        {
            Metrics = Metrics(facts, orphans),
        };
    }

    private static IEnumerable<Finding> Declared(OwnershipFacts facts, CodeownersMap? map, OwnershipPolicy policy) =>
        [.. SubsystemJudge.Judge(facts, map), .. OrphanJudge.Judge(facts, map, policy)];

    private static IEnumerable<Finding> NothingToOwn() =>
    [
        OwnershipRules.OwnerAndReviewer.NotApplicable("The tree holds no code and declares no subsystems."),
        OrphanJudge.NoCode,
    ];

    private static IEnumerable<Finding> Undeclared(OwnershipFacts facts)
    {
        var remedy =
            $"Copy \"{OwnershipRules.Target}/{OwnershipCheck.ProposalFile}\" of the artifacts into maintenance.yml "
            + "and name owners and reviewers.";
        return
        [
            OwnershipRules.OwnerAndReviewer.NotChecked(
                "No subsystem is declared: there is neither a maintenance.yml with \"subsystems\" nor a CODEOWNERS with rules.", remedy),
            OwnershipRules.NoOrphans.NotChecked(
                $"Without subsystems nobody is known to answer for any of the {Counted.Of(facts.Code.Count, "file")} of code.",
                $"Declare subsystems, as {OwnershipRules.OwnerAndReviewer.Id} tells."),
        ];
    }

    private static Dictionary<string, decimal> Metrics(OwnershipFacts facts, int? orphans)
    {
        var metrics = new Dictionary<string, decimal>(StringComparer.Ordinal)
        {
            ["ownership.code-files"] = facts.Code.Count,
            ["ownership.codeowners-rules"] = facts.Codeowners?.Lines.Count ?? 0,
            ["ownership.subsystems"] = facts.Subsystems.Count,
        };
        if (orphans is { } count)
            metrics["ownership.orphaned-files"] = count;

        return metrics;
    }
}
