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
    public StepFacts Restore() => Ended(maintenance.Restore!, Run(maintenance.Restore!), StepEnd.CouldNotRun);

    /// <inheritdoc/>
    public CompileFacts Compile()
    {
        var result = Run(maintenance.Compile!);
        var diagnostics = MsBuildLogReader.Read(result.Output, workshop.Paths);
        return new CompileFacts(Ended(maintenance.Compile!, result, StepEnd.Failed))
        {
            Diagnostics = diagnostics,
            UnreadWarning = workshop.Paths.WithoutRoot(LastLines.Short(UnreadWarnings.In(result, diagnostics))),
            Duration = result.Duration,
        };
    }

    /// <inheritdoc/>
    public FormatFacts CheckFormat() => new(Ended(maintenance.Format!, Run(maintenance.Format!), StepEnd.Failed));

    /// <inheritdoc/>
    public TestFacts Test()
    {
        var tests = maintenance.Tests!;
        var directory = workshop.FreshDirectory(GateStep.Test, "results/declared");
        var before = ResultFiles(tests, directory).ToDictionary(file => file, workshop.Doors.Files.Stamp, StringComparer.Ordinal);
        var result = Run(
            tests with { Command = [.. tests.Command.Select(word => word.Replace(Placeholder, directory, StringComparison.Ordinal))] });
        var ended = Ended(tests, result, StepEnd.Done);

        // A file of an earlier run that this one did not write again tells nothing of it.
        var files = ResultFiles(tests, directory)
            .Where(file => workshop.Doors.Files.Stamp(file) != before.GetValueOrDefault(file))
            .ToList();
        var (cases, problems) = TestResults.Read(workshop, files, tests.Directory);
        return new TestFacts(ended)
        {
            Cases = cases,
            Problems = problems,
            CountsAreKnown = files.Count > 0,
            RunFailure = result is { End: CommandEnd.Exited, ExitCode: not 0 }
                ? $"exit code {result.ExitCode}: {LastLines.Of(result, workshop.Paths)}"
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

    private CommandResult Run(DeclaredCommand declared) => workshop.Doors.Processes.Run(new Command(declared.Command[0], [.. declared.Command.Skip(1)])
    {
        WorkingDirectory = workshop.Doors.Files.Within(workshop.Root, declared.Directory),
        Timeout = TimeOf(declared),
    });

    private StepFacts Ended(DeclaredCommand declared, CommandResult result, StepEnd whenItFails)
    {
        var words = $"\"{string.Join(' ', declared.Command)}\"";
        var (end, explanation) = result switch
        {
            { Succeeded: true } => (StepEnd.Done, $"{words} succeeded."),
            { End: CommandEnd.NotFound } => (StepEnd.CouldNotRun, $"the tool \"{declared.Command[0]}\" is not installed."),
            { End: CommandEnd.TimedOut } => (StepEnd.Failed, $"{words} did not end within {Words.Of(TimeOf(declared))}."),
            { End: CommandEnd.Cancelled } => (StepEnd.CouldNotRun, $"{words} was interrupted."),
            _ => (whenItFails, $"{words} failed with exit code {result.ExitCode}: {LastLines.Of(result, workshop.Paths)}"),
        };
        return new StepFacts(Name, end, explanation)
        {
            Remedy = end == StepEnd.CouldNotRun ? "Supply what is missing and run again." : "",
            Place = workshop.Paths.PlaceOf(Name),
        };
    }

    private List<string> ResultFiles(DeclaredTests tests, string directory)
    {
        if (tests.Results is not { Count: > 0 } globs)
            return [.. workshop.Doors.Files.FilesBelow(directory).Where(file => Formats.Contains(Path.GetExtension(file))).Select(file => Path.Combine(directory, file))];

        var (fresh, inTree) = (globs.Where(glob => glob.StartsWith(Placeholder, StringComparison.Ordinal)).ToList(), globs.Where(glob => !glob.StartsWith(Placeholder, StringComparison.Ordinal)).ToList());
        return [.. Matching(directory, fresh.ConvertAll(glob => glob[Placeholder.Length..].TrimStart('/'))), .. Matching(workshop.Root, inTree)];
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
