using M31R.Automation.Findings;
using M31R.Automation.Subjects;

namespace M31R.Automation.Governance;

/// <summary>All that ownership is judged by, gathered.</summary>
internal sealed record OwnershipFacts
{
    /// <summary>All files of the subject.</summary>
    public required FileIndex Tree { get; init; }

    /// <summary>The files that hold code, without those that <c>maintenance.yml</c> ignores, in ordinal order.</summary>
    public required IReadOnlyList<string> Code { get; init; }

    /// <summary>The declared subsystems, in their order.</summary>
    public IReadOnlyList<DeclaredSubsystem> Subsystems { get; init; } = [];

    /// <summary>Their patterns as CODEOWNERS says them.</summary>
    public IReadOnlySet<string> GeneratedPatterns { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>Where they are declared. Default nowhere.</summary>
    public MaintenanceFile Maintenance { get; init; } = MaintenanceFile.Empty;

    /// <summary>The CODEOWNERS file that counts; null when there is none.</summary>
    public Codeowners? Codeowners { get; init; }

    /// <summary>CODEOWNERS files that its host never reads, because <see cref="Codeowners"/> comes first.</summary>
    public IReadOnlyList<string> Shadowed { get; init; } = [];

    /// <summary>Directories of submodules: part of the tree for CODEOWNERS, though their files are not the subject's.</summary>
    public IReadOnlyList<string> Submodules { get; init; } = [];

    /// <summary>Why <see cref="Submodules"/> are not known, as a sentence; null when they are.</summary>
    public string? SubmodulesProblem { get; init; }

    /// <summary>Patterns that match nothing of this tree.</summary>
    public StalePatterns Stale => field ??= new StalePatterns(Tree, Submodules);

    /// <summary>Somebody said who owns what.</summary>
    public bool IsDeclared => Subsystems.Count > 0 || Codeowners is { Lines.Count: > 0 };

    /// <summary>The subsystems are declared in the tree itself, so that CODEOWNERS can be generated into it.</summary>
    public bool IsGenerated => Subsystems.Count > 0 && Maintenance is { Path: not null, IsOutside: false };

    /// <summary>A finding about a stale pattern; not checked where it may mean a submodule that is not known.</summary>
    public Finding AsFarAsKnown(Finding stale) => SubmodulesProblem is null ? stale : stale with
    {
        Outcome = Outcome.NotChecked,
        Message = $"{stale.Message} Whether it means a submodule is not known: {SubmodulesProblem}",
        Remedy = "Make \".gitmodules\" readable, or correct the pattern.",
    };

    /// <summary>A line of <c>maintenance.yml</c>; null when the file does not lie in the tree.</summary>
    public Place? PlaceOf(Subsystem subsystem) => Maintenance.PlaceOf(subsystem.Line);
}
