using M31R.Automation.Compatibility.Documents;

namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>
/// Two classes without what is said of values of which nobody knows whether they are accepted: those of a type that cannot be read, and
/// numbers for texts where nothing says who reads the class; and without all keys where nobody knows their names. No value can show a
/// change of them.
/// </summary>
internal sealed record ModelPair(ModelClass Before, ModelClass Now)
{
    private static readonly string[] Scalars = ["integer", "number", "boolean"];

    /// <summary>Takes it out of both.</summary>
    public static ModelPair Of(ModelClass before, ModelClass now)
    {
        if (before.Naming != now.Naming)
            return new ModelPair(Unnamed(before), Unnamed(now));

        var pairs = now.Keys.ToDictionary(
            key => key.Name,
            key => before.Keys.FirstOrDefault(each => each.Name == key.Name) is { } was ? Of(was, key) : (Before: key, Now: key),
            StringComparer.Ordinal);
        return new ModelPair(
            before with { Keys = [.. before.Keys.Select(key => pairs.TryGetValue(key.Name, out var pair) ? pair.Before : key)] },
            now with { Keys = [.. now.Keys.Select(key => pairs[key.Name].Now)] });
    }

    private static (ModelKey Before, ModelKey Now) Of(ModelKey was, ModelKey key)
    {
        if (IsUnknown(was) || IsUnknown(key))
            return (Bare(was), Bare(key));
        if (key.MayTakeNumbers && IsTextOf(key.Value, was.Value))
            return (Rewritten(was, key), Rewritten(key, was));
        if (was.Inner is null || key.Inner is null)
            return (was, key);

        var inner = Of(was.Inner, key.Inner);
        return (was with { Inner = inner.Before }, key with { Inner = inner.Now });
    }

    private static ModelClass Unnamed(ModelClass model) => model with { Keys = [], RefusesUnknown = false };

    private static ModelKey Bare(ModelKey key) => key with { Value = DocumentMap.Empty, Inner = null };

    /// <summary>By its type as it is written; a default of another type than <paramref name="other"/> has had to follow it.</summary>
    private static ModelKey Rewritten(ModelKey key, ModelKey other) => Bare(key) with
    {
        Unread = key.Written,
        Default = key.Default?.Type == other.Default?.Type ? key.Default : null,
    };

    private static bool IsUnknown(ModelKey key) => key.Unread.Length > 0 && key.Inner is null
        && (IsAnything(key.Value) || IsAnything(key.Value["items"]) || IsAnything(key.Value["additionalProperties"]));

    private static bool IsAnything(DocumentValue? schema) => schema is DocumentMap { Members.Count: 0 };

    /// <summary>Texts, or lists or maps of texts, where numbers or truth values were.</summary>
    private static bool IsTextOf(DocumentValue? now, DocumentValue? was) => (Word(now), Word(was)) switch
    {
        ("string", { } word) => Scalars.Contains(word, StringComparer.Ordinal),
        ("array", "array") => IsTextOf(Below(now, "items"), Below(was, "items")),
        ("object", "object") => IsTextOf(Below(now, "additionalProperties"), Below(was, "additionalProperties")),
        _ => false,
    };

    private static string? Word(DocumentValue? schema) => (Below(schema, "type") as DocumentText)?.Value;

    private static DocumentValue? Below(DocumentValue? schema, string keyword) => (schema as DocumentMap)?[keyword];
}
