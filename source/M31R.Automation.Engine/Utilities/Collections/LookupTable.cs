using System.Collections;

namespace Nuke.Common.Utilities.Collections;

/// <summary>
/// A lookup that can change: several values for a key, keys in no order, the values of a key in the order in which they were added.
/// </summary>
public class LookupTable<TKey, TValue> : ILookup<TKey, TValue>
    where TKey : notnull
{
    private readonly Dictionary<TKey, List<TValue>> lists;

    /// <summary>A table of these lists, which are copied.</summary>
    public LookupTable(Dictionary<TKey, List<TValue>> dictionary) =>
        lists = dictionary.ToDictionary(p => p.Key, p => p.Value.ToList(), dictionary.Comparer);

    /// <summary>An empty table.</summary>
    public LookupTable()
        : this(EqualityComparer<TKey>.Default)
    {
    }

    /// <summary>An empty table whose keys are told apart by a comparer.</summary>
    public LookupTable(IEqualityComparer<TKey> comparer) => lists = new Dictionary<TKey, List<TValue>>(comparer);

    /// <summary>A table of what another lookup holds; keys that a comparer takes for the same are joined.</summary>
    public LookupTable(ILookup<TKey, TValue> lookupTable, IEqualityComparer<TKey>? comparer = null)
        : this(comparer ?? EqualityComparer<TKey>.Default)
    {
        foreach (var group in lookupTable)
        {
            AddRange(group.Key, group);
        }
    }

    /// <summary>How many keys there are.</summary>
    public int Count => lists.Count;

    /// <summary>The values of a key; none when it is unknown. Setting replaces all of them.</summary>
    public IEnumerable<TValue> this[TKey key]
    {
        get => lists.TryGetValue(key, out var values) ? values.AsReadOnly() : [];
        set => lists[key] = [.. value];
    }

    /// <summary>Adds a value to a key.</summary>
    public void Add(TKey key, TValue value) => AddRange(key, [value]);

    /// <summary>Adds values to a key.</summary>
    public void AddRange(TKey key, IEnumerable<TValue> values)
    {
        TValue[] added = [.. values];
        if (!lists.TryGetValue(key, out var list))
        {
            lists[key] = list = [];
        }

        list.AddRange(added);
    }

    /// <summary>Takes a key away with all its values; nothing happens when it is unknown.</summary>
    public void Remove(TKey key) => lists.Remove(key);

    /// <summary>Takes the first such value away from a key, and the key with its last value; nothing happens when there is none.</summary>
    public void Remove(TKey key, TValue value)
    {
        if (lists.TryGetValue(key, out var values) && values.Remove(value) && values.Count == 0)
        {
            lists.Remove(key);
        }
    }

    /// <summary>Takes everything away.</summary>
    public void Clear() => lists.Clear();

    /// <summary>Whether there is such a key.</summary>
    public bool Contains(TKey key) => lists.ContainsKey(key);

    /// <summary>A view of this table that cannot change it.</summary>
    public ILookup<TKey, TValue> AsReadOnly() => new View(this);

    /// <summary>The keys with their values.</summary>
    public IEnumerator<IGrouping<TKey, TValue>> GetEnumerator() =>
        lists.Select(IGrouping<TKey, TValue> (p) => new Group(p.Key, p.Value)).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    private sealed record Group(TKey Key, IEnumerable<TValue> Values) : IGrouping<TKey, TValue>
    {
        public IEnumerator<TValue> GetEnumerator() => Values.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    private sealed class View(LookupTable<TKey, TValue> table) : ILookup<TKey, TValue>
    {
        public int Count => table.Count;

        public IEnumerable<TValue> this[TKey key] => table[key];

        public bool Contains(TKey key) => table.Contains(key);

        public IEnumerator<IGrouping<TKey, TValue>> GetEnumerator() => table.GetEnumerator();

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
