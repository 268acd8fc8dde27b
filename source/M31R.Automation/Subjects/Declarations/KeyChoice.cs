using System.Text.Json.Nodes;

namespace M31R.Automation.Subjects.Declarations;

/// <summary>Keys of a declaration of which at least one must be there.</summary>
/// <param name="Names">Two or more of its keys.</param>
/// <param name="IsExclusive">Only one may be there; the sample shows the first, and the others as comments.</param>
internal sealed record KeyChoice(IReadOnlyList<string> Names, bool IsExclusive)
{
    /// <summary>Adds what does not hold of a map to <paramref name="problems"/>.</summary>
    /// <param name="words">What the map declares.</param>
    /// <param name="map">What is written.</param>
    /// <param name="problems">What is wrong so far.</param>
    public void Judge(string words, YamlMap map, Problems problems)
    {
        var given = map.Entries.Select(entry => entry.Key).Where(key => Names.Contains(key.Text, StringComparer.Ordinal)).ToList();
        if (given.Count == 0)
            problems.Add(map.Place, $"The {words} has none of {Listed}. Add one.");
        foreach (var other in IsExclusive ? given.Skip(1) : [])
            problems.Add(
                other.Place,
                $"\"{other.Text}\" stands beside \"{given[0].Text}\" of line {given[0].Place.Line}, and a {words} has one of {Listed}. Keep one.");
    }

    /// <summary>Says it in a JSON Schema.</summary>
    public void Restrict(JsonObject schema) => schema[IsExclusive ? "oneOf" : "anyOf"] =
        new JsonArray([.. Names.Select(name => new JsonObject { ["required"] = new JsonArray(JsonValue.Create(name)) })]);

    /// <summary>Which key it stands instead of; null for one that may stand where the first does.</summary>
    public string? Instead(Key key) => IsExclusive && Names.Skip(1).Contains(key.Name, StringComparer.Ordinal) ? Names[0] : null;

    private string Listed => $"{string.Join(", ", Names.SkipLast(1).Select(name => $"\"{name}\""))} and \"{Names[^1]}\"";
}
