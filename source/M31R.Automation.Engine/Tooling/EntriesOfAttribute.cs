namespace Nuke.Common.Tooling;

/// <summary>
/// Properties of the interface stand for entries of the dictionary <c>Properties</c> that these settings have: fluent methods for them are
/// generated, so that <c>SetVersion("1.0")</c> is short for <c>SetProperty("Version", "1.0")</c>. The items of a list are joined by
/// semicolons.
/// </summary>
[AttributeUsage(AttributeTargets.Interface)]
internal sealed class EntriesOfAttribute(params Type[] settings) : Attribute
{
    /// <summary>The settings classes.</summary>
    internal IReadOnlyList<Type> Settings { get; } = settings;
}

/// <summary>What the fluent methods of entries do. A null value removes the entry.</summary>
internal static class EntryChanges
{
    private const string Separator = ";";

    internal static T SetIn<T>(this T options, string property, string key, object? value)
        where T : Options => value is null ? options.ResetIn(property, key) : options.SetEntry(property, key, value);

    internal static T ResetIn<T>(this T options, string property, string key)
        where T : Options => options.ResetEntry<T, object>(property, key);

    internal static T ToggleIn<T>(this T options, string property, string key)
        where T : Options => options.SetEntries(property, DelegateHelper.Toggle(options.Entries<object>(property), key));

    internal static T SetItemsIn<T, TItem>(this T options, string property, string key, IEnumerable<TItem> items)
        where T : Options =>
            options.SetEntries(property, DelegateHelper.SetCollection(options.Entries<object>(property), key, items, Separator));

    internal static T AddItemsIn<T, TItem>(this T options, string property, string key, IEnumerable<TItem> items)
        where T : Options =>
            options.SetEntries(property, DelegateHelper.AddCollection(options.Entries<object>(property), key, items, Separator));

    internal static T RemoveItemsIn<T, TItem>(this T options, string property, string key, IEnumerable<TItem> items)
        where T : Options =>
            options.SetEntries(property, DelegateHelper.RemoveCollection(options.Entries<object>(property), key, items, Separator));
}
