using M31R.Automation.Compatibility.Documents;

namespace M31R.Automation.Compatibility.Schemas;

/// <summary>Reads the keywords of one schema; what is no keyword, or has a value that it cannot have, asks for nothing.</summary>
/// <param name="pointer">Where it stands.</param>
/// <param name="value">As it is written.</param>
/// <param name="home">The schema whole.</param>
internal sealed class SchemaNodeReader(string pointer, DocumentValue value, SchemaReferences home)
{
    private static readonly HashSet<string> Annotations = new(StringComparer.Ordinal)
    {
        "$ref", "$dynamicRef", "$comment", "$defs", "$id", "$schema", "default", "definitions", "deprecated", "deprecationMessage",
        "description", "examples", "markdownDescription", "readOnly", "title", "writeOnly",
    };

    private readonly DocumentMap map = value as DocumentMap ?? DocumentMap.Empty;

    /// <summary>The node.</summary>
    /// <exception cref="SchemaException">It is neither an object nor a truth value.</exception>
    public SchemaNode Read()
    {
        if (value is DocumentTruth truth)
            return new SchemaNode(pointer) { IsFalse = !truth.Value, Line = value.Line, Source = value };

        if (value is not DocumentMap)
            throw new SchemaException($"\"{pointer}\" in line {value.Line} is {value.Type}, and no schema", "Write an object there.");

        var reference = Text("$ref") ?? Text("$dynamicRef");
        var start = new SchemaNode(pointer)
        {
            Line = value.Line,
            Source = value,
            Home = home,
            Default = map["default"],
            Deprecation = Deprecation(),
        };
        return reference is null
            ? Keywords(start, [])
            : home.IsSiblingIgnored
                || map.Members.Keys.All(name => Annotations.Contains(name) || name.StartsWith("x-", StringComparison.Ordinal))
                ? start with { Reference = reference }
                : Keywords(
                    start, [start with { Reference = reference, Source = new DocumentMap([new("$ref", new DocumentText(reference))]) }]);
    }

    private SchemaNode Keywords(SchemaNode start, IReadOnlyList<SchemaNode> beside) => Objects(Arrays(start)) with
    {
        Types = map["type"] switch
        {
            DocumentText text => [text.Value],
            DocumentList list => [.. list.Items.OfType<DocumentText>().Select(each => each.Value)],
            _ => [],
        },
        Values = map["const"] is { } constant ? [constant] : (map["enum"] as DocumentList)?.Items,
        Numbers = Numbers(),
        Length = Size("minLength", "maxLength"),
        Pattern = Text("pattern") is { } pattern ? new EcmaPattern(pattern) : null,
        AllOf = [.. beside, .. Schemas("allOf")],
        AnyOf = Schemas("anyOf"),
        OneOf = Schemas("oneOf"),
        Not = Schema("not"),
        If = Schema("then") is null && Schema("else") is null ? null : Schema("if"),
        Then = Schema("then"),
        Else = Schema("else"),
    };

    private SchemaNode Arrays(SchemaNode start)
    {
        var tuple = map["items"] is DocumentList;
        return start with
        {
            ItemCount = Size("minItems", "maxItems"),
            UniqueItems = map["uniqueItems"] is DocumentTruth { Value: true },
            PrefixItems = Schemas(tuple ? "items" : "prefixItems"),
            Items = Schema(tuple ? "additionalItems" : "items"),
            Contains = Schema("contains"),
            ContainsCount = Size("minContains", "maxContains") is var size && map["minContains"] is null ? size with { Minimum = 1 } : size,
            UnevaluatedItems = Schema("unevaluatedItems"),
        };
    }

