using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Sides;

/// <summary>The files of a subject at one time, read without being checked out; what must run gets a tree of its own.</summary>
internal abstract class ContractSide
{
    private readonly Lazy<HashSet<string>> known;

    /// <summary>Remembers what is there.</summary>
    protected ContractSide() => known = new Lazy<HashSet<string>>(() => Files.ToHashSet(StringComparer.Ordinal));

    /// <summary>As a user would name it: <c>v1.2.0</c>, <c>the working tree</c>.</summary>
    public abstract string Name { get; }

    /// <summary>Every file, relative with <c>/</c>, in ordinal order; no links, nothing of submodules.</summary>
    public abstract IReadOnlyList<string> Files { get; }

    /// <summary>Whether there is such a file.</summary>
    public bool Has(string path) => known.Value.Contains(path);

    /// <summary>The text of a file in UTF-8 without a byte order mark, U+FFFD for what is none; null when there is none to read.</summary>
    public string? TextOrNull(string path) => Texts([path]).GetValueOrDefault(path);

    /// <summary>
    /// The texts of several files by path, in one go;
    /// those that cannot be read, or are longer than 64 MiB, are left out.
    /// </summary>
    public abstract IReadOnlyDictionary<string, string> Texts(IReadOnlyCollection<string> paths);

    /// <summary>
    /// Absolute path of a tree in which the side's own commands may run and write, made at the first call and taken away at the end. Ask
    /// <c>Inspection.MayRunSubjectCode</c> before.
    /// </summary>
    /// <exception cref="MaintenanceException">It cannot be made.</exception>
    public abstract string RootToRunIn();
}
