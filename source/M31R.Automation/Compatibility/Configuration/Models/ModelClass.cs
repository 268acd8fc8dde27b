namespace M31R.Automation.Compatibility.Configuration.Models;

/// <summary>A class that documents are read into.</summary>
/// <param name="Name">In its source.</param>
/// <param name="Keys">What it reads.</param>
/// <param name="RefusesUnknown">A document with another key is refused.</param>
internal sealed record ModelClass(string Name, IReadOnlyList<ModelKey> Keys, bool RefusesUnknown)
{
    /// <summary>
    /// The same, without what is said of values whose type nobody can read in <paramref name="other"/> or here: what they were or are is
    /// not known, and no value can show a change of them.
    /// </summary>
    public ModelClass Beside(ModelClass other) => this with
    {
        Keys = [.. Keys.Select(key => other.Keys.FirstOrDefault(each => each.Name == key.Name) is { } same ? key.Beside(same) : key)],
    };

    /// <summary>Its keys and those of the classes within it, each with the names on the way to it.</summary>
    public IEnumerable<(string Path, ModelKey Key)> All(string path) => Keys.SelectMany(key =>
    {
        var own = $"{path}.{key.Name}";
        var below = key.Nesting switch { ModelNesting.Items => $"{own}[]", ModelNesting.Values => $"{own}.*", _ => own };
        return key.Inner is null ? [(own, key)] : key.Inner.All(below).Prepend((own, key));
    });
}
