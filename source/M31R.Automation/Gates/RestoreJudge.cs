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
        return new Judgement([.. StepJudge.Conclude(rule, faults, sites, Restored([.. sites.Where(site => site.End == StepEnd.Done)]))]);
    }

    private static string Restored(IReadOnlyList<StepFacts> sites)
    {
        var sentences = sites
            .GroupBy(site => site.IsUnlocked)
            .OrderBy(group => group.Key)
            .Select(group => $"Restored{(group.Key ? " without a lock file" : "")}: {Words.Of(group.Select(site => site.Site))}.");
        return string.Join(' ', sentences);
    }
}
