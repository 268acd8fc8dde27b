namespace Nuke.Common.Tooling;

/// <summary>Changes entries of a dictionary that stand for lists and flags; each method answers a changed copy.</summary>
public static class DelegateHelper
{
    private static readonly Dictionary<string, object> nothing = [];

    /// <summary>Replaces a list, written as one text with its items separated.</summary>
    public static IDictionary<string, object> SetCollection<TValue>(
        IReadOnlyDictionary<string, object>? dictionary, string key, IEnumerable<TValue> values, string separator)
    {
        var copy = new Dictionary<string, object>(dictionary ?? nothing, StringComparer.Ordinal);
        copy[key] = string.Join(separator, values);
        return copy;
    }

    /// <summary>Adds to a list, written as one text with its items separated.</summary>
    public static IDictionary<string, object> AddCollection<TValue>(
        IReadOnlyDictionary<string, object>? dictionary, string key, IEnumerable<TValue> values, string separator) =>
        SetCollection(dictionary, key, [.. Items(dictionary, key, separator), .. Texts(values)], separator);

    /// <summary>Removes from a list, written as one text with its items separated.</summary>
    public static IDictionary<string, object> RemoveCollection<TValue>(
        IReadOnlyDictionary<string, object>? dictionary, string key, IEnumerable<TValue> values, string separator) =>
        SetCollection(dictionary, key, Items(dictionary, key, separator).Except(Texts(values), StringComparer.Ordinal), separator);

    /// <summary>Turns true to false, and anything else to true.</summary>
    public static IDictionary<string, object> Toggle(IReadOnlyDictionary<string, object>? dictionary, string key)
    {
        var copy = new Dictionary<string, object>(dictionary ?? nothing, StringComparer.Ordinal);
        copy[key] = !(copy.TryGetValue(key, out var value) && bool.TryParse(value.ToString(), out var isSet) && isSet);
        return copy;
    }

    private static string[] Items(IReadOnlyDictionary<string, object>? dictionary, string key, string separator) =>
        dictionary?.GetValueOrDefault(key)?.ToString()?.Split(separator, StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static IEnumerable<string> Texts<TValue>(IEnumerable<TValue> values) => values.Select(value => value?.ToString() ?? "");
}
