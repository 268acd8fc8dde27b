using System.Text.Json.Nodes;
using M31R.Automation.Findings;

namespace M31R.Automation.Subjects.Declarations;

/// <summary>Named values, each of its own shape; any other name is an error.</summary>
/// <param name="Words">See <see cref="Shape"/>.</param>
/// <param name="Start">The value before any key is read, made from the place where it stands.</param>
/// <param name="TypedKeys">Its keys, in the order in which they are documented.</param>
internal sealed record MapShape<T>(string Words, Func<Place, T> Start, params IReadOnlyList<Key<T>> TypedKeys) : Shape<T>(Words)
{
    /// <inheritdoc/>
    public override IReadOnlyList<Key> Keys => TypedKeys;

    /// <inheritdoc/>
    public override KeyChoice? Choice => OneOf;

    /// <summary>See <see cref="Choice"/>.</summary>
    public KeyChoice? OneOf { get; init; }

    /// <inheritdoc/>
    public override T? Read(YamlValue value, Problems problems)
    {
        if (value is not YamlMap map)
        {
            problems.Add(value.Place, $"A {Words} with {Listed(Keys.Where(key => key.Required))} is expected, not {value.Words}.");
            return default;
        }

        ReportMissing(map, problems);
        Choice?.Judge(Words, map, problems);
        return map.Entries.Aggregate(Start(map.Place), (owner, entry) => ReadEntry(owner, entry.Key, entry.Value, problems));
    }

    /// <inheritdoc/>
    public override JsonObject Schema()
    {
        var schema = new JsonObject
        {
            ["type"] = "object",
            ["additionalProperties"] = false,
            ["required"] = new JsonArray([.. Keys.Where(key => key.Required).Select(key => JsonValue.Create(key.Name))]),
            ["properties"] = new JsonObject(Keys.Select(key => KeyValuePair.Create<string, JsonNode?>(key.Name, Described(key)))),
        };
        Choice?.Restrict(schema);
        return schema;
    }

    private T ReadEntry(T owner, YamlText name, YamlValue value, Problems problems)
    {
        var key = TypedKeys.FirstOrDefault(key => key.Name == name.Text);
        if (key is not null)
            return key.ReadInto(owner, value, problems);

        problems.Add(name.Place, $"The key \"{name.Shown}\" is unknown.{Hint(name.Text)}");
        return owner;
    }

    private void ReportMissing(YamlMap map, Problems problems)
    {
        foreach (var key in Keys.Where(key => key.Required && map.Entries.All(entry => entry.Key.Text != key.Name)))
            problems.Add(map.Place, $"The {Words} has no \"{key.Name}\". Add it: {key.Shape.Words}.");
    }

    private string Hint(string unknown)
    {
        if (Keys.Where(key => key.Shape.Keys.Any(below => below.Name == unknown)).ToList() is [var above])
            return $" It belongs below \"{above.Name}\".";

        var question = NearestName.Question(unknown, Keys.Select(key => key.Name));
        return question.Length > 0 ? question : $" A {Words} has {Listed(Keys)}.";
    }

    private static JsonObject Described(Key key)
    {
        var schema = key.Shape.Schema();
        schema["description"] = key.Summary;
        return schema;
    }

    private static string Listed(IEnumerable<Key> keys) => string.Join(", ", keys.Select(key => $"\"{key.Name}\"").DefaultIfEmpty("keys"));
}
