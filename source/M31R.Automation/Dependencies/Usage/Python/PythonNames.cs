using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Usage.Python;

/// <summary>Which packages of PyPI provide which modules. Packages are compared by <see cref="PackageName.Key"/>.</summary>
internal static class PythonNames
{
    private static readonly HashSet<string> Standard = new(EmbeddedNames.Read("python-standard-library.txt"), StringComparer.Ordinal);

    /// <summary>By module; several packages may provide one.</summary>
    private static readonly Dictionary<string, string[]> Providers = EmbeddedNames.Read("python-packages.txt")
        .Select(line => line.Split(' '))
        .ToDictionary(
            words => words[0],
            words => words.Length == 1 ? [PackageName.PythonKey(words[0])] : words[1..].Select(PackageName.PythonKey).ToArray(),
            StringComparer.Ordinal);

    /// <summary>By package; the modules that it provides.</summary>
    private static readonly ILookup<string, string> Modules = Providers
        .SelectMany(pair => pair.Value.Select(package => (package, pair.Key)))
        .ToLookup(pair => pair.package, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>Roots that many packages of different publishers share.</summary>
    private static readonly HashSet<string> Shared = new(
        ["google", "azure", "zope", "sphinxcontrib", "opentelemetry", "jaraco", "backports", "ruamel", "paste", "airflow", "plone",
            "collective", "aws_cdk", "odoo", "pulumi", "snowflake", "grpc", "nvidia", "tensorflow", "langchain", "mkdocs"],
        StringComparer.Ordinal);

    /// <summary>Whether a module comes with Python, or by its name is made while building (<c>_core</c>, <c>x_pb2</c>).</summary>
    public static bool IsStandard(string root) => Standard.Contains(root) || root.StartsWith('_')
        || root.EndsWith("_pb2", StringComparison.Ordinal) || root.EndsWith("_pb2_grpc", StringComparison.Ordinal);

    /// <summary>Whether it is known which packages provide a module.</summary>
    public static bool Knows(PythonImport import) => import.Paths.Any(path => Known(path) is not null);

    /// <summary>Whether it is known as which modules a package is imported.</summary>
    public static bool KnowsPackage(string key) => Modules.Contains(key);

    /// <summary>Whether many packages share the module's first part, so that a missing one cannot be named.</summary>
    public static bool IsShared(PythonImport import) => Shared.Contains(import.Root) && !import.Paths.Any(Providers.ContainsKey);

    /// <summary>The package to name in a message.</summary>
    public static string PackageOf(PythonImport import) => import.Paths
        .Select(Known).FirstOrDefault(found => found is not null) is [var first, ..] ? first : PackageName.PythonKey(import.Root);

    /// <summary>Whether a package may provide what is imported: by the table, else by any likeness of the names.</summary>
    public static bool Provides(string package, PythonImport import)
    {
        var known = import.Paths.Select(Known).FirstOrDefault(found => found is not null);
        if (known is not null && known.Contains(package, StringComparer.Ordinal))
            return true;
        if (Shared.Contains(import.Root))
            return package.StartsWith(PackageName.PythonKey(import.Root), StringComparison.Ordinal);

        return known is null && !KnowsPackage(package) && IsAlike(package, PackageName.PythonKey(import.Root));
    }

    /// <summary>The modules by which a package may be named in configuration, by <see cref="PackageName.Key"/>.</summary>
    public static IEnumerable<string> KeysOf(string package) => Modules[package].Select(PackageName.PythonKey).Append(package);

    private static string[]? Known(string module)
    {
        for (var path = module; path.Length > 0; path = path[..Math.Max(0, path.LastIndexOf('.'))])
        {
            if (Providers.TryGetValue(path, out var found))
                return found;
        }

        return null;
    }

    /// <summary>A word that leads or follows often is the language's or a framework's.</summary>
    private static bool IsAlike(string package, string module)
    {
        var (bare, wanted) = (package.Replace("-", "", StringComparison.Ordinal), module.Replace("-", "", StringComparison.Ordinal));
        return bare == wanted || bare == "py" + wanted || bare == wanted + "py" || bare == "python" + wanted || bare == wanted + "python"
            || package.StartsWith(module + "-", StringComparison.Ordinal) || package.EndsWith("-" + module, StringComparison.Ordinal)
                || module.StartsWith(package + "-", StringComparison.Ordinal);
    }
}