    private SchemaNode Objects(SchemaNode start)
    {
        var dependencies = Map("dependencies").ToList();
        return start with
        {
            KeyCount = Size("minProperties", "maxProperties"),
            Properties = Named("properties", Map("properties")),
            PatternProperties = [.. Map("patternProperties")
                .Select(each => (new EcmaPattern(each.Key), At($"patternProperties/{SchemaReferences.Escaped(each.Key)}", each.Value)))],
            AdditionalProperties = Schema("additionalProperties"),
            UnevaluatedProperties = Schema("unevaluatedProperties"),
            PropertyNames = Schema("propertyNames"),
            Required = Texts(map["required"]),
            DependentRequired = dependencies.Concat(Map("dependentRequired")).Where(each => each.Value is DocumentList)
                .ToDictionary(each => each.Key, each => Texts(each.Value), StringComparer.Ordinal),
            DependentSchemas = dependencies.Exists(each => each.Value is not DocumentList)
                ? Named("dependencies", dependencies.Where(each => each.Value is not DocumentList))
                : Named("dependentSchemas", Map("dependentSchemas")),
        };
    }

    /// <summary>In draft 4 the words that exclude a bound are truth values beside it.</summary>
    private NumberBounds Numbers()
    {
        var (least, aboveLeast) = (Number("minimum"), Number("exclusiveMinimum"));
        var (most, belowMost) = (Number("maximum"), Number("exclusiveMaximum"));
        var bounds = new NumberBounds(least, most)
        {
            IsMinimumOpen = map["exclusiveMinimum"] is DocumentTruth { Value: true },
            IsMaximumOpen = map["exclusiveMaximum"] is DocumentTruth { Value: true },
            Steps = Number("multipleOf") is > 0 and { } step ? [step] : [],
        };
        return bounds.And(new NumberBounds(aboveLeast, belowMost) { IsMinimumOpen = true, IsMaximumOpen = true });
    }

    /// <summary>Draft 7 has no word for it: its editors have one, and people write it into the description.</summary>
    private string? Deprecation()
    {
        var words = Text("deprecationMessage") ?? Text("description") ?? Text("title");
        return map["deprecated"] is DocumentTruth { Value: true } || map["deprecationMessage"] is not null ? words ?? "deprecated"
            : map["deprecated"] is DocumentText text ? text.Value
            : words is not null && IsAnnounced(words) ? words : null;
    }

    private static bool IsAnnounced(string words) =>
        words.TrimStart(' ', '*', '(', '[', '!', '@', '_').StartsWith("deprecated", StringComparison.OrdinalIgnoreCase)
        || words.Contains("[deprecated", StringComparison.OrdinalIgnoreCase)
        || words.Contains("(deprecated", StringComparison.OrdinalIgnoreCase);

    private SizeBounds Size(string least, string most) => new(Whole(least) ?? 0, Whole(most));

    private long? Whole(string name) => Number(name) is { } number ? (long)Math.Clamp(number, 0, long.MaxValue) : null;

    private decimal? Number(string name) => (map[name] as DocumentNumber)?.Value;

    private string? Text(string name) => (map[name] as DocumentText)?.Value;

    private static IReadOnlyList<string> Texts(DocumentValue? list) =>
        [.. ((list as DocumentList)?.Items ?? []).OfType<DocumentText>().Select(each => each.Value)];

    private IEnumerable<KeyValuePair<string, DocumentValue>> Map(string name) =>
        (map[name] as DocumentMap)?.Members ?? DocumentMap.Empty.Members;

    private Dictionary<string, SchemaNode> Named(string keyword, IEnumerable<KeyValuePair<string, DocumentValue>> members) =>
        members.ToDictionary(
            each => each.Key, each => At($"{keyword}/{SchemaReferences.Escaped(each.Key)}", each.Value), StringComparer.Ordinal);

    private SchemaNode[] Schemas(string name) =>
        map[name] is DocumentList list ? [.. list.Items.Select((item, index) => At($"{name}/{index}", item))] : [];

    private SchemaNode? Schema(string name) => map[name] is { } member and (DocumentMap or DocumentTruth) ? At(name, member) : null;

    private SchemaNode At(string name, DocumentValue member) => home.Node($"{pointer}/{name}", member);
}
