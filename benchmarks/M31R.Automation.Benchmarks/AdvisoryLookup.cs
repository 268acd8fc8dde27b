using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using M31R.Automation.Dependencies.Advisories;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Versions;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;

namespace M31R.Automation.Benchmarks;

/// <summary>
/// 1,000 components against 250,000 advisories, in a process of its own for each measurement, so that its memory is that of a run:
/// <c>make DIRECTORY</c> writes the advisories, <c>cold DIRECTORY</c> judges without an index, <c>warm DIRECTORY</c> with it.
/// </summary>
public static class AdvisoryLookup
{
    private const int Components = 1000;
    private const int Advisories = 250_000;
    private const int WarmMilliseconds = 1000;
    private const int Megabytes = 400;

    /// <summary>The exit code: 1 when a bar is missed.</summary>
    public static int Run(string step, string directory)
    {
        var archive = Path.Combine(directory, "advisories.zip");
        Directory.CreateDirectory(directory);
        if (step == "make")
        {
            new AdvisoryGenerator(seed: 22).Write(archive, Advisories);
            return 0;
        }

        if (step == "cold" && Directory.Exists(Path.Combine(directory, "advisories")))
            Directory.Delete(Path.Combine(directory, "advisories"), recursive: true);

        return Measured(step, InspectionIn(directory), new AdvisoryOptions { Advisories = archive });
    }

    private static int Measured(string step, Inspection inspection, AdvisoryOptions options)
    {
        var inventory = Inventory();
        var start = Stopwatch.GetTimestamp();
        var judgement = AdvisoryAudit.Judge(inspection, inventory, options, _ => new DottedVersions());
        var time = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        var peak = Process.GetCurrentProcess().PeakWorkingSet64 >> 20;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"{step}: {time:0} ms, {peak} MB at most; {judgement.Metrics["advisories.read"]} advisories, "
            + $"{judgement.Metrics["vulnerabilities.affected"]} vulnerabilities of {Components} components"));
        return peak > Megabytes || (step == "warm" && time > WarmMilliseconds) ? 1 : 0;
    }

    private static DependencyInventory Inventory() => new([],
    [
        .. (from package in Enumerable.Range(0, AdvisoryGenerator.Packages)
           where package % 47 == 0
           let system = PackageSystemNames.FromOsv(AdvisoryGenerator.EcosystemOf(package))
           where system is not null
           select ComponentOf(system.Value, AdvisoryGenerator.Name(package)) into component
           orderby component.Purl
           select component).Take(Components),
    ], new Dictionary<string, IReadOnlyList<string>>());

    private static Component ComponentOf(PackageSystem system, string name) =>
        new(system, name, "2.1.0") { Purl = PackageUrl.Of(system, name, "2.1.0"), IsDirect = true };

    private static Inspection InspectionIn(string directory) => new(
        new Subject { Root = directory, Name = "benchmark", IsOwn = true, Git = null, Files = [], Ecosystems = [] },
        MaintenanceFile.Empty,
        new InspectionOptions { ArtifactsDirectory = directory, AsOf = new DateOnly(2026, 1, 31) },
        Doors.OfThisMachine(),
        new Silence());

    private sealed class Silence : IProgressLog
    {
        public void Step(string message)
        {
        }

        public void Note(string message)
        {
        }
    }

    private sealed class DottedVersions : IVersionScheme
    {
        public bool IsVersion(string text) => Version.TryParse(text, out _);

        public int Compare(string first, string second) => Version.Parse(first).CompareTo(Version.Parse(second));

        public bool IsPrerelease(string version) => false;

        public bool TryParseRange(string text, [NotNullWhen(true)] out IVersionRange? range) => (range = null) is not null;
    }
}
