namespace Nuke.Common.Tooling;

/// <summary>
/// What fluent methods do, each answering a changed copy. Lists and dictionaries in options are never null once they were set.
/// </summary>
internal static class OptionsChanges
{
    internal static T Set<T>(this T options, string property, object? value)
        where T : Options => (T)options.With(property, value);

    internal static T Reset<T>(this T options, string property)
        where T : Options => options.Set(property, null);

    internal static T Toggle<T>(this T options, string property)
        where T : Options => options.Set(property, options.Get<bool?>(property) is not true);

    internal static T SetItems<T, TItem>(this T options, string property, IEnumerable<TItem>? items)
        where T : Options => options.Set(property, (IReadOnlyList<TItem>)[.. items ?? []]);

    internal static T AddItems<T, TItem>(this T options, string property, IEnumerable<TItem>? items)
        where T : Options => options.SetItems(property, [.. options.Items<TItem>(property), .. items ?? []]);

    internal static T RemoveItems<T, TItem>(this T options, string property, IEnumerable<TItem>? items)
        where T : Options =>
            options.SetItems(property, options.Items<TItem>(property).Where(item => items?.Contains(item) is not true));

    internal static T SetEntries<T, TValue>(this T options, string property, IEnumerable<KeyValuePair<string, TValue>>? entries)
        where T : Options =>
            options.Set(property, new Dictionary<string, TValue>(entries ?? [], StringComparer.Ordinal));

    internal static T SetEntry<T, TValue>(this T options, string property, string key, TValue value)
        where T : Options =>
            options.SetEntries(property, options.Entries<TValue>(property).Where(entry => entry.Key != key).Append(new(key, value)));

    internal static T ResetEntry<T>(this T options, string property, string key)
        where T : Options => options.ResetEntry<T, object>(property, key);

    internal static T ResetEntry<T, TValue>(this T options, string property, string key)
        where T : Options => options.SetEntries(property, options.Entries<TValue>(property).Where(entry => entry.Key != key));

    private static IReadOnlyList<TItem> Items<TItem>(this Options options, string property) =>
        options.Get<IReadOnlyList<TItem>>(property) ?? [];

    internal static IReadOnlyDictionary<string, TValue> Entries<TValue>(this Options options, string property) =>
        options.Get<IReadOnlyDictionary<string, TValue>>(property) ?? new Dictionary<string, TValue>(StringComparer.Ordinal);
}
