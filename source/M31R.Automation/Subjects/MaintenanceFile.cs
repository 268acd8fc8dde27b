using M31R.Automation.Findings;

namespace M31R.Automation.Subjects;

/// <summary>What a subject declares in <c>maintenance.yml</c>. Every part is optional; an empty one means "as detected".</summary>
public sealed record MaintenanceFile
{
    /// <summary>What a subject without the file gets.</summary>
    public static MaintenanceFile Empty { get; } = new();

    /// <summary>Relative to the subject's root where it lies inside, else its name alone; null when there is no file.</summary>
    public string? Path { get; init; }

    /// <summary>It lies outside the subject, where no finding has a place.</summary>
    public bool IsOutside { get; init; }

    /// <summary>The subsystems with owner and reviewer (M22 §5).</summary>
    public IReadOnlyList<Subsystem> Subsystems { get; init; } = [];

    /// <summary>Globs of files that need no subsystem and hold no ecosystem of their own, such as fixtures.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>How to restore, where it is not detected.</summary>
    public DeclaredCommand? Restore { get; init; }

    /// <summary>How to compile, where it is not detected.</summary>
    public DeclaredCommand? Compile { get; init; }

    /// <summary>How to check formatting, where it is not detected.</summary>
    public DeclaredCommand? Format { get; init; }

    /// <summary>How to run the tests, where it is not detected.</summary>
    public DeclaredTests? Tests { get; init; }

    /// <summary>What it allows itself to depend on (M22 §12).</summary>
    public DeclaredDependencies Dependencies { get; init; } = DeclaredDependencies.Empty;

    /// <summary>What it says of itself for its bill of materials (PMS §8).</summary>
    public DeclaredSbom Sbom { get; init; } = DeclaredSbom.Empty;

    /// <summary>What of it must come out the same each time (M22 §9).</summary>
    public DeclaredReproducibility Reproducibility { get; init; } = DeclaredReproducibility.Empty;

    /// <summary>What its users rely on (M22 §10).</summary>
    public DeclaredCompatibility Compatibility { get; init; } = DeclaredCompatibility.Empty;

    /// <summary>Ids of optional rules that this subject requires.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>Ids of required rules that may stay unchecked for this subject.</summary>
    public IReadOnlyList<string> Optional { get; init; } = [];

    /// <summary>Violations accepted until a date for a reason.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    /// <summary>A line of it as a place of the subject; null when it is none.</summary>
    /// <param name="line">Counted from 1; 0 for the whole file.</param>
    public Place? PlaceOf(int line) => Path is null || IsOutside ? null : new Place(Path, line > 0 ? line : null);
}
