using M31R.Automation.Compatibility.Python;
using M31R.Automation.Compatibility.Sides;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>The modules of a side, each parsed once.</summary>
/// <param name="side">The files.</param>
/// <param name="syntax">Parses.</param>
internal sealed class PythonModules(ContractSide side, PythonSyntax syntax)
{
    private readonly Dictionary<string, PythonNode?> parsed = new(StringComparer.Ordinal);

    /// <summary>The classes of a file by name, and from which modules it takes which names; null when there is no such file.</summary>
    /// <exception cref="MaintenanceException">It cannot be parsed.</exception>
    public PythonNode? Module(string path)
    {
        if (parsed.TryGetValue(path, out var known))
            return known;

        if (side.TextOrNull(path) is not { } text)
            return parsed[path] = null;

        return parsed[path] = syntax.Parse(path, text, out var problem) is { } tree
            ? new PythonNode(tree, PythonImports.Of(new PythonNode(tree)))
            : throw new MaintenanceException(problem!.Value.Reason);
    }

    /// <summary>
    /// A class by the name that a file calls it: its own, or one that it takes from another file of the side; null when it is neither.
    /// </summary>
    /// <exception cref="MaintenanceException">A file cannot be parsed.</exception>
    public (string Path, PythonNode Class)? Find(string path, string name, int depth = 0)
    {
        if (depth > 8 || Module(path) is not { } module)
            return null;

        foreach (var statement in module.List("body"))
        {
            if (statement.Is("ClassDef") && statement.Text("name") == name)
                return (path, statement);

            if (statement.Is("ImportFrom") && Imported(statement, name) is { } original)
                return Files(path, statement).Select(file => Find(file, original, depth + 1)).FirstOrDefault(found => found is not null);
        }

        return null;
    }

    /// <summary>What a name of a file is set to; a node of no kind when it is not set at the top.</summary>
    public PythonNode Value(string path, string name) => Module(path)?.List("body")
        .FirstOrDefault(each => (each.Is("Assign") && each.List("targets") is [var target] && target.Name == name)
            || (each.Is("AnnAssign") && each["target"].Name == name))["value"] ?? default;

    private static string? Imported(PythonNode import, string name) => import.List("names")
        .Where(each => (each.Text("asname") ?? each.Text("name")) == name)
        .Select(each => each.Text("name"))
        .FirstOrDefault();

    private IEnumerable<string> Files(string path, PythonNode import)
    {
        var module = (import.Text("module") ?? "").Replace('.', '/');
        var level = import["level"].Json is { ValueKind: System.Text.Json.JsonValueKind.Number } number ? number.GetInt32() : 0;
        var here = path.Split('/');
        string[] starts = level > 0
            ? [string.Join('/', here[..Math.Max(0, here.Length - level)])]
            : [.. Enumerable.Range(0, here.Length).Select(count => string.Join('/', here[..count])), "src"];
        return starts.Select(start => start.Length > 0 ? $"{start}/{module}" : module)
            .SelectMany(file => new[] { $"{file.TrimEnd('/')}.py", $"{file.TrimEnd('/')}/__init__.py" })
            .Where(side.Has);
    }
}
