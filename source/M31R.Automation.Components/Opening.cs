using System.Diagnostics;
using System.Globalization;
using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;

namespace M31R.Automation.Components;

/// <summary>Turns a build's inputs into an inspection of a subject.</summary>
internal static class Opening
{
    /// <summary>Opens the subject that the inputs name.</summary>
    /// <exception cref="MaintenanceException">An input is wrong, or there is nothing to maintain.</exception>
    /// <param name="build">The inputs.</param>
    /// <param name="interrupted">Kills the processes that run.</param>
    public static Inspection Of(IHaveSubject build, CancellationToken interrupted)
    {
        var doors = Doors.OfThisMachine(interrupted);
        var own = build.RootDirectory.ToString();
        var path = build.Subject is { } named ? GivenPath.Of("--subject", named) : own;
        var options = new InspectionOptions
        {
            ArtifactsDirectory = build.ArtifactsDirectory,
            AsOf = build.AsOf is { } day ? Day(day) : Today(),
            Strict = build.Strict,
            RunSubjectCode = build.RunSubjectCode,
        };
        var given = build.MaintenanceFile is { } file ? GivenPath.Of("--maintenance-file", file) : null;
        var maintenance = MaintenanceFileReader.Read(path, given, doors.Files);
        var subject = SubjectOpener.Open(path, own, maintenance, doors);
        return new Inspection(subject, maintenance, options, doors, new SerilogProgress()) { Interrupted = interrupted };
    }

    /// <summary>The day on which the process started, UTC: a run that crosses midnight is judged by one day.</summary>
    private static DateOnly Today()
    {
        using var process = Process.GetCurrentProcess();
        return DateOnly.FromDateTime(process.StartTime.ToUniversalTime());
    }

    private static DateOnly Day(string text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : throw new MaintenanceException($"--as-of \"{text}\" is not a day. Write it as yyyy-MM-dd, such as 2026-01-31.");
}
