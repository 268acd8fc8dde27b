using M31R.Automation.Findings;
using M31R.Automation.Gates.Toolchains;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Gates;

/// <summary>A place in the subject where one ecosystem's tools run.</summary>
/// <param name="Workshop">The tree it lies in.</param>
/// <param name="EcosystemRoot">Which ecosystem, and its manifest.</param>
internal sealed record Site(Workshop Workshop, EcosystemRoot EcosystemRoot)
{
    /// <summary>As messages name it: its manifest.</summary>
    public string Name => EcosystemRoot.Manifest;

    /// <summary>Absolute path of the directory in which its tools run.</summary>
    public string Directory => Path.Combine(Workshop.Root, EcosystemRoot.Directory);

    /// <summary>A name for files and directories of its own among a target's documents; no other site has the same.</summary>
    public string Slug => Findings.Slug.Of(Name);

    /// <summary>
    /// The subject's files below its directory, relative to the subject's root, without those of a site of the same ecosystem further
    /// below.
    /// </summary>
    public IEnumerable<string> Files =>
        Workshop.Inspection.Subject.Files.Where(
            file => IsBelow(file, EcosystemRoot.Directory) && !Inner.Any(inner => IsBelow(file, inner)));

    /// <summary><see cref="Files"/> without vendored, generated and fixture trees.</summary>
    public IEnumerable<string> OwnFiles
    {
        get
        {
            var subject = Workshop.Inspection.Subject;
            var foreign = new ForeignTrees(
                PathPatterns.Parse(Workshop.Inspection.Maintenance.Ignore),
                LinguistAttributes.Read(new SubjectTree(subject.Name, subject.Files, TextOf)));
            return Files.Where(file => foreign.ReasonFor(file) is null);
        }
    }

    /// <summary>Absolute path of a file beside the manifest.</summary>
    public string Beside(string name) => Path.Combine(Directory, name);

    /// <summary>Whether the subject has a file of this name beside the manifest.</summary>
    public bool Has(string name) =>
        Workshop.Inspection.Subject.Files.Contains(
            EcosystemRoot.Directory.Length == 0 ? name : $"{EcosystemRoot.Directory}/{name}", StringComparer.Ordinal);

    /// <summary>The text of a file beside the manifest; null when it is missing, too long or no text.</summary>
    public string? TextBeside(string name) => TextOf(EcosystemRoot.Directory.Length == 0 ? name : $"{EcosystemRoot.Directory}/{name}");

    /// <summary>A command that runs in the site's directory.</summary>
    public Command Command(string tool, params IReadOnlyList<string> arguments) =>
        new(tool, arguments) { WorkingDirectory = Directory, Timeout = GatePolicy.CommandTimeout };

    /// <summary>Runs a command.</summary>
    public CommandResult Run(Command command) => Workshop.Doors.Processes.Run(command);

    /// <summary>The end of what a command said, the same wherever the subject lies.</summary>
    public string LastWords(CommandResult result) => LastLines.Of(result, Workshop.Paths);

    /// <summary>What a test run said at its end when it failed as a whole; null when its exit code is 0.</summary>
    public string? RunFailure(CommandResult result) => result.ExitCode == 0 ? null : LastWords(result);

    /// <summary>What kept a command from coming to an end of its own; null when it exited.</summary>
    public StepFacts? Interruption(Command command, CommandResult result) => result.End switch
    {
        CommandEnd.NotFound => CouldNotRun(
            $"the tool \"{Path.GetFileName(command.Tool)}\" is not installed.", $"Install {Path.GetFileName(command.Tool)} and run again."),
        CommandEnd.TimedOut => Failed($"\"{ShortOf(command)}\" did not end within {Words.Of(command.Timeout)}.") with { TimedOut = true },
        CommandEnd.Cancelled => CouldNotRun($"\"{ShortOf(command)}\" was interrupted.", "Run again."),
        _ => null,
    };

    /// <summary>Why what a command printed cannot be read for what it says; null when all of it was kept.</summary>
    public StepFacts? Cut(Command command, CommandResult result) => result.LeftOut == 0 ? null : CouldNotRun(
        $"\"{ShortOf(command)}\" printed more than {command.OutputLimit >> 20} Mi characters, too many to read.",
        "Find out what it prints so much of, and run again.");

    private static string ShortOf(Command command) =>
        $"{Path.GetFileName(command.Tool)} {(command.Arguments.Count == 0 ? "" : command.Arguments[0])}".TrimEnd();

    /// <summary>The text of a subject's file; null when it is missing, too long, no text or, by a link, outside the subject.</summary>
    public string? TextOf(string file)
    {
        try
        {
            var path = Workshop.Doors.Files.Within(Workshop.Inspection.Subject.Root, file);
            return Workshop.Doors.Files.FileExists(path) ? Workshop.Doors.Files.ReadText(path, limit: 4 << 20) : null;
        }
        catch (MaintenanceException)
        {
            return null;
        }
    }

    /// <summary>The step was done; <paramref name="explanation"/> says by what.</summary>
    public StepFacts Done(string explanation) => At(StepEnd.Done, explanation);

    /// <summary>There is no such step here.</summary>
    public StepFacts NotNeeded(string explanation) => At(StepEnd.NotNeeded, explanation);

    /// <summary>Something is missing that is not the subject's to bring.</summary>
    public StepFacts CouldNotRun(string explanation, string remedy) => At(StepEnd.CouldNotRun, explanation) with { Remedy = remedy };

    /// <summary>It failed, and the subject is to blame.</summary>
    public StepFacts Failed(string explanation, string remedy = "") => At(StepEnd.Failed, explanation) with { Remedy = remedy };

    private IEnumerable<string> Inner => Workshop.Inspection.Subject.Ecosystems
        .Where(
            root => root.Ecosystem == EcosystemRoot.Ecosystem && root.Directory != EcosystemRoot.Directory && IsBelow(
                root.Directory, EcosystemRoot.Directory))
        .Select(root => root.Directory);

    private static bool IsBelow(string path, string directory) =>
        directory.Length == 0 || path.StartsWith(directory + "/", StringComparison.Ordinal);

    private StepFacts At(StepEnd end, string explanation) =>
        new(Name, end, Workshop.Paths.WithoutRoot(explanation)) { Place = new Place(Name) };
}
