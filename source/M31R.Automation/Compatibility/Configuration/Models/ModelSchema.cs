using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Schemas;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>Writes the JSON Schema of the documents that a class accepts.</summary>
internal static class ModelSchema
{
    /// <summary>The schema.</summary>
    /// <exception cref="SchemaException">A pattern is none.</exception>
    public static JsonSchema Of(ModelClass model) => JsonSchema.Of(Object(model));

    private static DocumentMap Object(ModelClass model)
    {
        var required = model.Keys.Where(key => key.IsRequired).GroupBy(key => key.Field.Length > 0 ? key.Field : key.Name, StringComparer.Ordinal)
            .ToLookup(field => field.Count() > 1, field => field.Select(key => (DocumentValue)new DocumentText(key.Name)));
        var schema = Words("type", new DocumentText("object"))
            .With("properties", new DocumentMap(model.Keys.Select(key => KeyValuePair.Create(key.Name, (DocumentValue)Of(key)))));
        schema = required[false].Any() ? schema.With("required", new DocumentList([.. required[false].SelectMany(names => names)])) : schema;
        schema = required[true].Any() ? schema.With("allOf", new DocumentList([.. required[true].Select(OneOf)])) : schema;
        return model.RefusesUnknown ? schema.With("additionalProperties", new DocumentTruth(false)) : schema;
    }

    private static DocumentValue OneOf(IEnumerable<DocumentValue> names) => Words("anyOf", new DocumentList(
        [.. names.Select(name => Words("required", new DocumentList([name])))]));

    private static DocumentMap Of(ModelKey key)
    {
        var value = key.Inner is null ? key.Value : Nested(key, Object(key.Inner));
        var schema = key.IsNullable ? OrNull(value) : value;
        if (key.Default is { } left)
            schema = schema.With("default", left);
        if (key.Deprecation is { } words)
            schema = schema.With("deprecated", new DocumentTruth(true)).With("deprecationMessage", new DocumentText(words));
        return key.Line > 0 ? schema with { Line = key.Line } : schema;
    }

    private static DocumentMap Nested(ModelKey key, DocumentMap inner) => key.Nesting switch
    {
        ModelNesting.Items => Words("type", new DocumentText("array")).With("items", inner),
        ModelNesting.Values => Words("type", new DocumentText("object")).With("additionalProperties", inner),
        _ => inner,
    };

    private static DocumentMap OrNull(DocumentMap value)
    {
        var nothing = new DocumentText("null");
        if (value.Members.Count == 0)
            return value;

        if (value["enum"] is DocumentList values)
            value = value.With("enum", new DocumentList([.. values.Items, new DocumentNull()]));
        return value["type"] switch
        {
            DocumentText one => value.With("type", new DocumentList([one, nothing])),
            DocumentList list => value.With("type", new DocumentList([.. list.Items.Where(each => !each.IsSame(nothing)), nothing])),
            _ when value["anyOf"] is DocumentList choices => value.With("anyOf",
                new DocumentList([.. choices.Items, Words("type", nothing)])),
            _ => value,
        };
    }

    private static DocumentMap Words(string name, DocumentValue value) => DocumentMap.Empty.With(name, value);
}
