namespace Nuke.Common.Tooling;

/// <summary>Options that never change: to set one answers a changed copy.</summary>
public class Options
{
    private Dictionary<string, object?> values = new(StringComparer.Ordinal);

    /// <summary>The value of a property, or the type's default.</summary>
    internal T? Get<T>(string property) => values.TryGetValue(property, out var value) ? (T?)value : default;

    /// <summary>A copy in which a property has another value.</summary>
    internal Options With(string property, object? value)
    {
        var copy = (Options)MemberwiseClone();
        copy.values = new Dictionary<string, object?>(values, StringComparer.Ordinal) { [property] = value };
        return copy;
    }
}

/// <summary>Changes options.</summary>
public static class OptionsExtensions
{
    /// <summary>Changes options by a configurator; null changes nothing.</summary>
    public static T Apply<T>(this T options, Configure<T>? configurator)
        where T : Options, new() => configurator.InvokeSafe(options);

    /// <summary>Changes options by a configurator and a value; null changes nothing.</summary>
    public static T Apply<T, TValue>(this T options, Configure<T, TValue>? configurator, TValue value)
        where T : Options, new() => configurator is null ? options : configurator(options, value);

    /// <summary>Changes options when a condition holds for them.</summary>
    public static T When<T>(this T options, Func<T, bool> condition, Configure<T> configurator)
        where T : Options, new() => condition(options) ? configurator(options) : options;

    internal static T Set<T>(this T options, string property, object? value)
        where T : Options => (T)options.With(property, value);

    internal static T AddItems<T, TItem>(this T options, string property, IEnumerable<TItem> items)
        where T : Options => options.Set(property, (IReadOnlyList<TItem>)[.. options.Get<IReadOnlyList<TItem>>(property) ?? [], .. items]);

    internal static T SetEntry<T, TValue>(this T options, string property, string key, TValue value)
        where T : Options
    {
        var entries = new Dictionary<string, TValue>(StringComparer.Ordinal);
        foreach (var (name, earlier) in options.Get<IReadOnlyDictionary<string, TValue>>(property) ?? new Dictionary<string, TValue>(StringComparer.Ordinal))
        {
            entries[name] = earlier;
        }

        entries[key] = value;
        return options.Set(property, (IReadOnlyDictionary<string, TValue>)entries);
    }
}
