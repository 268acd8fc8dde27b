using M31R.Automation.Findings;

namespace M31R.Automation.Gates;

/// <summary>Judges what restoring all sites came to. Pure.</summary>
internal static class RestoreJudge
{
    /// <summary>The findings of the rule of the target Restore.</summary>
    public static Judgement Judge(IReadOnlyList<StepFacts> sites)
    {
        var rule = GateRules.SubjectRestores;
        if (sites.Count == 0)
            return new Judgement([rule.NotApplicable("No package manager's files were found, and no \"restore.command\" is declared.")]);

        List<Finding> faults =
        [
            .. sites.Where(site => site.End == StepEnd.Failed).Select(site => StepJudge.Violated(rule, site)),
            .. sites.Where(site => site.End == StepEnd.CouldNotRun).Select(site => StepJudge.NotChecked(rule, site)),
        ];
        var restored = sites.Where(site => site.End == StepEnd.Done).Select(site => site.Site);
        return new Judgement([.. StepJudge.Conclude(rule, faults, sites, $"Restored: {Words.Of(restored)}.")]);
    }
}
