using M31R.Automation.Findings;
using M31R.Automation.Reports;
using M31R.Automation.Subjects;
using Serilog;

namespace M31R.Automation.Components;

/// <summary>Shows what a routine came to, and where its report is.</summary>
internal static class ReportLog
{
    /// <summary>Shows the verdict, the score board and the report's path; answers how the routine ends.</summary>
    public static Ending Show(RoutineReport report, Inspection inspection, string routine)
    {
        foreach (var row in report.ScoreBoard)
            Log.Information("{State,-14:l} {Criterion:l}", row.Outcome.Words(), row.Criterion.Name);

        if (report.Verdict.Passes)
            Log.Information("{Reason:l}", report.Verdict.Reason);

        Log.Information("{Path:l}", Path.Combine(inspection.DirectoryOf(routine), "report.html"));
        return report.Verdict.Passes ? Ending.Well : new Ending(1, report.Verdict.Reason);
    }
}
