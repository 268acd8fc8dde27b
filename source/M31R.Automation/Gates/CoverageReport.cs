using M31R.Automation.Findings;
using M31R.Automation.Gates.Readers;
using M31R.Automation.Gates.Toolchains;
using M31R.Automation.Machine;

namespace M31R.Automation.Gates;

/// <summary>Lays the coverage of all test runs over each other: numbers for the measures, and pages by ReportGenerator.</summary>
internal static class CoverageReport
{
    /// <summary>Where the pages are, among the documents of the target Test.</summary>
    public const string Directory = "coverage";

    /// <summary>As <c>Directory.Packages.props</c> pins it; restoring this repository brings it.</summary>
    internal const string Version = "5.6.0";

    /// <summary>Writes the pages and answers the numbers, 0 to 1; nothing where no coverage was collected.</summary>
    public static IReadOnlyDictionary<string, double> Write(Workshop workshop, IReadOnlyList<TestFacts> sites)
    {
        var files = sites.SelectMany(site => site.CoverageFiles).ToList();
        var measures = new Dictionary<string, double>(StringComparer.Ordinal);
        var merged = Merged(workshop, files);
        if (merged.LineRate is { } lines)
            measures["coverage.line"] = Math.Round(lines, 4);

        if (merged.BranchRate is { } branches)
            measures["coverage.branch"] = Math.Round(branches, 4);

        if (measures.Count > 0)
            WritePages(workshop, files);

        return measures;
    }

    private static CoberturaReader Merged(Workshop workshop, List<string> files)
    {
        var merged = new CoberturaReader();
        foreach (var file in files)
        {
            try
            {
                if (merged.Add(workshop.Doors.Files.ReadBytes(file)) is { } problem)
                    workshop.Inspection.Progress.Note($"the coverage file \"{file}\" cannot be read past {problem}");
            }
            catch (MaintenanceException problem)
            {
                workshop.Inspection.Progress.Note(problem.Message);
            }
        }

        return merged;
    }

    private static void WritePages(Workshop workshop, List<string> files)
    {
        workshop.Inspection.Progress.Step("writing the coverage report");
        var target = workshop.FreshDirectory(GateStep.Test, Directory);
        var result = Generator(workshop) is { } generator
            ? workshop.Doors.Processes.Run(new Command(
                "dotnet",
                generator,
                $"-reports:{string.Join(';', files)}",
                $"-targetdir:{target}",
                "-reporttypes:Html",
                "-verbosity:Error",
                $"-title:{workshop.Inspection.Subject.Name}")
            {
                WorkingDirectory = workshop.Root,
                Environment = DotNetSdk.Environment,
            })
            : null;
        if (result is not { Succeeded: true })
        {
            var why = result is null
                ? $"ReportGenerator {Version} is not in the package folder; restore this repository"
                : LastLines.Of(result, workshop.Paths);
            workshop.Inspection.Progress.Note($"the coverage pages are not written: {why}");
        }
    }

    /// <summary>The program in the folder that NuGet says it restores packages to.</summary>
    private static string? Generator(Workshop workshop)
    {
        var answer = workshop.Doors.Processes.Run(new Command("dotnet", "nuget", "locals", "global-packages", "--list")
        {
            WorkingDirectory = AppContext.BaseDirectory,
            Environment = DotNetSdk.Environment,
        });
        var folder = answer.StandardOutput.Split(':', 2)[^1].Trim();
        var program = Path.Combine(folder, "reportgenerator", Version, "tools", "net10.0", "ReportGenerator.dll");
        return answer.Succeeded && workshop.Doors.Files.FileExists(program) ? program : null;
    }
}
