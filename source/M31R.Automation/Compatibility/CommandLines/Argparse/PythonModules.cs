using M31R.Automation.Compatibility.Python;

namespace M31R.Automation.Compatibility.CommandLines.Argparse;

/// <summary>Finds the modules of a subject by the names that its sources import.</summary>
/// <param name="has">Whether there is a file of that path.</param>
/// <param name="parse">The tree of a file by its path; null when it is no Python.</param>
/// <param name="path">The source to begin with; modules are looked for in its directory and in those above it.</param>
internal sealed class PythonModules(Predicate<string> has, Func<string, PythonNode?> parse, string path)
{
    private const int MostModules = 100;

    private readonly Dictionary<string, string?> found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, PythonScope> scopes = new(StringComparer.Ordinal);
    private readonly string[] roots = [.. Roots(path)];

    /// <summary>The source to begin with.</summary>
    public string Path => path;

    /// <summary>
    /// What a module declares at its top; filled by <paramref name="fill"/> at the first call. Null when it is none of the subject's.
    /// </summary>
    public PythonScope? Load(string module, Action<PythonNode, PythonScope> fill)
    {
        if (scopes.TryGetValue(module, out var known))
            return known;

        if (Find(module) is not { } file || scopes.Count == MostModules || parse(file) is not { } tree)
            return null;

        var scope = new PythonScope(file, file.EndsWith("/__init__.py", StringComparison.Ordinal) ? module + ".__init__" : module);
        scopes[module] = scope;
        fill(tree, scope);
        return scope;
    }

    /// <summary>Whether the subject has such a module.</summary>
    public bool Has(string module) => Find(module) is not null;

    /// <summary>The dotted name that an import means: <c>..common</c> within <c>app.cli.main</c> is <c>app.common</c>.</summary>
    public static string Resolve(string within, int level, string? name)
    {
        var parts = within.Split('.');
        var kept = level == 0 ? [] : parts.Take(Math.Max(0, parts.Length - level));
        return string.Join('.', name is null ? kept : kept.Append(name));
    }

    /// <summary>The dotted name of the source to begin with, as seen from the outermost directory.</summary>
    public static string NameOf(string path) => path[..^(path.EndsWith(".py", StringComparison.Ordinal) ? 3 : 0)].Replace('/', '.');

    private string? Find(string module)
    {
        if (found.TryGetValue(module, out var known))
            return known;

        var relative = module.Replace('.', '/');
        return found[module] = module.Length == 0
            ? null
            : roots.SelectMany(root => new[] { $"{root}{relative}.py", $"{root}{relative}/__init__.py" }).FirstOrDefault(file => has(file));
    }

    /// <summary>The root, and each directory on the way to the source: <c>src</c> may be one of them.</summary>
    private static IEnumerable<string> Roots(string path)
    {
        yield return "";
        for (var at = path.IndexOf('/', StringComparison.Ordinal); at >= 0; at = path.IndexOf('/', at + 1))
            yield return path[..(at + 1)];
    }
}
