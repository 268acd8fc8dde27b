using System.Collections.ObjectModel;
using System.Linq.Expressions;

namespace Nuke.Common.Tooling;

/// <summary>Options while they are changed, see <see cref="OptionsExtensions.Modify"/>; each expression names a property.</summary>
public interface IOptions
{
    /// <summary>The value of a property, or the type's default.</summary>
    T? Get<T>(Expression<Func<object?>> provider);

    /// <summary>Sets a property.</summary>
    void Set<T>(Expression<Func<T?>> provider, object? value);

    /// <summary>Resets a property, so that it is left out.</summary>
    void Remove<T>(Expression<Func<T?>> provider);

    /// <summary>Adds to a list.</summary>
    void AddCollection<T>(Expression<Func<IReadOnlyCollection<T>?>> provider, params T[] value);

    /// <summary>Adds to a list.</summary>
    void AddCollection<T>(Expression<Func<IReadOnlyCollection<T>?>> provider, IEnumerable<T> value);

    /// <summary>Removes from a list.</summary>
    void RemoveCollection<T>(Expression<Func<IReadOnlyCollection<T>?>> provider, params T[] value);

    /// <summary>Removes from a list.</summary>
    void RemoveCollection<T>(Expression<Func<IReadOnlyCollection<T>?>> provider, IEnumerable<T> value);

    /// <summary>Empties a list.</summary>
    void ClearCollection<T>(Expression<Func<IReadOnlyCollection<T>?>> provider);

    /// <summary>Sets an entry of a dictionary.</summary>
    void SetDictionary<TKey, TValue>(Expression<Func<IReadOnlyDictionary<TKey, TValue>?>> provider, TKey key, TValue value)
        where TKey : notnull;

    /// <summary>Sets an entry of a dictionary.</summary>
    void AddDictionary<TKey, TValue>(Expression<Func<IReadOnlyDictionary<TKey, TValue>?>> provider, TKey key, TValue value)
        where TKey : notnull;

    /// <summary>Sets entries of a dictionary.</summary>
    void AddDictionary<TKey, TValue>(Expression<Func<IReadOnlyDictionary<TKey, TValue>?>> provider, Dictionary<TKey, TValue> value)
        where TKey : notnull;

    /// <summary>Sets entries of a dictionary.</summary>
    void AddDictionary<TKey, TValue>(Expression<Func<IReadOnlyDictionary<TKey, TValue>?>> provider, ReadOnlyDictionary<TKey, TValue> value)
        where TKey : notnull;

    /// <summary>Removes an entry of a dictionary.</summary>
    void RemoveDictionary<TKey, TValue>(Expression<Func<IReadOnlyDictionary<TKey, TValue>?>> provider, TKey key)
        where TKey : notnull;

    /// <summary>Empties a dictionary.</summary>
    void ClearDictionary<TKey, TValue>(Expression<Func<IReadOnlyDictionary<TKey, TValue>?>> provider)
        where TKey : notnull;

    /// <summary>Replaces the values of a key.</summary>
    void SetLookup<TKey, TValue>(Expression<Func<ILookup<TKey, TValue>?>> provider, TKey key, params TValue[] values);

    /// <summary>Replaces the values of a key.</summary>
    void SetLookup<TKey, TValue>(Expression<Func<ILookup<TKey, TValue>?>> provider, TKey key, IEnumerable<TValue> values);

    /// <summary>Adds to the values of a key.</summary>
    void AddLookup<TKey, TValue>(Expression<Func<ILookup<TKey, TValue>?>> provider, TKey key, params TValue[] values);

    /// <summary>Adds to the values of a key.</summary>
    void AddLookup<TKey, TValue>(Expression<Func<ILookup<TKey, TValue>?>> provider, TKey key, IEnumerable<TValue> values);

    /// <summary>Removes a key with its values.</summary>
    void RemoveLookup<TKey, TValue>(Expression<Func<ILookup<TKey, TValue>?>> provider, TKey key);

    /// <summary>Removes a value of a key.</summary>
    void RemoveLookup<TKey, TValue>(Expression<Func<ILookup<TKey, TValue>?>> provider, TKey key, TValue value);

    /// <summary>Removes all keys.</summary>
    void ClearLookup<TKey, TValue>(Expression<Func<ILookup<TKey, TValue>?>> provider);
}
