using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Python;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>Reads one field of a class: <c>name: annotation = value</c>.</summary>
/// <param name="isMain">Its lines are told.</param>
/// <param name="traits">What is said of the class.</param>
/// <param name="types">Reads annotations.</param>
/// <param name="names">What names of classes stand for where a default is made of them.</param>
internal sealed class PythonFieldReader(bool isMain, PythonTraits traits, PythonTypes types, PythonNames names)
{
    private static readonly (string Argument, string Keyword)[] Bounds =
    [
        ("ge", "minimum"), ("gt", "exclusiveMinimum"), ("le", "maximum"), ("lt", "exclusiveMaximum"), ("multiple_of", "multipleOf"),
            ("pattern", "pattern"),
        ("regex", "pattern"),
    ];

    /// <summary>The keys by which documents may have it; none for what is no field.</summary>
    public IReadOnlyList<ModelKey> Read(PythonNode statement)
    {
        var name = statement["target"].Name!;
        var annotation = statement["annotation"];
        if ((annotation.Is("Subscript") ? annotation["value"] : annotation).Word == "ClassVar"
            || (traits.IsValidated && name is "model_config" or ['_', ..]))
            return [];

        var (shape, inside) = types.Read(annotation);
        var value = statement["value"];
        List<PythonNode> calls =
        [
            .. inside,
            .. value.Is("Call") && value["func"].Word is "Field" or "field" ? [value] : Array.Empty<PythonNode>()
        ];
        if (calls.Any(call => IsFalse(call.Keyword("init"))))
            return [];

        var (isRequired, left, unread) = Default(statement, calls);
        var written = traits.IsValidated ? shape.Unread : shape.Value["enum"] is null ? PythonText.Of(annotation) : "";
        var key = new ModelKey(name)
        {
            Field = name,
            Declared = traits.IsValidated ? DocumentMap.Empty : shape.Value,
            Value = traits.IsValidated ? Bounded(shape.Value, calls) : DocumentMap.Empty,
            Inner = shape.Inner,
            Nesting = shape.Nesting,
            IsNullable = shape.IsNullable,
            IsRequired = isRequired,
            Default = left,
            Written = string.Join(" = ", new[] { annotation, value }.Where(each => each.Kind.Length > 0).Select(PythonText.Of)),
            MayTakeNumbers = traits.Settings.TakesNumbersForTexts,
            Unread = string.Join(' ', new[] { written, unread }.Where(text => text.Length > 0)),
            IsStrict = traits.Settings.IsStrict || calls.Any(call => IsTrue(call.Keyword("strict"))),
            Deprecation = calls.Select(Deprecation).FirstOrDefault(words => words is not null),
            Line = isMain ? statement.Line : 0,
        };
        return [.. Names(name, calls).Select(each => key with { Name = each })];
    }

    private List<string> Names(string name, List<PythonNode> calls)
    {
        var alias = calls
            .Select(call => call.Keyword("validation_alias") is { Kind: not "" } given ? given : call.Keyword("alias"))
            .LastOrDefault(given => given.Kind.Length > 0);
        List<string> aliases = alias.Kind switch
        {
            "" => [traits.Settings.AliasOf(name)],
            "Call" => [.. alias.List("args").Select(each => each.Text("value")).OfType<string>()],
            _ => alias.Text("value") is { } text ? [text] : [name],
        };
        return !traits.Settings.TakesNames ? aliases
            : traits.Settings.TakesAliases ? [.. aliases.Append(name).Distinct(StringComparer.Ordinal)] : [name];
    }

    private (bool IsRequired, DocumentValue? Value, string Unread) Default(PythonNode statement, List<PythonNode> calls)
    {
        var value = statement["value"];
        if (calls.Count == 0 || (value.Kind.Length > 0 && value.Json.GetRawText() != calls[^1].Json.GetRawText()))
            return value.Kind.Length == 0 ? (true, null, "") : Left(value);

        foreach (var call in calls.AsEnumerable().Reverse())
        {
            var given = call.Keyword("default") is { Kind: not "" } named ? named : call.List("args") is [var first, ..] ? first : default;
            if (given.Kind.Length > 0)
                return PythonText.IsEllipsis(given) ? (true, null, "") : Left(given);
            if (call.Keyword("default_factory") is { Kind: not "" } factory)
                return Made(factory);
        }

        return (true, null, "");
    }

    private (bool IsRequired, DocumentValue? Value, string Unread) Left(PythonNode value)
    {
        if ((PythonText.ValueOf(value) ?? names.Member(value)) is { } known)
            return (false, known, "");

        // A class that is made without arguments is what it is where nothing is written: the defaults are those of its own keys.
        return value.Is("Call") && value["func"].Last is { } name && names.Model(name) is not null
            && value.List("args").Count + value.List("keywords").Count == 0
            ? (false, DocumentMap.Empty, "")
            : (false, null, PythonText.Of(value));
    }

    private (bool IsRequired, DocumentValue? Value, string Unread) Made(PythonNode factory) => factory switch
    {
        { Name: "list" or "set" or "tuple" } => (false, new DocumentList([]), ""),
        { Name: "dict" } => (false, DocumentMap.Empty, ""),
        { Name: "str" } => (false, new DocumentText(""), ""),
        { Last: { } name } when names.Model(name) is not null => (false, DocumentMap.Empty, ""),
        { Kind: "Lambda" } => Left(factory["body"]),
        _ => (false, null, PythonText.Of(factory)),
    };

    private static DocumentMap Bounded(DocumentMap schema, List<PythonNode> calls)
    {
        foreach (var call in calls)
        {
            foreach (var (argument, keyword) in Bounds)
            {
                if (PythonText.ValueOf(call.Keyword(argument)) is { } bound)
                    schema = schema.With(keyword, bound);
            }

            schema = Sized(Sized(schema, call, "min_length", "minLength", "minItems"), call, "max_length", "maxLength", "maxItems");
            schema = Sized(Sized(schema, call, "min_items", "minItems", "minItems"), call, "max_items", "maxItems", "maxItems");
        }

        return schema;
    }

    private static DocumentMap Sized(DocumentMap schema, PythonNode call, string argument, string ofText, string ofItems) =>
        PythonText.ValueOf(call.Keyword(argument)) is { } size
            ? schema.With(schema["type"] is DocumentText { Value: "array" } ? ofItems : ofText, size) : schema;

    private static string? Deprecation(PythonNode call) => call.Keyword("deprecated") switch
    {
        { Kind: "Constant" } said when said.Text("value") is { } words => words,
        var said => IsTrue(said) ? "deprecated" : null,
    };

    private static bool IsTrue(PythonNode node) => node["value"].Json.ValueKind == System.Text.Json.JsonValueKind.True;

    private static bool IsFalse(PythonNode node) => node["value"].Json.ValueKind == System.Text.Json.JsonValueKind.False;
}
