using M31R.Automation.Subjects;

namespace M31R.Automation.Reports;

/// <summary>
/// Reports a routine: reads what its targets left, judges it, and writes <c>report.html</c>, <c>report.md</c>, <c>report.json</c>.
/// </summary>
public static class RoutineReporting
{
    /// <summary>
    /// Writes the three files into the routine's own directory, <see cref="Inspection.DirectoryOf"/>, and answers the report;
    /// <see cref="RoutineVerdict.Passes"/> decides the exit code.
    /// </summary>
    /// <param name="inspection">Whose targets ran.</param>
    /// <param name="routine">Name of the routine, such as <c>MonthlyHealth</c>.</param>
    /// <param name="toolVersion">Version of M31R.Automation.</param>
    /// <param name="targets">The targets that leave results, in the order they run.</param>
    /// <exception cref="Findings.MaintenanceException">A file cannot be written.</exception>
    public static RoutineReport Run(Inspection inspection, string routine, string toolVersion, IEnumerable<RoutineTarget> targets)
    {
        var report = RoutineAssessment.Of(new RoutineRun
        {
            Routine = routine,
            Subject = inspection.Subject.Name,
            Commit = inspection.Subject.Git?.Commit,
            IsDirty = inspection.Subject.Git?.IsDirty ?? false,
            AsOf = inspection.Options.AsOf,
            Strict = inspection.Options.Strict,
            ToolVersion = toolVersion,
            Parts = ReportReader.Read(inspection, targets),
        });
        Write(inspection, routine, report);
        return report;
    }

    private static void Write(Inspection inspection, string routine, RoutineReport report)
    {
        var directory = inspection.DirectoryOf(routine);
        inspection.Doors.Files.Write(Path.Combine(directory, "report.json"), JsonReport.Of(report));
        inspection.Doors.Files.Write(Path.Combine(directory, "report.md"), MarkdownReport.Of(report));
        inspection.Doors.Files.Write(Path.Combine(directory, "report.html"), HtmlReport.Of(report));
    }
}
