using System.Globalization;
using System.Text.Json;
using M31R.Automation.Compatibility.CommandLines.Contracts;
using M31R.Automation.Compatibility.Python;

namespace M31R.Automation.Compatibility.CommandLines.Argparse;

/// <summary>
/// Reads a function that makes a number of a text and refuses some, where it does nothing else:
/// <c>number = int(text)</c>, <c>if number &lt; 1: raise …</c>, <c>return number</c>.
/// </summary>
internal static class RefusalReader
{
    /// <summary>The numbers that it takes; null when it is no such function.</summary>
    public static (ValueKind Kind, NumberRange? Range)? Read(PythonNode function)
    {
        var statements = function.List("body").SelectMany(Flat).Where(each => !IsWords(each)).ToList();
        if (function["args"].List("args") is not [var parameter] || statements.Count == 0 || !statements[^1].Is("Return"))
            return null;

        var (text, number, kind, range) = (parameter.Text("arg")!, (string?)null, (ValueKind?)null, new NumberRange(null, null));
        foreach (var statement in statements)
        {
            if (statement.Is("Assign") && kind is null && Converted(statement["value"], text) is { } made)
                (number, kind) = (statement.List("targets")[0].Text("id"), made);
            else if (statement.Is("If") && number is not null && IsRefusal(statement)
                && Narrowed(range, statement["test"], number) is { } narrower)
                range = narrower;
            else if (!statement.Is("Return") || !IsReturned(statement["value"], text, number, ref kind))
                return null;
        }

        return kind is { } known ? (known, range is { From: null, To: null } ? null : range) : null;
    }

    /// <summary>What stands in a <c>try</c> whose handlers only raise.</summary>
    private static IEnumerable<PythonNode> Flat(PythonNode statement) =>
        statement.Is("Try") && statement.List("handlers").All(handler => handler.List("body") is [.., var last] && last.Is("Raise"))
            ? statement.List("body").Concat(statement.List("orelse")) : [statement];

    private static bool IsWords(PythonNode statement) => statement.Is("Expr") && statement["value"].Is("Constant");

    private static bool IsRefusal(PythonNode statement) =>
        statement.List("orelse").Count == 0 && statement.List("body") is [.., var last] && last.Is("Raise");

    private static ValueKind? Converted(PythonNode value, string text) =>
        value.Is("Call") && value.List("args") is [var only] && only.Text("id") == text
            ? value["func"].Name switch { "int" => ValueKind.Integer, "float" => ValueKind.Number, _ => null } : null;

    private static bool IsReturned(PythonNode value, string text, string? number, ref ValueKind? kind)
    {
        if (number is not null && value.Text("id") == number)
            return true;

        kind ??= Converted(value, text);
        return kind is not null && number is null;
    }

    /// <summary>The range without what a test refuses; null when the test is not understood.</summary>
    private static NumberRange? Narrowed(NumberRange range, PythonNode test, string number)
    {
        if (test.Is("BoolOp") && test["op"].Is("Or"))
            return test.List("values").Aggregate((NumberRange?)range,
                (narrower, each) => narrower is null ? null : Narrowed(narrower, each, number));

        var isNegated = test.Is("UnaryOp") && test["op"].Is("Not");
        var comparison = isNegated ? test["operand"] : test;
        var operands = comparison.List("comparators").Prepend(comparison["left"]).ToList();
        var signs = comparison.List("ops").Select(sign => sign.Kind).ToList();
        if (!comparison.Is("Compare") || (signs.Count > 1 && !isNegated))
            return null;

        return signs.Index().Aggregate((NumberRange?)range, (narrower, each) =>
            narrower is null ? null : Bound(narrower, (operands[each.Index], each.Item, operands[each.Index + 1]), number, isNegated));
    }

    /// <summary>The range that one comparison leaves: where it holds when that is demanded, else where it does not.</summary>
    private static NumberRange? Bound(
        NumberRange range, (PythonNode Left, string Sign, PythonNode Right) comparison, string number, bool isDemanded)
    {
        var (left, sign, right) = comparison;
        var isTurned = right.Text("id") == number;
        if ((isTurned ? left : right) is var other && (isTurned || left.Text("id") == number) && Number(other) is { } bound)
        {
            var isBelow = sign is "Lt" or "LtE" ^ isTurned ^ !isDemanded;
            var isOpen = sign is "Lt" or "Gt" == isDemanded;
            return sign is not ("Lt" or "LtE" or "Gt" or "GtE") ? null
                : isBelow ? range with { To = bound, IsOpenAbove = isOpen }
                : range with { From = bound, IsOpenBelow = isOpen };
        }

        return null;
    }

    private static decimal? Number(PythonNode node)
    {
        var isNegative = node.Is("UnaryOp") && node["op"].Is("USub");
        var json = (isNegative ? node["operand"] : node)["value"].Json;
        var text = json.ValueKind == JsonValueKind.Number ? json.GetRawText() : null;
        return decimal.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
            ? isNegative ? -number : number
            : null;
    }
}
