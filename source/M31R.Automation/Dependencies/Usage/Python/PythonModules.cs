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
        packages = files.Where(file => file.EndsWith("/__init__.py", StringComparison.Ordinal)).Select(TreePath.DirectoryOf)
            .ToHashSet(StringComparer.Ordinal);
        foreach (var file in files.Where(file => Endings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal))))
        {
            paths.Add(file[..file.IndexOf('.', file.LastIndexOf('/') + 1)]);
            foreach (var directory in TreePath.Above(file).TakeWhile(directory => directory.Length > 0))
                paths.Add(directory);
        }

        var modules = files.Where(file => file.EndsWith(".py", StringComparison.Ordinal) && !packages.Contains(TreePath.DirectoryOf(file)))
            .Select(file => TreePath.NameOf(file)[..^".py".Length]);
        atTop = [.. packages.Where(package => !packages.Contains(TreePath.DirectoryOf(package))).Select(TreePath.NameOf), .. modules];
    }

    /// <summary>Whether a file lies in a package.</summary>
    public bool IsInPackage(string file) => packages.Contains(TreePath.DirectoryOf(file));

    /// <summary>
    /// Whether an import may mean a module of the subject: beside the file or beside or in <c>src</c> of a directory above it, or a package
    /// or module anywhere that stands in no package.
    /// </summary>
    public bool Has(string file, string root) => atTop.Contains(root)
        || TreePath.Above(file).Any(directory => SourceDirectories.Any(source => paths.Contains(Within(directory, source, root))));

    private static string Within(string directory, string source, string root) =>
        TreePath.In(source.Length == 0 ? directory : TreePath.In(directory, source), root);
}
