using M31R.Automation.Findings;

namespace M31R.Automation.Subjects;

/// <summary>What a subject declares in <c>maintenance.yml</c>. Every part is optional; an empty one means "as detected".</summary>
public sealed record MaintenanceFile
{
    /// <summary>What a subject without the file gets.</summary>
    public static MaintenanceFile Empty { get; } = new();

    /// <summary>Relative to the subject's root where it lies inside, else absolute; null when there is no file.</summary>
    public string? Path { get; init; }

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

    /// <summary>Ids of optional rules that this subject requires.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>Ids of required rules that may stay unchecked for this subject.</summary>
    public IReadOnlyList<string> Optional { get; init; } = [];

    /// <summary>Violations accepted until a date for a reason.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];
}

/// <summary>A part of the subject that somebody answers for (M22 §5).</summary>
/// <param name="Name">Unique in the file.</param>
/// <param name="Paths">Globs relative to the root, <c>.gitignore</c> style.</param>
/// <param name="Owner">A handle or team, <c>@org/team</c>; empty when not declared.</param>
/// <param name="Reviewer">Another handle or team; empty when not declared.</param>
/// <param name="Line">Where it is declared; 0 when it is not from a file.</param>
public sealed record Subsystem(string Name, IReadOnlyList<string> Paths, string Owner, string Reviewer, int Line = 0);

/// <summary>A command the subject declares. Never run through a shell.</summary>
/// <param name="Command">Program and arguments.</param>
/// <param name="Directory">Where to run it, relative to the root. Default the root.</param>
/// <param name="Timeout">Default 10 minutes.</param>
public record DeclaredCommand(IReadOnlyList<string> Command, string Directory = "", TimeSpan? Timeout = null);

/// <summary>How a subject runs its tests.</summary>
/// <param name="Command">Program and arguments; <c>{results}</c> in an argument stands for a fresh directory for result files.</param>
/// <param name="Directory">Where to run it, relative to the root. Default the root.</param>
/// <param name="Timeout">Default 10 minutes.</param>
/// <param name="Results">Globs of the JUnit XML or TRX files it writes, relative to the root or to <c>{results}</c>.</param>
public sealed record DeclaredTests(IReadOnlyList<string> Command, string Directory = "", TimeSpan? Timeout = null, IReadOnlyList<string>? Results = null)
    : DeclaredCommand(Command, Directory, Timeout);
