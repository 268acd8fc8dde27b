using System.Collections.ObjectModel;
using System.Linq.Expressions;

namespace Nuke.Common.Tooling;

/// <content>Changes of a copy that nobody else sees yet.</content>
public partial class Options : IOptions
{
    T? IOptions.Get<T>(Expression<Func<object?>> provider)
        where T : default => Get<T>(provider);

    void IOptions.Set<T>(Expression<Func<T?>> provider, object? value)
        where T : default => values[NameOf(provider)] = value;

    void IOptions.Remove<T>(Expression<Func<T?>> provider)
        where T : default => values.Remove(NameOf(provider));

    void IOptions.AddCollection<T>(Expression<Func<IReadOnlyCollection<T>?>> provider, params T[] value) =>
        Change<T>(provider, items => [.. items, .. value]);

    void IOptions.AddCollection<T>(Expression<Func<IReadOnlyCollection<T>?>> provider, IEnumerable<T> value) =>
        Change<T>(provider, items => [.. items, .. value]);

    void IOptions.RemoveCollection<T>(Expression<Func<IReadOnlyCollection<T>?>> provider, params T[] value) =>
        Change<T>(provider, items => [.. items.Except(value)]);

    void IOptions.RemoveCollection<T>(Expression<Func<IReadOnlyCollection<T>?>> provider, IEnumerable<T> value) =>
        Change<T>(provider, items => [.. items.Except(value)]);

    void IOptions.ClearCollection<T>(Expression<Func<IReadOnlyCollection<T>?>> provider) => values.Remove(NameOf(provider));

    void IOptions.SetDictionary<TKey, TValue>(Expression<Func<IReadOnlyDictionary<TKey, TValue>?>> provider, TKey key, TValue value) =>
        Change<TKey, TValue>(provider, [new(key, value)]);

    void IOptions.AddDictionary<TKey, TValue>(Expression<Func<IReadOnlyDictionary<TKey, TValue>?>> provider, TKey key, TValue value) =>
        Change<TKey, TValue>(provider, [new(key, value)]);

    void IOptions.AddDictionary<TKey, TValue>(
        Expression<Func<IReadOnlyDictionary<TKey, TValue>?>> provider, Dictionary<TKey, TValue> value) =>
        Change(provider, value);

    void IOptions.AddDictionary<TKey, TValue>(
        Expression<Func<IReadOnlyDictionary<TKey, TValue>?>> provider, ReadOnlyDictionary<TKey, TValue> value) => Change(provider, value);

    void IOptions.RemoveDictionary<TKey, TValue>(Expression<Func<IReadOnlyDictionary<TKey, TValue>?>> provider, TKey key) =>
        Change<TKey, TValue>(provider, [], key);

    void IOptions.ClearDictionary<TKey, TValue>(Expression<Func<IReadOnlyDictionary<TKey, TValue>?>> provider) =>
        values.Remove(NameOf(provider));

    void IOptions.SetLookup<TKey, TValue>(Expression<Func<ILookup<TKey, TValue>?>> provider, TKey key, params TValue[] values) =>
        Change<TKey, TValue>(provider, key, _ => values);

    void IOptions.SetLookup<TKey, TValue>(Expression<Func<ILookup<TKey, TValue>?>> provider, TKey key, IEnumerable<TValue> values) =>
        Change<TKey, TValue>(provider, key, _ => values);

    void IOptions.AddLookup<TKey, TValue>(Expression<Func<ILookup<TKey, TValue>?>> provider, TKey key, params TValue[] values) =>
        Change<TKey, TValue>(provider, key, earlier => earlier.Concat(values));

    void IOptions.AddLookup<TKey, TValue>(Expression<Func<ILookup<TKey, TValue>?>> provider, TKey key, IEnumerable<TValue> values) =>
        Change<TKey, TValue>(provider, key, earlier => earlier.Concat(values));

    void IOptions.RemoveLookup<TKey, TValue>(Expression<Func<ILookup<TKey, TValue>?>> provider, TKey key) =>
        Change<TKey, TValue>(provider, key, _ => []);

    void IOptions.RemoveLookup<TKey, TValue>(Expression<Func<ILookup<TKey, TValue>?>> provider, TKey key, TValue value) =>
        Change<TKey, TValue>(provider, key, earlier => earlier.Except([value]));

    void IOptions.ClearLookup<TKey, TValue>(Expression<Func<ILookup<TKey, TValue>?>> provider) => values.Remove(NameOf(provider));

    private void Change<T>(LambdaExpression provider, Func<IReadOnlyCollection<T>, List<T>> change) =>
        values[NameOf(provider)] = change(Get<IReadOnlyCollection<T>>(NameOf(provider)) ?? []);

    private void Change<TKey, TValue>(LambdaExpression provider, IEnumerable<KeyValuePair<TKey, TValue>> entries, params TKey[] removed)
        where TKey : notnull
    {
        var earlier = Get<IReadOnlyDictionary<TKey, TValue>>(NameOf(provider)) ?? new Dictionary<TKey, TValue>();
        var dictionary = new Dictionary<TKey, TValue>(earlier);
        foreach (var (key, value) in entries)
        {
            dictionary[key] = value;
        }

        Array.ForEach(removed, key => dictionary.Remove(key));
        values[NameOf(provider)] = dictionary;
    }

    private void Change<TKey, TValue>(LambdaExpression provider, TKey changed, Func<IEnumerable<TValue>, IEnumerable<TValue>> change)
    {
        var earlier = Get<ILookup<TKey, TValue>>(NameOf(provider));
        var others = earlier?.SelectMany(group => group.Select(value => (group.Key, Value: value))).Where(p => !Equals(p.Key, changed));
        var ofKey = change(earlier?[changed] ?? []).Select(value => (Key: changed, Value: value));
        values[NameOf(provider)] = (others ?? []).Concat(ofKey).ToLookup(p => p.Key, p => p.Value);
    }
}
