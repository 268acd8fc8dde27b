using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;

namespace M31R.Automation.Reports;

/// <summary>Gathers what the targets of a routine left under the artifacts directory. Has no opinion on what it reads.</summary>
public static class ReportReader
{
    /// <summary>Bytes of one target's result that are read: 256 MiB.</summary>
    private const long Limit = 256L << 20;

    /// <summary>
    /// One part for each target, in their order. A result that is missing, cannot be read or is about another commit, day, subject or
    /// strictness makes a part without a report; nothing here throws for it.
    /// </summary>
    public static IReadOnlyList<RoutinePart> Read(Inspection inspection, IEnumerable<RoutineTarget> targets) =>
        [.. targets.Select(target => Read(inspection, target))];

    private static RoutinePart Read(Inspection inspection, RoutineTarget target)
    {
        var directory = inspection.DirectoryOf(target.Name);
        var sarif = Path.Combine(directory, "findings.sarif");
        if (target.End == TargetEnd.Skipped)
            return new(target.Name, PartEnd.Skipped);
        if (!inspection.Doors.Files.FileExists(sarif))
            return new(target.Name, target.End == TargetEnd.Interrupted ? PartEnd.Interrupted : PartEnd.LeftNothing);

        try
        {
            return Placed(inspection, target, Read(inspection.Doors.Files, directory, target.Name));
        }
        catch (MaintenanceException problem)
        {
            return new(target.Name, PartEnd.Unreadable, Detail: Relative(problem.Message, directory, target.Name));
        }
    }

    private static TargetReport Read(FileDoor files, string directory, string target)
    {
        var report = SarifReader.Read($"{target}/findings.sarif", files.ReadBytes(Path.Combine(directory, "findings.sarif"), Limit));
        var measures = Path.Combine(directory, "measures.json");
        return files.FileExists(measures)
            ? report with { Measures = MeasuresFile.Read($"{target}/measures.json", files.ReadBytes(measures)) }
            : report;
    }

    private static RoutinePart Placed(Inspection inspection, RoutineTarget target, TargetReport report)
    {
        var differences = Differences(inspection, target, report).ToList();
        if (differences.Count > 0)
            return new(target.Name, PartEnd.Stale, Detail: $"It was made for {Listing.Of(differences)}.");

        return new(target.Name, target.End == TargetEnd.Interrupted ? PartEnd.Interrupted : PartEnd.Reported, report);
    }

    private static IEnumerable<string> Differences(Inspection inspection, RoutineTarget target, TargetReport report)
    {
        if (report.Target != target.Name)
            yield return $"the target \"{report.Target}\"";
        if (report.Subject != inspection.Subject.Name)
            yield return $"the subject \"{report.Subject}\"";
        if (report.Commit != inspection.Subject.Git?.Commit)
            yield return $"the commit \"{Wording.Short(report.Commit ?? "none")}\"";
        if (report.AsOf != inspection.Options.AsOf)
            yield return $"the day {report.AsOf.Iso()}";
        if (report.Strict != inspection.Options.Strict)
            yield return report.Strict ? "a strict run" : "a run that is not strict";
    }

    // Reports name no path of the machine they were made on.
    private static string Relative(string message, string directory, string target) =>
        message.Replace(directory, target, StringComparison.Ordinal);
}
