using M31R.Automation.Findings;
using M31R.Automation.Reproducibility.Records;
using M31R.Automation.Reproducibility.Settings;
using M31R.Automation.Reproducibility.Statements;
using M31R.Automation.Reproducibility.Worlds;
using M31R.Automation.Subjects;

namespace M31R.Automation.Reproducibility;

/// <summary>Builds a commit twice under two skies, and names the cause of every difference (M22 §9, MS-3).</summary>
public static class ReproducibilityCheck
{
    /// <summary>
    /// Builds, compares, and writes into the target's directory: <c>reproducibility.json</c>, <c>statements/</c> and <c>logs/</c>.
    /// </summary>
    /// <param name="inspection">The subject.</param>
    /// <param name="options">What the user asked for.</param>
    /// <exception cref="MaintenanceException">
    /// There is no such revision, variation or statement, or the artifacts cannot be written.
    /// </exception>
    public static Judgement Run(Inspection inspection, ReproducibilityOptions options)
    {
        var plan = RebuildPlan.Of(inspection, options);
        ClearOldDocuments(inspection);
        BuildPlaces.Sweep(inspection);
        var recorded = plan.Claim is null ? plan.Hashes : ["the statement"];
        var rebuild = plan.Hindrance is null && plan.Recipes.Recipes.Count + recorded.Count > 0
            ? TwoBuilds.Run(inspection, plan)
            : Rebuild.Nothing(plan, recorded);
        inspection.Doors.Files.Write(
            Path.Combine(inspection.DirectoryOf(ReproducibilityRules.Target), ReproducibilityReport.FileName),
            ReproducibilityReport.Write(plan.Commit, rebuild.Facts));
        return new Judgement(
        [
            .. ReproducibilityJudge.Judge(rebuild.Facts), .. RecordJudge.Judge(rebuild.Records),
            .. SettingsCheck.Run(CommittedSubject.TreeOf(inspection, plan.Commit, SettingsCheck.Reads)),
        ])
        {
            Metrics = rebuild.Metrics,
            Measures = rebuild.Measures,
        };
    }

    /// <summary>A statement of the last run must not be taken for one of this.</summary>
    private static void ClearOldDocuments(Inspection inspection)
    {
        foreach (var name in new[] { StatementFolder.Name, TwoBuilds.Logs, ReproducibilityReport.FileName })
            inspection.Doors.Files.Delete(Path.Combine(inspection.DirectoryOf(ReproducibilityRules.Target), name));
    }
}
