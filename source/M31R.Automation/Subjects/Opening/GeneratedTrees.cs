using M31R.Automation.Machine;

namespace M31R.Automation.Subjects.Opening;

/// <summary>Tells trees that tools generate, where no git says what is ignored.</summary>
internal static class GeneratedTrees
{
    private static readonly HashSet<string> Names = new(StringComparer.Ordinal)
    {
        ".git", ".hg", ".svn", ".vs", ".idea", "node_modules", "bower_components", "__pycache__", "site-packages", "dist-packages",
        ".tox", ".nox", ".eggs", ".mypy_cache", ".pytest_cache", ".ruff_cache",
    };

    /// <summary>Whether the name, or what lies beside it, shows that a directory is generated.</summary>
    /// <param name="name">Of the directory.</param>
    /// <param name="beside">What lies in the directory above it.</param>
    public static bool IsGenerated(string name, DirectoryListing beside) => name switch
    {
        "bin" or "obj" => beside.Files.Any(file => file.EndsWith("proj", StringComparison.Ordinal)),
        "target" => beside.Files.Contains("Cargo.toml", StringComparer.Ordinal),
        _ => Names.Contains(name) || name.EndsWith(".egg-info", StringComparison.Ordinal),
    };

    /// <summary>
    /// Whether what lies in a directory shows that it is not the subject's: a virtual environment, a cache (bford.info/cachedir), a
    /// repository of its own.
    /// </summary>
    /// <param name="inside">What lies in it.</param>
    /// <param name="directory">Its path; the root is always the subject's.</param>
    public static bool IsMarked(DirectoryListing inside, string directory) =>
        directory.Length > 0
        && (inside.Files.Any(name => name is "pyvenv.cfg" or "CACHEDIR.TAG" or ".git")
            || inside.Directories.Contains(".git", StringComparer.Ordinal));
}
