namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>What the commands of one side saw, and what the recipe tells of what it did itself.</summary>
internal sealed class Sightings
{
    private readonly Dictionary<string, List<string>> seen = new(StringComparer.Ordinal);

    /// <summary>The different values of one thing, in the order in which they were first seen.</summary>
    public IReadOnlyList<string> Of(string id) => seen.TryGetValue(id, out var values) ? values : [];

    /// <summary>Notes a command, but for what was not varied for it.</summary>
    public void Add(Sighting sighting, IReadOnlyCollection<string> except)
    {
        foreach (var (id, value) in sighting.Values.Where(pair => !except.Contains(pair.Key, StringComparer.Ordinal)))
            Add(id, value);
    }

    /// <summary>Notes one value.</summary>
    public void Add(string id, string value)
    {
        if (!seen.TryGetValue(id, out var values))
            seen[id] = values = [];

        if (!values.Contains(value, StringComparer.Ordinal))
            values.Add(value);
    }
}
