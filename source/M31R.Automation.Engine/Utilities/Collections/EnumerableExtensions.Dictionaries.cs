using System.Reflection;

namespace Nuke.Common.Utilities.Collections;

/// <summary>This part: dictionaries and lookups.</summary>
public static partial class EnumerableExtensions
{
    /// <summary>A dictionary of the items; a key that comes twice throws what a function makes of it.</summary>
    /// <exception cref="ArgumentException">A key comes twice, and there is no such function.</exception>
    public static Dictionary<TKey, TValue> ToDictionary<T, TKey, TValue>(
        this IEnumerable<T> enumerable,
        Func<T, TKey> keySelector,
        Func<T, TValue> valueSelector,
        IEqualityComparer<TKey>? comparer = null,
        Func<ArgumentException, TKey, Exception>? exceptionFactory = null)
        where TKey : notnull
    {
        var dictionary = new Dictionary<TKey, TValue>(comparer);
        foreach (var item in enumerable)
        {
            var (key, value) = (keySelector(item), valueSelector(item));
            if (!dictionary.TryAdd(key, value))
            {
                var twice = new ArgumentException($"The key \"{key}\" comes twice.", nameof(enumerable));
                throw exceptionFactory?.Invoke(twice, key) ?? twice;
            }
        }

        return dictionary;
    }

    /// <summary>A dictionary of the items; fails with a message and the key when a key comes twice.</summary>
    public static Dictionary<TKey, TValue> ToDictionarySafe<T, TKey, TValue>(
        this IEnumerable<T> enumerable, Func<T, TKey> keySelector, Func<T, TValue> valueSelector, string duplicationMessage)
        where TKey : notnull =>
        enumerable.ToDictionary(
            keySelector,
            valueSelector,
            comparer: null,
            exceptionFactory: (twice, key) => new ArgumentException($"{duplicationMessage}: \"{key}\"", nameof(keySelector), twice));

    /// <summary>A table of the items, which can change.</summary>
    public static LookupTable<TKey, TValue> ToLookupTable<TItem, TKey, TValue>(
        this IEnumerable<TItem> enumerable, Func<TItem, TKey> keySelector, Func<TItem, TValue> valueSelector)
        where TKey : notnull
    {
        var table = new LookupTable<TKey, TValue>();
        enumerable.ForEach(item => table.Add(keySelector(item), valueSelector(item)));
        return table;
    }

    /// <summary>The public properties of an object that can be read, by keys made of the properties; indexers are left out.</summary>
    public static IReadOnlyDictionary<TKey, TValue> ToPropertyDictionary<T, TKey, TValue>(
        this T obj, Func<PropertyInfo, TKey> keySelector, Func<object?, TValue> valueSelector)
        where TKey : notnull =>
        (obj?.GetType() ?? typeof(T)).GetProperties(BindingFlags.Instance | BindingFlags.Public)
            .Where(p => p.CanRead && p.GetIndexParameters().Length == 0)
            .ToDictionary(keySelector, p => valueSelector(p.GetValue(obj)), comparer: null);
}
