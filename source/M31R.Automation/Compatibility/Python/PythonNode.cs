using System.Text.Json;

namespace M31R.Automation.Compatibility.Python;

/// <summary>A node of Python's syntax tree, as <see cref="PythonSyntax"/> gives it.</summary>
/// <param name="Json">The object, or <c>null</c>.</param>
/// <param name="Imports">What the imported names of its module stand for; null where nobody asks.</param>
internal readonly record struct PythonNode(JsonElement Json, PythonImports? Imports = null)
{
    /// <summary>Its class in Python's grammar; empty for what is no node.</summary>
    public string Kind => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("node", out var kind) ? kind.GetString()! : "";

    /// <summary>Where it stands, counted from 1; 0 when it has no place.</summary>
    public int Line => Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty("line", out var line) ? line.GetInt32() : 0;

    /// <summary>One of its fields; a node of no kind when it has none.</summary>
    public PythonNode this[string field] =>
        Json.ValueKind == JsonValueKind.Object && Json.TryGetProperty(field, out var value) ? new PythonNode(value, Imports) : default;

    /// <summary>The nodes of a field that holds a list.</summary>
    public IReadOnlyList<PythonNode> List(string field)
    {
        var imports = Imports;
        return this[field].Json is { ValueKind: JsonValueKind.Array } array
            ? [.. array.EnumerateArray().Select(item => new PythonNode(item, imports))]
            : [];
    }

    /// <summary>The text of a field that holds one; null when it does not.</summary>
    public string? Text(string field) => this[field].Json is { ValueKind: JsonValueKind.String } text ? text.GetString() : null;

    /// <summary>Whether it is of a class.</summary>
    public bool Is(string kind) => Kind == kind;

    /// <summary>The dotted name that it is: <c>argparse.ArgumentParser</c>; null when it is something else.</summary>
    public string? Name => Kind switch
    {
        "Name" => Text("id"),
        "Attribute" => this["value"].Name is { } owner ? $"{owner}.{Text("attr")}" : null,
        _ => null,
    };

    /// <summary>The last part of <see cref="Name"/>; null when it is no name.</summary>
    public string? Last => Name?.Split('.')[^1];

    /// <summary>The dotted name with the module that it is imported from, whatever the import calls it; null when it is no name.</summary>
    public string? Meaning => Kind switch
    {
        "Name" => Text("id") is { } name ? Imports?.Meaning(name) ?? name : null,
        "Attribute" => this["value"].Meaning is { } owner ? $"{owner}.{Text("attr")}" : null,
        _ => null,
    };

    /// <summary>What is imported under whatever name, without its module: <c>Field</c> for <c>p.Field</c>; null when it is no name.</summary>
    public string? Word => Meaning?.Split('.')[^1];

    /// <summary>An argument of a call by its keyword; a node of no kind when it is not given.</summary>
    public PythonNode Keyword(string name) => List("keywords").FirstOrDefault(each => each.Text("arg") == name)["value"];
}
