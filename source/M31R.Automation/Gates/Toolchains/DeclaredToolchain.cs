using M31R.Automation.Gates.Readers;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;
using Microsoft.Extensions.FileSystemGlobbing;

namespace M31R.Automation.Gates.Toolchains;

/// <summary>
/// The commands that the subject declares in <c>maintenance.yml</c>: what they do is theirs, their exit code and results are read.
/// </summary>
internal sealed class DeclaredToolchain(Workshop workshop) : IToolchain
{
    private const string Placeholder = "{results}";
    private static readonly string[] Formats = [".xml", ".trx"];

    private readonly MaintenanceFile maintenance = workshop.Inspection.Maintenance;

    /// <inheritdoc/>
    public string Name => maintenance.Path ?? "maintenance.yml";

    /// <summary>Whether a command is declared for a step.</summary>
    public bool Declares(GateStep step) => CommandOf(step) is { Command.Count: > 0 };

    /// <inheritdoc/>
    public bool OnlyReads(GateStep step) => false;

    /// <inheritdoc/>
    public IReadOnlyList<GateStep> Needs(GateStep step) => step switch
    {
        GateStep.Compile => [GateStep.Restore],
        GateStep.Test => [GateStep.Restore, GateStep.Compile],
        _ => [],
    };

    /// <inheritdoc/>
    public StepFacts Restore() => Ended(GateStep.Restore, Run(maintenance.Restore!));

    /// <inheritdoc/>
    public CompileFacts Compile()
    {
        var result = Run(maintenance.Compile!);
        var diagnostics = MsBuildLogReader.Read(result.Output, workshop.Paths);
        return new CompileFacts(Ended(GateStep.Compile, result))
        {
            Diagnostics = diagnostics,
            UnreadWarning = workshop.Paths.WithoutRoot(LastLines.Short(UnreadWarnings.In(result, diagnostics))),
            Duration = result.Duration,
        };
    }

    /// <inheritdoc/>
    public FormatFacts CheckFormat() => new(Ended(GateStep.CheckFormat, Run(maintenance.Format!)));

    /// <inheritdoc/>
    public TestFacts Test()
    {
        var tests = maintenance.Tests!;
        var directory = workshop.FreshDirectory(GateStep.Test, "results/declared");
        var before = ResultFiles(tests, directory).ToDictionary(file => file, workshop.Doors.Files.Stamp, StringComparer.Ordinal);
        var result = Run(
            tests with { Command = [.. tests.Command.Select(word => word.Replace(Placeholder, directory, StringComparison.Ordinal))] });
        var ended = Ended(GateStep.Test, result);

        // A file of an earlier run that this one did not write again tells nothing of it.
        var files = ResultFiles(tests, directory)
            .Where(file => workshop.Doors.Files.Stamp(file) != before.GetValueOrDefault(file))
            .ToList();
        var (cases, problems) = TestResults.Read(workshop, files, tests.Directory);
        return new TestFacts(ended)
        {
            Cases = cases,

            // A file that breaks off says no more than that the run was stopped.
            Problems = ended.TimedOut ? [] : problems,
            CountsAreKnown = files.Count > 0,
            RunFailure = result is { End: CommandEnd.Exited, ExitCode: not 0 }
                ? $"exit code {result.ExitCode}{WordsAfter(result, cases.Count > 0)}"
                : null,
            Duration = result.Duration,
        };
    }

    private DeclaredCommand? CommandOf(GateStep step) => step switch
    {
        GateStep.Restore => maintenance.Restore,
        GateStep.Compile => maintenance.Compile,
        GateStep.Test => maintenance.Tests,
        _ => maintenance.Format,
    };

    private CommandResult Run(DeclaredCommand declared) => workshop.Doors.Processes.Run(
        new Command(declared.Command[0], [.. declared.Command.Skip(1)])
        {
            WorkingDirectory = workshop.Doors.Files.Within(workshop.Root, declared.Directory),
            Timeout = TimeOf(declared),
        });

