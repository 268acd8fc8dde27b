using M31R.Automation.Findings;
using M31R.Automation.Machine;

namespace M31R.Automation.Subjects;

/// <summary>One look at one subject: all that a check is given, and nothing it could reach around.</summary>
/// <param name="Subject">What is looked at.</param>
/// <param name="Maintenance">What its <c>maintenance.yml</c> declares; defaults where it has none.</param>
/// <param name="Options">What the user asked for.</param>
/// <param name="Doors">The ways out of the program.</param>
/// <param name="Progress">Where to say what is being done.</param>
public sealed record Inspection(Subject Subject, MaintenanceFile Maintenance, InspectionOptions Options, Doors Doors, IProgressLog Progress)
{
    /// <summary>Cancelled when the user interrupts the run. Default: never.</summary>
    public CancellationToken Interrupted { get; init; }

    /// <summary>
    /// Absolute path of the directory for a target's own documents: <c>artifacts/Test</c>, or <c>artifacts/name/Test</c> for a subject
    /// that is not ours.
    /// </summary>
    public string DirectoryOf(string target) => Path.Combine(Options.ArtifactsDirectory, Subject.IsOwn ? "" : Subject.Name, target);

    /// <summary>Whether the subject's own code may run: always for our own, else only with <c>--run-subject-code</c>.</summary>
    public bool MayRunSubjectCode => Subject.IsOwn || Options.RunSubjectCode;

    /// <summary>What the reports of this inspection record.</summary>
    public Circumstances Circumstances => new()
    {
        Subject = Subject.Name,
        Commit = Subject.Git?.Commit,
        IsDirty = Subject.Git?.IsDirty ?? false,
        AsOf = Options.AsOf,
        Strict = Options.Strict,
        Required = Maintenance.Required,
        Optional = Maintenance.Optional,
        Waivers = Maintenance.Waivers,
    };
}
