using M31R.Automation.Findings;
using M31R.Automation.Gates.Readers;
using M31R.Automation.Machine;

namespace M31R.Automation.Gates.Toolchains;

/// <summary>
/// Runs pytest or unittest with a watcher that notes each test. A test that hangs or takes the interpreter down is named, and the rest is
/// run again without it.
/// </summary>
internal sealed class PythonTests(Site site, PythonSite python, PythonEnvironment environment)
{
    /// <summary>pytest's exit code when its command line or configuration is wrong, which a plugin that is not installed causes.</summary>
    private const int UsageError = 4;

    /// <summary>pytest's exit code when it found no test.</summary>
    private const int NoTests = 5;

    /// <summary>As <c>python -m pytest</c>, with our plugin where it can be found; the user's own PYTHONPATH stays as it is.</summary>
    private const string StartPytest = "import sys; sys.path.insert(1, sys.argv[1]); import pytest; sys.exit(pytest.main(sys.argv[2:]))";

    private readonly List<TestCase> culprits = [];
    private readonly bool pytest = python.UsesPytest;
    private string directory = "";
    private string notes = "";
    private int runs;
    private bool unread;

    /// <summary>The site's tests.</summary>
    public TestFacts Run()
    {
        if (!python.HasTests)
            return new TestFacts(site.Done("it has no test file."));

        if (pytest && !IsInstalled)
            return new TestFacts(
                site.CouldNotRun(
                    "the tool \"pytest\" is not installed.",
                    "Install pytest, or declare it among the project's development dependencies, and run again."));

        Prepare();
        var (result, first) = RunOnce();
        if (unread)
            return new TestFacts(
                site.CouldNotRun(
                    "what its tests came to is too long to read.", "Shorten the messages of its failing tests and run again."));

        return result switch
        {
            { End: not CommandEnd.Exited } => Stopped(result, first),
            { ExitCode: UsageError } when pytest =>
                new TestFacts(
                    site.CouldNotRun(
                        $"pytest does not start: {site.LastWords(result)}",
                        "Install the plugins its configuration asks for and run again.")),
            _ => FactsOf(result, first, first.Unfinished.Length > 0 ? RunAgain(result, first) : first),
        };
    }

    private TestFacts FactsOf(CommandResult result, WatchedTestsReader first, WatchedTestsReader last)
    {
        var failed = result.ExitCode != 0 && !(pytest && result.ExitCode == NoTests);
        return new TestFacts(site.Done($"\"{(pytest ? "pytest" : "unittest")}\" ran them."))
        {
            Cases = [.. last.Cases.Concat(culprits).Select(test => TestResults.Placed(site.Workshop, test, site.EcosystemRoot.Directory))],
            RunFailure = failed ? site.LastWords(result) : null,
            Problems = last.Unfinished.Length > 0
                && culprits.TrueForAll(test => test.Name != last.Unfinished) ? [$"The run ended while \"{last.Unfinished}\" was running."]
                : unread ? ["What the tests came to when they were run again is too long to read."] : [],
            Duration = first.Cases.Count + culprits.Count == 0 ? TimeSpan.Zero : result.Duration,
        };
    }

    private WatchedTestsReader RunAgain(CommandResult result, WatchedTestsReader first)
    {
        var (ended, last) = (result, first);
        for (var again = 0; again < GatePolicy.RunsAgain && last.Unfinished.Length > 0; again++)
        {
            culprits.Add(CulpritOf(last.Unfinished, ended));
            site.Workshop.Inspection.Progress.Note(
                $"{site.Name}: the run ended before its time; "
                + $"running the tests again without {Words.Of(culprits.Select(test => test.Name))}");
            (ended, last) = RunOnce();
        }

        return last;
    }

    private static TestCase CulpritOf(string name, CommandResult ended) => ended.Output.Contains("Timeout (", StringComparison.Ordinal)
        ? new TestCase(
            name,
            TestOutcome.Hung,
            TimeSpan.Zero)
        {
            Message = $"it did not end within {Words.Of(GatePolicy.HangTimeout)}.",
            Trace = ended.StandardError,
        }
        : new TestCase(
            name,
            TestOutcome.Crashed,
            TimeSpan.Zero)
        {
            Message = $"the interpreter ended with exit code {ended.ExitCode}.",
            Trace = ended.StandardError,
        };

    private TestFacts Stopped(CommandResult result, WatchedTestsReader read) => read.Unfinished.Length == 0
        ? new TestFacts(site.Interruption(site.Command(environment.Interpreter, pytest ? "-m pytest" : "-m unittest"), result)!)
        : new TestFacts(site.Done("it was stopped."))
        {
            Cases =
            [
                .. read.Cases,
                CulpritOf(read.Unfinished, result) with
                {
                    Outcome = TestOutcome.Hung,
                    Message = $"the run did not end within {Words.Of(GatePolicy.CommandTimeout)}.",
                },
            ],
        };

    private bool IsInstalled =>
        site.Run(site.Command(environment.Interpreter, "-c", "import pytest") with { Environment = Environment }).Succeeded;

    private void Prepare()
    {
        directory = site.Workshop.FreshDirectory(GateStep.Test, $"results/{site.Slug}");
        foreach (var script in new[] { "watched_tests.py", "pytest_watched.py", "unittest_watched.py" })
            site.Workshop.Doors.Files.Write(Path.Combine(directory, script), EmbeddedText.Read(script));
    }

    /// <summary>The watcher opens the notes and never makes them: what is left of a run that was killed finds them gone.</summary>
    private (CommandResult Result, WatchedTestsReader Read) RunOnce()
    {
        var files = site.Workshop.Doors.Files;
        notes = Path.Combine(directory, $"events-{System.Environment.ProcessId}-{++runs}.jsonl");
        files.Write(notes, "");
        var result = site.Run(pytest ? Pytest : Unittest);
        try
        {
            return (result, WatchedTestsReader.Read(files.FileExists(notes) ? files.ReadTextLeniently(notes) : ""));
        }
        catch (MaintenanceException)
        {
            unread = true;
            return (result, WatchedTestsReader.Read(""));
        }
        finally
        {
            files.Delete(notes);
        }
    }

    private Command Pytest =>
        site.Command(
            environment.Interpreter,
            [
                "-c", StartPytest, directory, "-p", "no:cacheprovider", "-p", "pytest_watched", "--continue-on-collection-errors",
                .. culprits.SelectMany(test => new[] { "--deselect", test.Name }),
            ]) with
        {
            Environment = Environment,
        };

    private Command Unittest => site.Command(environment.Interpreter, Path.Combine(directory, "unittest_watched.py")) with
    {
        Environment = Environment,
        StandardInput = string.Join(
            '\n',
            python.TestFiles.Select(
                file => Path.GetRelativePath(site.EcosystemRoot.Directory.Length == 0 ? "." : site.EcosystemRoot.Directory, file))),
    };

    private Dictionary<string, string?> Environment => new(StringComparer.Ordinal)
    {
        ["PYTHONDONTWRITEBYTECODE"] = "1",
        ["M31R_EVENTS"] = notes,
        ["M31R_PATIENCE"] = $"{GatePolicy.HangTimeout.TotalSeconds}",
        ["M31R_LEAVE_OUT"] = string.Join('\n', culprits.Select(test => test.Name)),
    };
}
