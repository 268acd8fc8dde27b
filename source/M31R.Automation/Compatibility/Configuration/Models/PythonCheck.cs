using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Python;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>Follows a validator of Python on one value, as far as it is made of conditions, arithmetic and errors.</summary>
/// <param name="function">Its definition; the value is its last parameter without a default, or its second.</param>
/// <param name="field">The value is this field of the parameter; null where it is the parameter itself.</param>
/// <param name="others">What the other fields are.</param>
internal sealed class PythonCheck(PythonNode function, string? field = null, IReadOnlyDictionary<string, DocumentValue?>? others = null)
{
    private string name = "";

    /// <summary>Whether it raises an error; null when nobody can tell.</summary>
    public bool? Refuses(DocumentValue value)
    {
        var parameters = function["args"].List("args");
        name = (parameters.Count switch { 0 => default, 1 => parameters[0], _ => parameters[1] }).Text("arg") ?? "";
        return Run(function.List("body"), value) switch
        {
            End.Error => true,
            End.Done => false,
            End.Goes when function.Text("name") == "__post_init__" => false,
            _ => null,
        };
    }

    private enum End
    {
        Goes,
        Done,
        Error,
        Unknown,
    }

    private End Run(IReadOnlyList<PythonNode> body, DocumentValue value)
    {
        foreach (var statement in body)
        {
            if (Run(statement, value) is not End.Goes and var end)
                return end;
        }

        return End.Goes;
    }

    private End Run(PythonNode statement, DocumentValue value) => statement.Kind switch
    {
        "Raise" => End.Error,
        "Return" => statement["value"].Name == name ? End.Done : End.Unknown,
        "Pass" => End.Goes,
        "Expr" when statement["value"].Is("Constant") => End.Goes,
        "Assert" => Truth(statement["test"], value) switch { true => End.Goes, false => End.Error, _ => End.Unknown },
        "If" => Truth(statement["test"], value) switch
        {
            true => Run(statement.List("body"), value),
            false => Run(statement.List("orelse"), value),
            _ => End.Unknown,
        },
        _ => End.Unknown,
    };

    private bool? Truth(PythonNode node, DocumentValue value) => node.Kind switch
    {
        "BoolOp" => Joined(node, value),
        "UnaryOp" when node["op"].Is("Not") => !Truth(node["operand"], value),
        "Compare" => Compared(node, value),
        _ => Value(node, value) switch
        {
            DocumentTruth truth => truth.Value,
            DocumentNumber number => number.Value != 0,
            DocumentText text => text.Value.Length > 0,
            DocumentNull => false,
            _ => null,
        },
    };

    private bool? Joined(PythonNode node, DocumentValue value)
    {
        var isAnd = node["op"].Is("And");
        foreach (var part in node.List("values"))
        {
            if (Truth(part, value) is not { } holds)
                return null;
            if (holds != isAnd)
                return holds;
        }

        return isAnd;
    }

    private bool? Compared(PythonNode node, DocumentValue value)
    {
        var left = Value(node["left"], value);
        foreach (var (operation, operand) in node.List("ops").Zip(node.List("comparators")))
        {
            var right = Value(operand, value);
            if (left is null || right is null || Holds(operation.Kind, left, right) is not { } holds)
                return null;
            if (!holds)
                return false;
            left = right;
        }

        return true;
    }

    private static bool? Holds(string operation, DocumentValue left, DocumentValue right) => (operation, left, right) switch
    {
        ("Eq" or "Is", _, _) => left.IsSame(right),
        ("NotEq" or "IsNot", _, _) => !left.IsSame(right),
        ("In", _, DocumentList list) => list.Items.Any(left.IsSame),
        ("NotIn", _, DocumentList list) => !list.Items.Any(left.IsSame),
        ("Lt", DocumentNumber one, DocumentNumber other) => one.Value < other.Value,
        ("LtE", DocumentNumber one, DocumentNumber other) => one.Value <= other.Value,
        ("Gt", DocumentNumber one, DocumentNumber other) => one.Value > other.Value,
        ("GtE", DocumentNumber one, DocumentNumber other) => one.Value >= other.Value,
        _ => null,
    };

    private DocumentValue? Value(PythonNode node, DocumentValue value) => node.Kind switch
    {
        "Name" when node.Name == name => field is null ? value : null,
        "Attribute" when field is not null && node["value"].Name == name => node.Text("attr") == field ? value
            : others?.GetValueOrDefault(node.Text("attr") ?? ""),
        "BinOp" when Value(node["left"], value) is DocumentNumber left
            && Value(node["right"], value) is DocumentNumber right => Calculated(node["op"].Kind, left.Value, right.Value),
        "Call" when node["func"].Name == "len" && node.List("args") is [var only]
            && Value(only, value) is DocumentText text => new DocumentNumber(text.Value.Length),
        _ => PythonText.ValueOf(node),
    };

    // The remainder of Python has the sign of the divisor.
    private static DocumentNumber? Calculated(string operation, decimal left, decimal right) => operation switch
    {
        "Mod" when right != 0 => new DocumentNumber(((left % right) + right) % right),
        "BitAnd" when left >= 0 && right >= 0 && left <= int.MaxValue
            && right <= int.MaxValue => new DocumentNumber((int)left & (int)right),
        "Add" => new DocumentNumber(left + right),
        "Sub" => new DocumentNumber(left - right),
        "Mult" => new DocumentNumber(left * right),
        _ => null,
    };
}