    private StepFacts Ended(GateStep step, CommandResult result)
    {
        var declared = CommandOf(step)!;
        var words = $"\"{string.Join(' ', declared.Command)}\"";
        var (end, explanation, remedy) = result switch
        {
            { Succeeded: true } => (StepEnd.Done, $"{words} succeeded.", ""),
            { End: CommandEnd.NotFound } =>
                (StepEnd.CouldNotRun, $"the tool \"{declared.Command[0]}\" is not installed.", "Supply what is missing and run again."),
            { End: CommandEnd.TimedOut } => (
                StepEnd.Failed,
                $"{words} did not end within {Words.Of(TimeOf(declared))}.",
                $"Make the command faster, or raise \"{KeyOf(step)}.timeout\" in maintenance.yml."),
            { End: CommandEnd.Cancelled } => (StepEnd.CouldNotRun, $"{words} was interrupted.", "Run again."),
            _ => (
                EndOfFailed(step),
                $"{words} failed with exit code {result.ExitCode}{LastLines.After(LastLines.Of(result, workshop.Paths))}",
                RemedyOfFailed(step, words)),
        };
        return new StepFacts(Name, end, explanation)
        {
            Remedy = remedy,
            TimedOut = result.End == CommandEnd.TimedOut,
            Place = workshop.Paths.PlaceOf(Name),
        };
    }

    /// <summary>
    /// A registry may be to blame that nothing is restored; the results and the exit code of tests are judged by themselves.
    /// </summary>
    private static StepEnd EndOfFailed(GateStep step) => step switch
    {
        GateStep.Restore => StepEnd.CouldNotRun,
        GateStep.Test => StepEnd.Done,
        _ => StepEnd.Failed,
    };

    private static string RemedyOfFailed(GateStep step, string words) => step switch
    {
        GateStep.Restore => $"Run {words}, supply what is missing and run again.",
        _ => $"Run {words} and mend what makes it fail.",
    };

    private string WordsAfter(CommandResult result, bool testsRan) =>
        LastLines.After(testsRan ? LastLines.Of(result, workshop.Paths) : FirstErrors.Of(workshop.Paths.WithoutRoot(result.Output)));

    /// <summary>As <c>maintenance.yml</c> names the step.</summary>
    private static string KeyOf(GateStep step) => step switch
    {
        GateStep.Restore => "restore",
        GateStep.Compile => "compile",
        GateStep.Test => "tests",
        _ => "format",
    };

    private List<string> ResultFiles(DeclaredTests tests, string directory)
    {
        if (tests.Results is not { Count: > 0 } globs)
        {
            return [.. workshop.Doors.Files.FilesBelow(directory)
                .Where(file => Formats.Contains(Path.GetExtension(file)))
                .Select(file => Path.Combine(directory, file))];
        }

        var fresh = globs.Where(glob => glob.StartsWith(Placeholder, StringComparison.Ordinal)).ToList();
        var inTree = globs.Where(glob => !glob.StartsWith(Placeholder, StringComparison.Ordinal)).ToList();
        return
        [
            .. Matching(directory, fresh.ConvertAll(glob => glob[Placeholder.Length..].TrimStart('/'))),
            .. Matching(workshop.Root, inTree),
        ];
    }

    private IEnumerable<string> Matching(string directory, List<string> globs)
    {
        if (globs.Count == 0)
            return [];

        var matcher = new Matcher(StringComparison.Ordinal);
        matcher.AddIncludePatterns(globs);
        return workshop.Doors.Files.FilesBelow(directory)
            .Where(file => matcher.Match(file).HasMatches)
            .Select(file => Path.Combine(directory, file));
    }

    private static TimeSpan TimeOf(DeclaredCommand declared) => declared.Timeout ?? GatePolicy.CommandTimeout;
}
