using M31R.Automation.Machine;

namespace M31R.Automation.Gates.Toolchains;

/// <summary>Runs the test script of a Node.js package, and has its runner write results where that is known how.</summary>
internal sealed class NodeTests(Site site, NodePackages packages, string script)
{
    private const string NoTests = "no test specified";

    /// <summary>Whether a script runs tests at all: <c>npm init</c> writes one that does not.</summary>
    public static bool IsReal(string? script) => !string.IsNullOrWhiteSpace(script) && !script.Contains(NoTests, StringComparison.Ordinal);

    /// <summary>The package's tests.</summary>
    public TestFacts Run()
    {
        var results = Path.Combine(site.Workshop.FreshDirectory(GateStep.Test, $"results/{site.Slug}"), "tests.xml");
        var reporter = ReporterTo(results);
        var command = site.Command(packages.Tool, ["test", .. reporter.Arguments]) with { Environment = reporter.Environment };
        var result = site.Run(command);
        if (site.Interruption(command, result) is { } interruption)
            return new TestFacts(interruption);

        var files = site.Workshop.Doors.Files.FileExists(results) ? new[] { results } : [];
        var (cases, problems) = TestResults.Read(site.Workshop, files, site.EcosystemRoot.Directory);
        return new TestFacts(site.Done($"\"{packages.Tool} test\" ran."))
        {
            Cases = cases,
            Problems = problems,
            CountsAreKnown = files.Length > 0,
            RunFailure = result.ExitCode == 0 ? null : LastLines.Of(site.Workshop.Paths.WithoutRoot(WithoutNoise(result))),
            Duration = result.Duration,
        };
    }

    private Reporter ReporterTo(string results)
    {
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["CI"] = "1", ["NO_COLOR"] = "1", ["FORCE_COLOR"] = null };
        if (IsOneCommand && Runs("node") && script.Contains("--test", StringComparison.Ordinal) && !script.Contains("--test-reporter", StringComparison.Ordinal))
            environment["NODE_OPTIONS"] = $"--test-reporter=junit --test-reporter-destination=\"{results}\"";

        return new Reporter(environment, ArgumentsTo(results));
    }

    /// <summary>Of several commands each would write over the results of the one before, and only the last is given arguments.</summary>
    private bool IsOneCommand => !script.AsSpan().ContainsAny("&|;\n");

    private IReadOnlyList<string> ArgumentsTo(string results)
    {
        IReadOnlyList<string> arguments =
            !IsOneCommand ? []
            : Runs("vitest") ? ["--reporter=junit", $"--outputFile={results}"]
            : Runs("mocha") ? ["--reporter", "xunit", "--reporter-option", $"output={results}"]
            : [];
        return arguments.Count > 0 && packages.NeedsDashes ? [.. arguments.Prepend("--")] : arguments;
    }

    /// <summary>npm's own warnings come last and have nothing to do with the script.</summary>
    private static string WithoutNoise(CommandResult result) => string.Join('\n', result.Output.Split('\n').Where(line =>
        !line.StartsWith("npm ", StringComparison.Ordinal) && !line.StartsWith("> ", StringComparison.Ordinal)));

    private bool Runs(string program) =>
        script.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains(program, StringComparer.Ordinal);

    private sealed record Reporter(IReadOnlyDictionary<string, string?> Environment, IReadOnlyList<string> Arguments);
}
