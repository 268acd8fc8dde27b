namespace M31R.Automation.Compatibility.Python;

/// <summary>What the names that a module imports stand for.</summary>
/// <param name="names">By the name in the module: the module that it is from, and what it is called there; null for the module itself.</param>
internal sealed class PythonImports(IReadOnlyDictionary<string, (string Module, string? Member)> names)
{
    /// <summary>Of these modules a name says enough without its module.</summary>
    private static readonly string[] Vocabulary =
        ["typing", "typing_extensions", "collections.abc", "dataclasses", "enum", "pydantic", "pydantic.dataclasses", "pathlib"];

    /// <summary>Reads those at the top of a module, in whatever branch they stand; of a name that has two the first counts.</summary>
    public static PythonImports Of(PythonNode module)
    {
        var names = new Dictionary<string, (string, string?)>(StringComparer.Ordinal);
        foreach (var (import, alias) in Statements(module.List("body")).SelectMany(import => import.List("names").Select(alias => (import, alias))))
        {
            if (import.Is("ImportFrom"))
                names.TryAdd(alias.Text("asname") ?? alias.Text("name")!, (From(import), alias.Text("name")));
            else if (alias.Text("asname") is { } other)
                names.TryAdd(other, (alias.Text("name")!, null));
        }

        return new PythonImports(names);
    }

    /// <summary>A name with the module that it is from: <c>dataclasses.dataclass</c>; itself when nothing imports it.</summary>
    public string Meaning(string name) =>
        names.TryGetValue(name, out var import) ? import.Member is { } member ? $"{import.Module}.{member}" : import.Module : name;

    /// <summary>A dotted name as it would be written without <c>as</c>, and without a module whose names say enough.</summary>
    public string Spelling(string dotted)
    {
        var (first, rest) = dotted.IndexOf('.', StringComparison.Ordinal) is > 0 and var at ? (dotted[..at], dotted[at..]) : (dotted, "");
        var spelled = (names.TryGetValue(first, out var import) ? import.Member ?? import.Module : first) + rest;
        return Vocabulary.FirstOrDefault(module => spelled.LastIndexOf('.') == module.Length && spelled.StartsWith(module, StringComparison.Ordinal))
            is { } known ? spelled[(known.Length + 1)..] : spelled;
    }

    private static string From(PythonNode import) =>
        new string('.', import["level"].Json is { ValueKind: System.Text.Json.JsonValueKind.Number } level ? level.GetInt32() : 0)
        + import.Text("module");

    private static IEnumerable<PythonNode> Statements(IReadOnlyList<PythonNode> body) => body.SelectMany(each => each.Kind switch
    {
        "Import" or "ImportFrom" => [each],
        "If" or "Try" => Statements(
            [.. each.List("body"), .. each.List("handlers").SelectMany(handler => handler.List("body")), .. each.List("orelse")]),
        _ => Enumerable.Empty<PythonNode>(),
    });
}
