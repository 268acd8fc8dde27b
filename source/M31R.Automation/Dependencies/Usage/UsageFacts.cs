using M31R.Automation.Dependencies.Usage.Node;
using M31R.Automation.Dependencies.Usage.Python;
using M31R.Automation.Dependencies.Usage.Rust;

namespace M31R.Automation.Dependencies.Usage;

/// <summary>What the files of a subject say about the packages that they use.</summary>
internal sealed record UsageFacts
{
    /// <summary>All files that count, relative with <c>/</c>.</summary>
    public required IReadOnlyList<string> Files { get; init; }

    /// <summary>Every Rust file.</summary>
    public IReadOnlyList<RustSource> Rust { get; init; } = [];

    /// <summary>Every Python file, those of fixtures too.</summary>
    public IReadOnlyList<PythonSource> Python { get; init; } = [];

    /// <summary>Every script of npm's world, those of fixtures too.</summary>
    public IReadOnlyList<ScriptSource> Scripts { get; init; } = [];

    /// <summary>Names that configuration gives to files; see <see cref="NodeAliases"/>.</summary>
    public IReadOnlySet<string> Aliases { get; init; } = new HashSet<string>();

    /// <summary>The names of all packages of npm that the subject has itself.</summary>
    public IReadOnlySet<string> OwnNames { get; init; } = new HashSet<string>();

    /// <summary>Names in configuration, scripts, workflows and literals.</summary>
    public required Mentions Mentions { get; init; }

    /// <summary>What could not be read, or is longer than 1 MiB, in the order of files; data left out.</summary>
    public IReadOnlyList<UnreadFile> Unread { get; init; } = [];

    /// <summary>
    /// Manifests of Python and npm that stand for a project: also those that declare nothing, of which no inventory knows. Those that are
    /// worked out by a program are left out.
    /// </summary>
    public IReadOnlyList<string> Manifests { get; init; } = [];

    /// <summary>See <see cref="UsageManifests.Samples"/>.</summary>
    public IReadOnlySet<string> Samples { get; init; } = new HashSet<string>();

    /// <summary>Manifests of projects of which something could not be read, such as a lock that tells what brings in what.</summary>
    public IReadOnlySet<string> HalfRead { get; init; } = new HashSet<string>();

    /// <summary>Directories whose manifest is worked out by a program, or is of a kind that is not read.</summary>
    public IReadOnlySet<string> Unknowable { get; init; } = new HashSet<string>();
}
