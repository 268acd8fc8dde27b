using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;

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

    /// <summary>A name for files and directories of its own among a target's documents.</summary>
    public string Slug => string.Concat(Name.Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-'));

    /// <summary>The subject's files below its directory, relative to the subject's root.</summary>
    public IEnumerable<string> Files =>
        Workshop.Inspection.Subject.Files.Where(file => EcosystemRoot.Directory.Length == 0 || file.StartsWith(EcosystemRoot.Directory + "/", StringComparison.Ordinal));

    /// <summary>Runs a tool in the site's directory.</summary>
    public CommandResult Run(Command command) => Workshop.Doors.Processes.Run(command with { WorkingDirectory = Directory });

    /// <summary>The text of a subject's file; null when it is missing, too long or no text.</summary>
    public string? TextOf(string file)
    {
        try
        {
            var path = Path.Combine(Workshop.Inspection.Subject.Root, file);
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

    private StepFacts At(StepEnd end, string explanation) => new(Name, end, explanation) { Place = new Place(Name) };
}
