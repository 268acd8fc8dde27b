using M31R.Automation.Compatibility.Documents;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>Values to try on a key.</summary>
internal static class ExampleValues
{
    private static readonly decimal[] Numbers = [0, 1, 2, 3, 4, 5, -1, 7, 10, 16, 100, 1000, 65536, 0.5m, 0.1m, 1.5m, -0.5m, 1_000_000];
    private static readonly string[] Texts = ["a", "", "A", "abc", "1", " ", "a b", "a/b", "a.b", "../a", "http://a.b", "auto"];

    /// <summary>Those of the key's type, its default and its bounds first.</summary>
    public static IEnumerable<DocumentValue> Of(ModelKey key)
    {
        var schema = Schema(key);
        string[] bounds = ["minimum", "maximum", "exclusiveMinimum", "exclusiveMaximum"];
        var near = bounds.Select(word => schema[word]).OfType<DocumentNumber>()
            .SelectMany(bound => new[] { bound.Value, bound.Value + 1, bound.Value - 1 });
        return (key.Default is { } left ? [left] : Enumerable.Empty<DocumentValue>())
            .Concat((schema["enum"] as DocumentList)?.Items ?? [])
            .Concat(near.Concat(Numbers).Select(number => new DocumentNumber(number)))
            .Concat(Texts.Select(text => new DocumentText(text)))
            .Concat([new DocumentTruth(true), new DocumentTruth(false)]);
    }

    /// <summary>Whether a simple value is one of the key's, as far as its schema says it.</summary>
    public static bool IsValid(ModelKey key, DocumentValue value)
    {
        var schema = Schema(key);
        if (value is DocumentNull)
            return key.IsNullable;

        if (schema["enum"] is DocumentList values)
            return values.Items.Any(value.IsSame);

        return IsOfType(schema["type"], value) && (value is not DocumentNumber number || IsWithin(schema, number.Value))
            && (value is not DocumentText text || IsLong(schema, text.Value));
    }

    private static DocumentMap Schema(ModelKey key) => key.Declared.Members.Count > 0 ? key.Declared : key.Value;

    private static bool IsOfType(DocumentValue? type, DocumentValue value) =>
        type is DocumentText { Value: var word } && (word == value.Type || (word == "number" && value is DocumentNumber));

    private static bool IsWithin(DocumentMap schema, decimal value) =>
        !(schema["minimum"] is DocumentNumber least && value < least.Value)
            && !(schema["maximum"] is DocumentNumber most && value > most.Value)
        && !(schema["exclusiveMinimum"] is DocumentNumber above && value <= above.Value)
            && !(schema["exclusiveMaximum"] is DocumentNumber below && value >= below.Value)
        && schema["multipleOf"] is null;

    private static bool IsLong(DocumentMap schema, string text) => schema["pattern"] is null
        && !(schema["minLength"] is DocumentNumber least && text.Length < least.Value)
            && !(schema["maxLength"] is DocumentNumber most && text.Length > most.Value);
}
