using System.Text.Json;
using M31R.Automation.Findings;

namespace M31R.Automation.Gates.Toolchains;

/// <summary>Asks <c>dotnet format</c> what it would change, and reads its report.</summary>
internal sealed class DotNetFormat(Site site, DotNetSdk sdk)
{
    private const string ReportFile = "format-report.json";

    /// <summary>What the formatter would change.</summary>
    public FormatFacts Ask() => (HasFSharp, HasKnown) switch
    {
        (true, false) => new FormatFacts(
            site.CouldNotRun("\"dotnet format\" does not know F#.", "Declare \"format.command\" in maintenance.yml.")),
        (true, true) => Asked() with { Unseen = "\"dotnet format\" does not know F#: its files were not looked at." },
        _ => Asked(),
    };

    /// <summary>By the projects: shaders have files named <c>.fs</c> too.</summary>
    private bool HasFSharp => site.OwnFiles.Any(file => file.EndsWith(".fsproj", StringComparison.Ordinal));

    private bool HasKnown => site.OwnFiles.Any(file => Path.GetExtension(file) is ".cs" or ".vb");

    private FormatFacts Asked()
    {
        var directory = site.Workshop.FreshDirectory(GateStep.CheckFormat, site.Slug);
        var command = sdk.Command(
            "format",
            Path.GetFileName(site.EcosystemRoot.Manifest),
            "--verify-no-changes",
            "--no-restore",
            "--report",
            directory,
            "--verbosity",
            "quiet");
        var result = site.Run(command);
        if (site.Interruption(command, result) is { } interruption)
            return new FormatFacts(interruption);

        var problems = ProblemsIn(Path.Combine(directory, ReportFile));
        return result.Succeeded || problems.Count > 0
            ? new FormatFacts(
                site.Done($"\"dotnet format\" would change nothing in {site.Name}.") with
                {
                    Remedy = "Run \"dotnet format\" and commit what it changes by itself.",
                })
            {
                Problems = problems,
            }
            : new FormatFacts(site.Failed($"\"dotnet format\" failed: {site.LastWords(result)}"));
    }

    private List<FormatProblem> ProblemsIn(string report)
    {
        if (!site.Workshop.Doors.Files.FileExists(report))
            return [];

        try
        {
            var documents = JsonSerializer.Deserialize<List<Document>>(site.Workshop.Doors.Files.ReadText(report)) ?? [];
            return
            [
                .. documents
                    .Select(ProblemOf)
                    .OfType<FormatProblem>()
                    .DistinctBy(problem => problem.Place.Path)
                    .OrderBy(problem => problem.Place.Path, StringComparer.Ordinal),
            ];
        }
        catch (Exception problem) when (problem is JsonException or MaintenanceException)
        {
            return [];
        }
    }

    private FormatProblem? ProblemOf(Document document)
    {
        var first = document.FileChanges?.OrderBy(change => change.LineNumber).ThenBy(change => change.CharNumber).FirstOrDefault();
        return site.Workshop.Paths.PlaceOf(document.FilePath ?? "", first?.LineNumber ?? 0, first?.CharNumber ?? 0) is { } place
            ? new FormatProblem(place, LastLines.Short(first?.FormatDescription ?? "", 120))
            : null;
    }

    private sealed record Document(string? FilePath, IReadOnlyList<Change>? FileChanges);

    private sealed record Change(int LineNumber, int CharNumber, string? FormatDescription);
}
