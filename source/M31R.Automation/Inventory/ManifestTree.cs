using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;

namespace M31R.Automation.Inventory;

/// <summary>
/// The files of a subject that may declare or lock its own dependencies: what is vendored, generated or a fixture is left out.
/// </summary>
/// <param name="files">Relative with <c>/</c>, in ordinal order.</param>
/// <param name="read">The text of one of them.</param>
/// <param name="roots">Where ecosystems were found.</param>
/// <param name="isNamed">Whether the subject names a manifest as its own wherever it lies; null when it names none.</param>
public sealed class ManifestTree(
    IReadOnlyList<string> files,
    Func<string, string> read,
    IReadOnlyList<EcosystemRoot> roots,
    Func<string, bool>? isNamed = null)
{
    /// <summary>The longest manifest or lock that is read: 64 MiB.</summary>
    public const long SizeLimit = FileDoor.DefaultLimit;

    private readonly HashSet<string> known = new(files, StringComparer.Ordinal);
    private HashSet<string>? all;

    /// <summary>Relative with <c>/</c>, in ordinal order.</summary>
    public IReadOnlyList<string> Files => files;

    /// <summary>Those that do not count too, in ordinal order. Default <see cref="Files"/>.</summary>
    public IReadOnlyList<string> AllFiles { get => field ?? files; init; }

    /// <summary>Where ecosystems were found, in ordinal order of manifest.</summary>
    public IReadOnlyList<EcosystemRoot> Roots => roots;

    /// <summary>Whether a file is one of <see cref="Files"/>.</summary>
    public bool Has(string path) => known.Contains(path);

    /// <summary>Whether a file is one of <see cref="AllFiles"/>: there, and perhaps not the subject's own.</summary>
    public bool Holds(string path) => (all ??= new HashSet<string>(AllFiles, StringComparer.Ordinal)).Contains(path);

    /// <summary>Whether the subject names a manifest as its own (<c>dependencies.manifests</c> of <c>maintenance.yml</c>).</summary>
    public bool IsNamed(string path) => isNamed?.Invoke(path) ?? false;

    /// <summary>Whether a manifest lies below a directory of tests and is not named: such are samples that tests feed on.</summary>
    public bool IsFedToTests(string path) => TestTrees.Hold(path) && !IsNamed(path);

    /// <summary>The text of one of <see cref="Files"/>.</summary>
    /// <exception cref="UnreadableManifestException">It is too long or not UTF-8.</exception>
    public string Text(string path)
    {
        try
        {
            return read(path);
        }
        catch (MaintenanceException problem) when (problem is not UnreadableManifestException)
        {
            throw new UnreadableManifestException(ReadingProblem.Of(path, problem, "Make it a text file in UTF-8."), problem);
        }
    }
}
