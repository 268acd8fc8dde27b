using System.Globalization;
using System.Text.Json;

namespace M31R.Automation.Compatibility.Python;

/// <summary>The values that expressions have whatever the program does: literals, names of constants, and lists of them.</summary>
internal sealed class PythonConstants
{
    private readonly Dictionary<string, PythonNode> named = new(StringComparer.Ordinal);

    /// <summary>Remembers what a name stands for.</summary>
    public void Set(string name, PythonNode value) => named[name] = value;

    /// <summary>A text as it is written in Python's <c>str()</c>; null when it cannot be known.</summary>
    public string? TextOf(PythonNode node) => node.Kind switch
    {
        "Constant" => Told(node["value"].Json),
        "UnaryOp" when node["op"].Is("USub") && TextOf(node["operand"]) is { } number => $"-{number}",
        "BinOp" when node["op"].Is("Add") && TextOf(node["left"]) is { } left && TextOf(node["right"]) is { } right => left + right,
        "Name" when named.TryGetValue(node.Text("id")!, out var value) && !value.Is("Name") => TextOf(value),
        "List" or "Tuple" when node.List("elts") is { Count: 0 } => "[]",
        "Call" when node["func"].Name is "Path" or "pathlib.Path" or "str" && node.List("args") is [var only] => TextOf(only),
        _ => null,
    };

    /// <summary>The texts of a list, a tuple, a set or a range; null when one of them cannot be known.</summary>
    public IReadOnlyList<string>? TextsOf(PythonNode node)
    {
        switch (node.Kind)
        {
            case "List" or "Tuple" or "Set":
                var items = node.List("elts").Select(TextOf).ToList();
                return items.Contains(null) ? null : [.. items.OfType<string>()];
            case "Dict":
                var keys = node.List("keys").Select(TextOf).ToList();
                return keys.Contains(null) ? null : [.. keys.OfType<string>()];
            case "Name" when named.TryGetValue(node.Text("id")!, out var value) && !value.Is("Name"):
                return TextsOf(value);
            case "Call" when node["func"].Name is "list" or "tuple" or "sorted" or "set" or "frozenset" && node.List("args") is [var only]:
                return TextsOf(only);
            case "Call" when node["func"].Name == "range":
                return Range([.. node.List("args").Select(TextOf)]);
            case "Call" when node["func"] is { Kind: "Attribute" } method && method.Text("attr") == "keys":
                return TextsOf(method["value"]);
            case "BinOp" when node["op"].Is("Add") && TextsOf(node["left"]) is { } left && TextsOf(node["right"]) is { } right:
                return [.. left, .. right];
            default:
                return null;
        }
    }

    private static string[]? Range(IReadOnlyList<string?> bounds)
    {
        var numbers = bounds.Select(bound => int.TryParse(bound, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : (int?)null).ToList();
        return numbers switch
        {
            [{ } end] when end <= 1000 => [.. Enumerable.Range(0, Math.Max(0, end)).Select(Written)],
            [{ } start, { } end] when end - start <= 1000 => [.. Enumerable.Range(start, Math.Max(0, end - start)).Select(Written)],
            _ => null,
        };
    }

    private static string Written(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string? Told(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.True => "True",
        JsonValueKind.False => "False",
        JsonValueKind.Null => "None",
        _ => null,
    };
}
