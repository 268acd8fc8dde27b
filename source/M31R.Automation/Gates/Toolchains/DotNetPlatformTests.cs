using System.Text.Json;
using M31R.Automation.Machine;

namespace M31R.Automation.Gates.Toolchains;

/// <summary>
/// Runs the tests of a .NET site whose <c>global.json</c> chooses Microsoft.Testing.Platform, which has other options than VSTest.
/// </summary>
internal sealed class DotNetPlatformTests(Site site, DotNetSdk sdk)
{
    /// <summary>The platform's own extension, then xunit.v3's: whoever does not have one says that the option is unknown.</summary>
    private static readonly string[] Reports = ["--report-trx", "--report-xunit-trx"];

    /// <summary>Whether the nearest <c>global.json</c> at or above the site chooses it.</summary>
    public static bool IsChosen(Site site)
    {
        for (var directory = site.EcosystemRoot.Directory; ; directory = directory[..Math.Max(directory.LastIndexOf('/'), 0)])
        {
            if (site.TextOf(directory.Length == 0 ? "global.json" : $"{directory}/global.json") is { } text)
                return RunnerIn(text) == "Microsoft.Testing.Platform";

            if (directory.Length == 0)
                return false;
        }
    }

    /// <summary>The tests of all its test projects.</summary>
    public TestFacts Run()
    {
        var directory = site.Workshop.FreshDirectory(GateStep.Test, $"results/{site.Slug}");
        foreach (var report in Reports)
        {
            var command = Command(directory, report);
            var result = site.Run(command);
            if (site.Interruption(command, result) is { } interruption)
                return new TestFacts(interruption);

            if (!result.Output.Contains($"Unknown option '{report}'", StringComparison.Ordinal))
                return FactsOf(result, directory);
        }

        return new TestFacts(
            site.CouldNotRun(
                "its tests run on Microsoft.Testing.Platform and cannot report what they come to.",
                "Reference Microsoft.Testing.Extensions.TrxReport in the test projects."));
    }

    private Command Command(string directory, string report)
    {
        var manifest = Path.GetFileName(site.EcosystemRoot.Manifest);
        var kind = Path.GetExtension(manifest) is ".sln" or ".slnx" ? "--solution" : "--project";
        return sdk.Command("test", kind, manifest, "--no-build", "-c", "Release", "--no-ansi", "--results-directory", directory, report);
    }

    private TestFacts FactsOf(CommandResult result, string directory)
    {
        var files = site.Workshop.Doors.Files.FilesBelow(directory)
            .Where(file => file.EndsWith(".trx", StringComparison.Ordinal))
            .Select(file => Path.Combine(directory, file));
        var (cases, problems) = TestResults.Read(site.Workshop, files, site.EcosystemRoot.Directory);
        return new TestFacts(site.Done("\"dotnet test\" ran them."))
        {
            Cases = cases,
            Problems = problems,
            RunFailure = site.RunFailure(result),
            Duration = result.Duration,
        };
    }

    private static string? RunnerIn(string text)
    {
        try
        {
            using var document = JsonDocument.Parse(
                text, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true, MaxDepth = 64 });
            return document.RootElement is { ValueKind: JsonValueKind.Object } root
                && root.TryGetProperty("test", out var test)
                && test.ValueKind == JsonValueKind.Object
                && test.TryGetProperty("runner", out var runner) ? runner.ToString() : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
