namespace Nuke.Common.Tooling;

/// <summary>Changes options by configurators, one or several at a time.</summary>
public static class OptionsExtensions
{
    /// <summary>Changes options by a configurator; null changes nothing.</summary>
    public static T Apply<T>(this T options, Configure<T>? configurator)
        where T : Options, new() => configurator.InvokeSafe(options);

    /// <summary>Changes each of several options by a configurator; null changes nothing.</summary>
    public static T[] Apply<T>(this T[] options, Configure<T>? configurator)
        where T : Options, new() => [.. options.Select(o => o.Apply(configurator))];

    /// <summary>Changes options by a configurator and a value; null changes nothing.</summary>
    public static T Apply<T, TValue>(this T options, Configure<T, TValue>? configurator, TValue value)
        where T : Options, new() => configurator is null ? options : configurator(options, value);

    /// <summary>Changes each of several options by a configurator and a value; null changes nothing.</summary>
    public static T[] Apply<T, TValue>(this T[] options, Configure<T, TValue>? configurator, TValue value)
        where T : Options, new() => [.. options.Select(o => o.Apply(configurator, value))];

    /// <summary>Changes options when a condition holds for them.</summary>
    public static T When<T>(this T options, Func<T, bool> condition, Configure<T> configurator)
        where T : Options, new() => condition(options) ? configurator(options) : options;

    /// <summary>Changes those options that a condition holds for.</summary>
    public static T[] When<T>(this T[] options, Func<T, bool> condition, Configure<T> configurator)
        where T : Options, new() => [.. options.Select(o => o.When(condition, configurator))];

    /// <summary>Changes options of an author's own class: the change sees a copy that nobody else sees yet; null changes nothing.</summary>
    public static T Modify<T>(this T options, Action<IOptions>? modification = null)
        where T : IOptions
    {
        var copy = (IOptions)((Options)(object)options).Copy();
        modification?.Invoke(copy);
        return (T)copy;
    }

    /// <summary>Changes options of an author's own class: the change sees a copy that nobody else sees yet; null changes nothing.</summary>
    public static T Modify2<T>(this T options, Action<T>? modification = null)
        where T : class, IOptions
    {
        var copy = (T)(object)((Options)(object)options).Copy();
        modification?.Invoke(copy);
        return copy;
    }

    /// <summary>Makes one of each configurator.</summary>
    public static T[] CombineWith<T>(this T options, params Configure<T>[] configurators)
        where T : Options, new() => [.. configurators.Select(configure => configure(options))];

    /// <summary>Makes those that each configurator answers.</summary>
    public static T[] CombineWith<T>(this T options, params CombinatorialConfigure<T>[] configurators)
        where T : Options, new() => [.. configurators.SelectMany(configure => configure(options))];

    /// <summary>Makes one of each configurator for each of the options.</summary>
    public static T[] CombineWith<T>(this IEnumerable<T> options, params Configure<T>[] configurators)
        where T : Options, new() => [.. options.SelectMany(o => o.CombineWith(configurators))];

    /// <summary>Makes those that each configurator answers for each of the options.</summary>
    public static T[] CombineWith<T>(this IEnumerable<T> options, params CombinatorialConfigure<T>[] configurators)
        where T : Options, new() => [.. options.SelectMany(o => o.CombineWith(configurators))];

    /// <summary>Makes one of each value.</summary>
    public static T[] CombineWith<T, TValue>(this T options, IEnumerable<TValue> values, Func<T, TValue, T> configurator)
        where T : Options => [.. values.Select(value => configurator(options, value))];

    /// <summary>Makes one of each value for each of the options.</summary>
    public static T[] CombineWith<T, TValue>(this IEnumerable<T> options, IEnumerable<TValue> values, Func<T, TValue, T> configurator)
        where T : Options => [.. options.SelectMany(o => values.Select(value => configurator(o, value)))];

    /// <summary>Makes those that the configurator answers for each value.</summary>
    public static T[] CombineWith<T, TValue>(this T options, IEnumerable<TValue> values, Func<T, TValue, IEnumerable<T>> configurator)
        where T : Options => [.. values.SelectMany(value => configurator(options, value))];

    /// <summary>Makes those that the configurator answers for each value and each of the options.</summary>
    public static T[] CombineWith<T, TValue>(
        this IEnumerable<T> options, IEnumerable<TValue> values, Func<T, TValue, IEnumerable<T>> configurator)
        where T : Options => [.. options.SelectMany(o => values.SelectMany(value => configurator(o, value)))];
}
