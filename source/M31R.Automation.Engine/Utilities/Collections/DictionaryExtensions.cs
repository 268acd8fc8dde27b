using System.Collections;
using System.Collections.ObjectModel;

namespace Nuke.Common.Utilities.Collections;

/// <summary>Adds to dictionaries in a chain of calls. A key that is there already fails, except where it is set.</summary>
public static class DictionaryExtensions
{
    /// <summary>Adds all pairs of another dictionary.</summary>
    /// <exception cref="ArgumentException">A key is there already.</exception>
    public static Dictionary<TKey, TValue> AddDictionary<TKey, TValue>(
        this Dictionary<TKey, TValue> dictionary, Dictionary<TKey, TValue> otherDictionary)
        where TKey : notnull => dictionary.AddAll(otherDictionary);

    /// <summary>Adds all pairs of another dictionary.</summary>
    /// <exception cref="ArgumentException">A key is there already.</exception>
    public static Dictionary<TKey, TValue> AddDictionary<TKey, TValue>(
        this Dictionary<TKey, TValue> dictionary, ReadOnlyDictionary<TKey, TValue> otherDictionary)
        where TKey : notnull => dictionary.AddAll(otherDictionary);

    /// <summary>Adds a pair.</summary>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public static Dictionary<TKey, TValue> AddPair<TKey, TValue>(
        this Dictionary<TKey, TValue> dictionary, TKey key, TValue value = default!)
        where TKey : notnull
    {
        dictionary.Add(key, value);
        return dictionary;
    }

    /// <summary>Adds a key with the text of a value; null stays null.</summary>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public static Dictionary<TKey, string> AddPair<TKey, TValue>(
        this Dictionary<TKey, string> dictionary, TKey key, TValue value = default!)
        where TKey : notnull
    {
        dictionary.Add(key, value?.ToString()!);
        return dictionary;
    }

    /// <summary>Adds a pair, unless its key is null.</summary>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public static Dictionary<TKey, TValue> AddPairWhenKeyNotNull<TKey, TValue>(
        this Dictionary<TKey, TValue> dictionary, TKey? key, TValue value = default!)
        where TKey : class => key is null ? dictionary : dictionary.AddPair<TKey, TValue>(key, value);

    /// <summary>Adds a pair, unless its value is null.</summary>
    /// <exception cref="ArgumentException">The key is there already.</exception>
    public static Dictionary<TKey, TValue> AddPairWhenValueNotNull<TKey, TValue>(
        this Dictionary<TKey, TValue> dictionary, TKey key, TValue? value)
        where TKey : notnull
        where TValue : class => value is null ? dictionary : dictionary.AddPair<TKey, TValue>(key, value);

    /// <summary>The key and the value of a pair.</summary>
    public static void Deconstruct<T1, T2>(this KeyValuePair<T1, T2> tuple, out T1 key, out T2 value) =>
        (key, value) = (tuple.Key, tuple.Value);

    /// <summary>Sets the value of a key, whether it is there or not.</summary>
    public static IDictionary<TKey, TValue> SetKeyValue<TKey, TValue>(
        this IDictionary<TKey, TValue> dictionary, TKey key, TValue value = default!)
    {
        dictionary[key] = value;
        return dictionary;
    }

    /// <summary>A typed copy of a dictionary.</summary>
    /// <exception cref="InvalidCastException">A key or value is of another type.</exception>
    public static Dictionary<TKey, TValue> ToGeneric<TKey, TValue>(
        this IDictionary dictionary, IEqualityComparer<TKey>? equalityComparer = null)
        where TKey : notnull
    {
        var typed = new Dictionary<TKey, TValue>(equalityComparer);
        foreach (DictionaryEntry entry in dictionary)
        {
            typed.Add((TKey)entry.Key, (TValue)entry.Value!);
        }

        return typed;
    }

    private static Dictionary<TKey, TValue> AddAll<TKey, TValue>(
        this Dictionary<TKey, TValue> dictionary, IEnumerable<KeyValuePair<TKey, TValue>> pairs)
        where TKey : notnull
    {
        foreach (var (key, value) in pairs)
        {
            dictionary.Add(key, value);
        }

        return dictionary;
    }
}
