using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Dependencies.Usage.Python;

/// <summary>The modules that the subject has itself.</summary>
internal sealed class PythonModules
{
    private static readonly string[] Endings = [".py", ".pyi", ".pyx", ".pyd", ".so", ".c", ".cpp"];
    private static readonly string[] SourceDirectories = ["", "src", "lib", "python"];

    /// <summary>Directories with Python below them, and modules without their ending.</summary>
    private readonly HashSet<string> paths = new(StringComparer.Ordinal);

    private readonly HashSet<string> packages;
    private readonly HashSet<string> atTop;

    /// <summary>Looks at the names of files alone.</summary>
    /// <param name="files">All of the subject, relative with <c>/</c>.</param>
    public PythonModules(IReadOnlyList<string> files)
    {
        packages = files.Where(file => file.EndsWith("/__init__.py", StringComparison.Ordinal)).Select(DirectoryOf)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var file in files.Where(file => Endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal))))
        {
            paths.Add(file[..file.IndexOf('.', file.LastIndexOf('/') + 1)]);
            for (var directory = DirectoryOf(file); directory.Length > 0 && paths.Add(directory);)
                directory = DirectoryOf(directory);
        }

        var modules = files.Where(file => file.EndsWith(".py", StringComparison.Ordinal) && !packages.Contains(DirectoryOf(file)))
            .Select(file => NameOf(file)[..^".py".Length]);
        atTop = [.. packages.Where(package => !packages.Contains(DirectoryOf(package))).Select(NameOf), .. modules];
    }

    /// <summary>Whether a file lies in a package.</summary>
    public bool IsInPackage(string file) => packages.Contains(DirectoryOf(file));

    /// <summary>
    /// Whether an import may mean a module of the subject: beside the file or beside or in <c>src</c> of a directory above it, or a package
    /// or module anywhere that stands in no package.
    /// </summary>
    public bool Has(string file, string root)
    {
        if (atTop.Contains(root))
            return true;

        for (var directory = DirectoryOf(file); ; directory = DirectoryOf(directory))
        {
            if (SourceDirectories.Any(source => paths.Contains(Below(Below(directory, source), root))))
                return true;
            if (directory.Length == 0)
                return false;
        }
    }

    private static string Below(string directory, string name) => name.Length == 0 ? directory : TreePath.In(directory, name);

    private static string DirectoryOf(string path) => path[..Math.Max(0, path.LastIndexOf('/'))];

    private static string NameOf(string path) => path[(path.LastIndexOf('/') + 1)..];
}
