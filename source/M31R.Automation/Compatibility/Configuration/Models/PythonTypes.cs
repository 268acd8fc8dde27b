using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Python;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>Reads annotations of Python as pydantic does.</summary>
/// <param name="inner">A class of the subject's by name; null when it is none.</param>
/// <param name="members">The values of an enumeration of the subject's by name; null when it is none.</param>
/// <param name="text">What a <c>str</c> must be, as keywords of JSON Schema.</param>
internal sealed class PythonTypes(Func<string, ModelClass?> inner, Func<string, IReadOnlyList<DocumentValue>?> members, DocumentMap text)
{
    private const int Deepest = 12;

    /// <summary>What it accepts, and the calls of <c>Field</c> that stand in it.</summary>
    public (ValueShape Shape, IReadOnlyList<PythonNode> Fields) Read(PythonNode annotation)
    {
        var fields = new List<PythonNode>();
        return (Of(annotation, fields, 0), fields);
    }

    private ValueShape Of(PythonNode node, List<PythonNode> fields, int depth) => depth > Deepest ? ValueShape.Any : node.Kind switch
    {
        "Constant" when node["value"].Json.ValueKind == System.Text.Json.JsonValueKind.Null => ValueShape.Any with
        {
            IsNullable = true,
            Unread = "None"
        },
        "BinOp" when node["op"].Is("BitOr") => Union([Of(node["left"], fields, depth + 1), Of(node["right"], fields, depth + 1)], node),
        "Subscript" => Generic(node, fields, depth),
        _ when node.Word is { } word => Named(word, node),
        _ => ValueShape.Unknown(PythonText.Of(node)),
    };

    private ValueShape Generic(PythonNode node, List<PythonNode> fields, int depth)
    {
        var parts = node["slice"].Is("Tuple") ? node["slice"].List("elts") : [node["slice"]];
        ValueShape Part(int index) => index < parts.Count ? Of(parts[index], fields, depth + 1) : ValueShape.Any;
        switch (node["value"].Word)
        {
            case "Optional":
                return Part(0) with { IsNullable = true };
            case "Union":
                return Union([.. parts.Select((_, index) => Part(index))], node);
            case "Annotated":
                fields.AddRange(parts.Skip(1).Where(part => part["func"].Word == "Field"));
                return parts.Skip(1).All(part => part["func"].Word == "Field") ? Part(0)
                    : Part(0) with { Unread = PythonText.Of(node) };
            case "Literal":
                var values = parts.Select(PythonText.ValueOf).ToList();
                return values.Contains(null) ? ValueShape.Unknown(PythonText.Of(node)) : Literal([.. values.OfType<DocumentValue>()]);
            case "list" or "List" or "Sequence" or "set" or "Set" or "frozenset" or "FrozenSet" or "Iterable" or "deque":
                return Part(0).AsItems();
            case "tuple" or "Tuple":
                return parts.Count == 2 && PythonText.IsEllipsis(parts[1])
                    ? Part(0).AsItems()
                    : ValueShape.Of("array") with { Unread = PythonText.Of(node) };
            case "dict" or "Dict" or "Mapping" or "MutableMapping" or "defaultdict" or "OrderedDict":
                return Part(1).AsValues();
            case "Final" or "Required" or "NotRequired":
                return Part(0);
            default:
                return ValueShape.Unknown(PythonText.Of(node));
        }
    }

    private static ValueShape Literal(List<DocumentValue> values)
    {
        var others = values.Where(value => value is not DocumentNull).ToList();
        return ValueShape.OneOf(others) with { IsNullable = others.Count < values.Count };
    }

    private static ValueShape Union(List<ValueShape> parts, PythonNode node)
    {
        var isNullable = parts.Any(part => part.IsNullable);
        var others = parts.Where(part => part.Unread != "None").ToList();
        return others switch
        {
            [] => ValueShape.OneOf([new DocumentNull()]),
            [var only] => only with { IsNullable = isNullable },
            _ when others.Any(part => part.Unread.Length > 0 || part.Inner is not null
                || part.Value.Members.Count == 0) => ValueShape.Unknown(PythonText.Of(node)),
            _ => new ValueShape(DocumentMap.Empty.With("anyOf",
                new DocumentList([.. others.Select(part => part.Value)])))
            { IsNullable = isNullable },
        };
    }

    private ValueShape Named(string word, PythonNode node) => word switch
    {
        "int" => ValueShape.Of("integer"),
        "float" => ValueShape.Of("number"),
        "str" => new ValueShape(text),
        "bool" => ValueShape.Of("boolean"),
        "list" or "List" or "set" or "tuple" => ValueShape.Of("array"),
        "dict" or "Dict" => ValueShape.Of("object"),
        "Any" or "object" => ValueShape.Any with { IsNullable = true },
        "Path" or "PosixPath" or "SecretStr" => ValueShape.Of("string"),
        "PositiveInt" => Bounded("integer", "exclusiveMinimum"),
        "NonNegativeInt" => Bounded("integer", "minimum"),
        "PositiveFloat" => Bounded("number", "exclusiveMinimum"),
        "NonNegativeFloat" => Bounded("number", "minimum"),
        _ when inner(node.Last!) is { } model => ValueShape.Of("object") with { Inner = model },
        _ when members(node.Last!) is { } values => ValueShape.OneOf(values),
        _ => ValueShape.Unknown(PythonText.Of(node)),
    };

    private static ValueShape Bounded(string type, string bound) => new(ValueShape.Of(type).Value.With(bound, new DocumentNumber(0)));
}
