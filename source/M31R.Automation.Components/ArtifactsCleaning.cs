using M31R.Automation.Subjects;

namespace M31R.Automation.Components;

/// <summary>Deletes by name what runs leave behind: whatever else lies under an artifacts directory that a user names is not ours.</summary>
internal static class ArtifactsCleaning
{
    /// <summary>Beside the targets': the routine's report, and the working copy that gates make of another subject, with its state.</summary>
    private static readonly string[] Others = [nameof(IRunMonthlyHealth.MonthlyHealth), ".work", ".work.txt"];

    /// <summary>Deletes the results of every target and routine about the subject.</summary>
    public static void Run(Inspection inspection)
    {
        foreach (var name in RuleList.All.Rules.Select(rule => rule.Target).Concat(Others).Distinct(StringComparer.Ordinal))
            inspection.Doors.Files.Delete(inspection.DirectoryOf(name));
    }
}
