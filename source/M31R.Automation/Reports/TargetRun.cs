using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Reports;

/// <summary>One run of one target about one subject: judge, waive, record.</summary>
public static class TargetRun
{
    /// <summary>
    /// Deletes what an earlier run left, lets the check judge, masks secrets in what it says, and writes <c>measures.json</c> and then
    /// <c>findings.sarif</c>: where the latter stands, the target came to its end.
    /// </summary>
    /// <param name="inspection">What is looked at.</param>
    /// <param name="target">Name of the target.</param>
    /// <param name="catalogue">Every rule there is.</param>
    /// <param name="check">Finds and judges.</param>
    /// <exception cref="MaintenanceException">The subject cannot be judged at all, or the results cannot be written.</exception>
    /// <exception cref="OperationCanceledException">The user interrupted the run: half a judgement is not recorded.</exception>
    public static TargetReport Run(Inspection inspection, string target, RuleCatalogue catalogue, Func<Inspection, Judgement> check)
    {
        var files = inspection.Doors.Files;
        var directory = inspection.DirectoryOf(target);
        var (sarif, measures) = (Path.Combine(directory, "findings.sarif"), Path.Combine(directory, "measures.json"));
        var assembly = new ReportAssembly(catalogue, inspection.Circumstances) { Mask = inspection.Doors.Secrets.Mask };
        files.Delete(sarif);
        files.Delete(measures);

        var judgement = check(inspection);
        inspection.Interrupted.ThrowIfCancellationRequested();
        var report = assembly.Report(target, judgement);

        files.Write(measures, MeasuresFile.Write(report.Measures));
        files.Write(sarif, SarifWriter.Write(report));
        return report;
    }
}
