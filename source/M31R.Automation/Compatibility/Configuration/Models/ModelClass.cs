namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>A class that documents are read into.</summary>
/// <param name="Name">In its source.</param>
/// <param name="Keys">What it reads.</param>
/// <param name="RefusesUnknown">A document with another key is refused.</param>
internal sealed record ModelClass(string Name, IReadOnlyList<ModelKey> Keys, bool RefusesUnknown)
{
    /// <summary>What judges or reads it as a whole, as its source; empty: nothing does.</summary>
    public string Validation { get; init; } = "";

    /// <summary>What is set of it, may judge or mean something, and cannot be read; as it is written, by name.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>What makes the names of its keys, where that cannot be read: two that differ share no key; empty: nothing.</summary>
    public string Naming { get; init; } = "";

    /// <summary>Its keys and those of the classes within it, each with the names on the way to it.</summary>
    public IEnumerable<(string Path, ModelKey Key)> All(string path) => Keys.SelectMany(key =>
    {
        var own = $"{path}.{key.Name}";
        var below = key.Nesting switch { ModelNesting.Items => $"{own}[]", ModelNesting.Values => $"{own}.*", _ => own };
        return key.Inner is null ? [(own, key)] : key.Inner.All(below).Prepend((own, key));
    });

    /// <summary>Itself and the classes within it, each with the names on the way to it.</summary>
    public IEnumerable<(string Path, ModelClass Model)> Classes(string path) =>
        All(path).Where(each => each.Key.Inner is not null).Select(each => (each.Path, each.Key.Inner!)).Prepend((path, this));
}
