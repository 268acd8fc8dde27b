using System.Globalization;
using System.Text.Json;
using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Python;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>Expressions of Python as texts that are the same for the same tree, and as values where they are some.</summary>
internal static class PythonText
{
    /// <summary>A short text for names, literals, subscripts and calls; the tree without its lines for everything else.</summary>
    public static string Of(PythonNode node) => node.Kind switch
    {
        "Name" or "Attribute" => node.Name is { } name ? node.Imports?.Spelling(name) ?? name : Tree(node.Json),
        "Constant" => node["value"].Json.GetRawText(),
        "Subscript" => $"{Of(node["value"])}[{Of(node["slice"])}]",
        "Tuple" => string.Join(", ", node.List("elts").Select(Of)),
        "BinOp" when node["op"].Is("BitOr") => $"{Of(node["left"])} | {Of(node["right"])}",
        "Call" => $"{Of(node["func"])}({string.Join(", ", node.List("args").Select(Of).Concat(node.List("keywords").Select(Argument)))})",
        _ => Tree(node.Json),
    };

    /// <summary>Whether it is <c>...</c>.</summary>
    public static bool IsEllipsis(PythonNode node) => node.Is("Constant") && node["value"].Text("text") == "Ellipsis";

    /// <summary>The value of a literal; null when it is none.</summary>
    public static DocumentValue? ValueOf(PythonNode node) => node.Kind switch
    {
        "Constant" => Constant(node["value"].Json),
        "UnaryOp" when node["op"].Is("USub") && ValueOf(node["operand"]) is DocumentNumber number => new DocumentNumber(-number.Value),
        "List" or "Tuple" or "Set" => node.List("elts").Select(ValueOf).ToList() is var items && items.Contains(null)
            ? null
            : new DocumentList([.. items.OfType<DocumentValue>()]),
        "Dict" => Map(node),
        "BinOp" when ValueOf(node["left"]) is DocumentNumber left
            && ValueOf(node["right"]) is DocumentNumber right => Calculated(node["op"].Kind, left.Value, right.Value),
        "Call" when node["func"].Meaning is "Path" or "pathlib.Path" && node.List("args") is [var only] => ValueOf(only),
        _ => null,
    };

    private static string Argument(PythonNode keyword) =>
        keyword.Text("arg") is { } name ? $"{name}={Of(keyword["value"])}" : $"**{Of(keyword["value"])}";

    private static DocumentValue? Constant(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String => new DocumentText(value.GetString()!),
        JsonValueKind.Number => value.TryGetDecimal(out var number) ? new DocumentNumber(number) : DocumentNumber.Of(value.GetDouble()),
        JsonValueKind.True or JsonValueKind.False => new DocumentTruth(value.GetBoolean()),
        JsonValueKind.Null => new DocumentNull(),
        _ => null,
    };

    private static DocumentMap? Map(PythonNode node)
    {
        var pairs = node.List("keys").Zip(node.List("values"),
            (key, value) => (Key: ValueOf(key) as DocumentText, Value: ValueOf(value))).ToList();
        return pairs.Any(pair => pair.Key is null || pair.Value is null)
            ? null
            : new DocumentMap(pairs.Select(pair => KeyValuePair.Create(pair.Key!.Value, pair.Value!)));
    }

    private static DocumentNumber? Calculated(string operation, decimal left, decimal right)
    {
        try
        {
            return operation switch
            {
                "Add" => new DocumentNumber(left + right),
                "Sub" => new DocumentNumber(left - right),
                "Mult" => new DocumentNumber(left * right),
                "Pow" when right is >= 0 and <= 64 => DocumentNumber.Of(Math.Pow((double)left, (double)right)),
                _ => null,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    private static string Tree(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => $"{{{string.Join(',', value.EnumerateObject()
            .Where(each => each.Name is not "line")
            .Select(each => each.Name + ":" + Tree(each.Value)))}}}",
        JsonValueKind.Array => $"[{string.Join(',', value.EnumerateArray().Select(Tree))}]",
        JsonValueKind.Number => value.TryGetDecimal(out var number) ? number.ToString(CultureInfo.InvariantCulture) : value.GetRawText(),
        _ => value.ValueKind == JsonValueKind.Undefined ? "" : value.GetRawText(),
    };
}
