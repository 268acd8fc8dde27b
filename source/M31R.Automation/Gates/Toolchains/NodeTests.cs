using M31R.Automation.Machine;

namespace M31R.Automation.Gates.Toolchains;

/// <summary>Runs the test script of a Node.js package, and has its runner write results where that is known how.</summary>
internal sealed class NodeTests(Site site, NodePackages packages, IReadOnlyDictionary<string, string> scripts)
{
    private const string NoTests = "no test specified";

    private readonly string script = scripts["test"];

    /// <summary>Whether a script runs tests at all: <c>npm init</c> writes one that does not.</summary>
    public static bool IsReal(string? script) => !string.IsNullOrWhiteSpace(script) && !script.Contains(NoTests, StringComparison.Ordinal);

    /// <summary>The package's tests. Of a run that is stopped when its time is over, what it has reported until then.</summary>
    public TestFacts Run()
    {
        var results = Path.Combine(site.Workshop.FreshDirectory(GateStep.Test, $"results/{site.Slug}"), "tests.xml");
        var command = CommandTo(results);
        var result = site.Run(command);
        var interruption = site.Interruption(command, result);
        if (interruption is { End: StepEnd.CouldNotRun })
            return new TestFacts(interruption);

        var files = site.Workshop.Doors.Files.FileExists(results) ? new[] { results } : [];
        var (cases, problems) = TestResults.Read(site.Workshop, files, site.EcosystemRoot.Directory);
        return new TestFacts(interruption ?? site.Done($"\"{packages.Tool} test\" ran."))
        {
            Cases = cases,

            // A file that breaks off says no more than that the run was stopped.
            Problems = interruption is null ? problems : [],
            CountsAreKnown = files.Length > 0,
            RunFailure = result.ExitCode is 0 or null ? null : WordsOf(result, cases.Count > 0),
            Duration = result.Duration,
        };
    }

    private Command CommandTo(string results)
    {
        var command = site.Command(packages.Tool, ["test", .. ArgumentsTo(results)]) with
        {
            // Runners that would wait for changes of a file do not where this is set.
            Environment = new Dictionary<string, string?>(StringComparer.Ordinal) { ["CI"] = "1" },
        };
        return new NodeScript(site, scripts).RunsNodeTestOnce
            ? command with
            {
                AppendedEnvironment = new Dictionary<string, string>(StringComparer.Ordinal)
                {
                    ["NODE_OPTIONS"] = $"--test-reporter=junit --test-reporter-destination=\"{results}\"",
                },
            }
            : command;
    }

    private IReadOnlyList<string> ArgumentsTo(string results)
    {
        IReadOnlyList<string> arguments =
            !IsOneCommand ? []
            : Runs("vitest") ? ["--reporter=junit", $"--outputFile={results}"]
            : Runs("mocha") ? ["--reporter", "xunit", "--reporter-option", $"output={results}"]
            : [];
        return arguments.Count > 0 && packages.NeedsDashes ? [.. arguments.Prepend("--")] : arguments;
    }

    /// <summary>Only the last of several commands is given arguments.</summary>
    private bool IsOneCommand => !script.AsSpan().ContainsAny("&|;\n");

    private bool Runs(string program) =>
        script.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Contains(program, StringComparer.Ordinal);

    /// <summary>
    /// Where tests have run, what is said at the end; else the first error, since a linter before the tests may have failed.
    /// </summary>
    private string WordsOf(CommandResult result, bool testsRan)
    {
        var text = site.Workshop.Paths.WithoutRoot(WithoutNoise(result));
        var words = testsRan ? LastLines.Of(text) : FirstErrors.Of(text);
        return words.Length > 0 ? words : $"exit code {result.ExitCode}";
    }

    /// <summary>npm's own warnings come last and have nothing to do with the script.</summary>
    private static string WithoutNoise(CommandResult result) => string.Join('\n', result.Output.Split('\n').Where(line =>
        !line.StartsWith("npm ", StringComparison.Ordinal) && !line.StartsWith("> ", StringComparison.Ordinal)));
}
