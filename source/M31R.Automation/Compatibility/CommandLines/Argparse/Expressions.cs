using System.Text.Json;
using M31R.Automation.Compatibility.Python;

namespace M31R.Automation.Compatibility.CommandLines.Argparse;

/// <summary>Tells what expressions come to.</summary>
/// <param name="calls">Tells what a call comes to.</param>
/// <param name="lookUp">Tells what an imported name is.</param>
internal sealed class Expressions(Func<PythonNode, PythonScope, int, PythonValue> calls, Func<PythonValue, PythonValue> lookUp)
{
    private const int Deepest = 60;

    /// <summary>The value; <see cref="PythonValue.Unknown"/> where it is not known without running the program.</summary>
    /// <param name="node">The expression.</param>
    /// <param name="scope">Where it stands.</param>
    /// <param name="depth">How many expressions and calls are around it.</param>
    public PythonValue Of(PythonNode node, PythonScope scope, int depth)
    {
        PythonValue Inner(PythonNode inner) => Of(inner, scope, depth + 1);
        return depth > Deepest ? PythonValue.Unknown : node.Kind switch
        {
            "Constant" => Literal(node),
            "Name" => Named(node.Text("id")!, scope),
            "Attribute" => Member(Inner(node["value"]), node.Text("attr")!),
            "List" or "Tuple" or "Set" => Elements(node.List("elts"), Inner),
            "Dict" => Map(node, Inner),
            "JoinedStr" => Joined(node.List("values"), Inner),
            "BinOp" => Arithmetic.Of(node["op"].Kind, Inner(node["left"]), Inner(node["right"])),
            "UnaryOp" when node["op"].Is("USub") && Inner(node["operand"]) is TextValue { IsNumber: true } number =>
                new TextValue($"-{number.Written}", true),
            "Subscript" => At(Inner(node["value"]), Inner(node["slice"])),
            "ListComp" or "GeneratorExp" or "SetComp" => Comprehension(node, scope, depth),
            "Lambda" => new FunctionValue(node, scope),
            "Call" => calls(node, scope, depth + 1),
            _ => PythonValue.Unknown,
        };
    }

    /// <summary>What a loop over a value gives, the members of an enumeration too; null when that is not known.</summary>
    public IReadOnlyList<PythonValue>? ItemsOf(PythonValue value) =>
        (value is ClassValue type ? ClassMembers.Listed(type, this) : value).Items;

    private PythonValue Named(string name, PythonScope scope) => scope[name] is { } value ? lookUp(value) : new OutsideValue(name);

    private PythonValue Member(PythonValue owner, string name) => owner switch
    {
        OutsideValue outside => new OutsideValue($"{outside.Name}.{name}"),
        ModuleValue module => lookUp(new ImportedValue(module.Name, name)),
        CommandsValue commands when name == "choices" => commands.Parser.Choices,
        ParserValue when name is "_optionals" or "_positionals" => owner,
        ParserValue or CommandsValue => new MethodValue(owner, name),
        ClassValue type => ClassMembers.Of(type, name, this),
        InstanceValue instance => instance.Fields[name] ?? ClassMembers.Method(instance, name) ?? PythonValue.Unknown,
        MapValue map when name is "name" or "value" => map.At(name),
        _ => PythonValue.Unknown,
    };

    private static PythonValue Literal(PythonNode node)
    {
        var value = node["value"].Json;
        return value.ValueKind switch
        {
            JsonValueKind.String => new TextValue(value.GetString()!),
            JsonValueKind.Number => new TextValue(value.GetRawText(), IsNumber: true),
            JsonValueKind.True => new TextValue("True"),
            JsonValueKind.False => new TextValue("False"),
            JsonValueKind.Null => new TextValue("None"),
            _ => PythonValue.Unknown,
        };
    }

    private static PythonValue Elements(IReadOnlyList<PythonNode> nodes, Func<PythonNode, PythonValue> evaluate)
    {
        var items = new List<PythonValue>();
        foreach (var node in nodes)
        {
            if ((node.Is("Starred") ? evaluate(node["value"]).Items : [evaluate(node)]) is not { } more)
                return PythonValue.Unknown;

            items.AddRange(more);
        }

        return new ListValue(items);
    }

    private static PythonValue Map(PythonNode node, Func<PythonNode, PythonValue> evaluate)
    {
        var entries = new List<(PythonValue, PythonValue)>();
        foreach (var (key, value) in node.List("keys").Zip(node.List("values")))
        {
            if (key.Kind.Length > 0)
                entries.Add((evaluate(key), evaluate(value)));
            else if (evaluate(value) is MapValue spread)
                entries.AddRange(spread.Entries);
            else
                return PythonValue.Unknown;
        }

        return new MapValue(entries);
    }

    private static PythonValue Joined(IReadOnlyList<PythonNode> parts, Func<PythonNode, PythonValue> evaluate)
    {
        var texts = parts.Select(part => !part.Is("FormattedValue") ? evaluate(part).Text
            : part["format_spec"].Kind.Length > 0 ? null
            : evaluate(part["value"]).Text).ToList();
        return texts.Contains(null) ? PythonValue.Unknown : new TextValue(string.Concat(texts));
    }

    private static PythonValue At(PythonValue owner, PythonValue index) => (owner, index) switch
    {
        (MapValue map, { Text: { } key }) => map.At(key),
        (ListValue list, TextValue { Whole: { } at }) =>
            list.Elements.ElementAtOrDefault((int)Math.Clamp(at < 0 ? list.Elements.Count + at : at, -1, 1 << 30)) ?? PythonValue.Unknown,
        _ => PythonValue.Unknown,
    };

    private PythonValue Comprehension(PythonNode node, PythonScope scope, int depth)
    {
        if (node.List("generators") is not [var only] || only.List("ifs").Count > 0
            || ItemsOf(Of(only["iter"], scope, depth + 1)) is not { } items)
            return PythonValue.Unknown;

        var results = new List<PythonValue>();
        foreach (var item in items)
        {
            var inside = scope.Inside();
            Unpacking.Set(only["target"], item, inside);
            results.Add(Of(node["elt"], inside, depth + 1));
        }

        return new ListValue(results);
    }
}
