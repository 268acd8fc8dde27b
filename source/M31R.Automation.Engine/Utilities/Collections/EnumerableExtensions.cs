using System.Diagnostics.CodeAnalysis;

namespace Nuke.Common.Utilities.Collections;

/// <summary>What LINQ leaves to be wished for. This part: filters, and sequences that may be null.</summary>
public static partial class EnumerableExtensions
{
    /// <summary>The item and then the others.</summary>
    public static IEnumerable<T> Concat<T>(this T obj, IEnumerable<T> enumerable) => Enumerable.Prepend(enumerable, obj);

    /// <summary>The items and then the others.</summary>
    public static IEnumerable<T> Concat<T>(this IEnumerable<T> enumerable, params T[] others) => Enumerable.Concat(enumerable, others);

    /// <summary>The first item of each value that a function gives them.</summary>
    public static IEnumerable<TSource> Distinct<TSource, TValue>(this IEnumerable<TSource> enumerable, Func<TSource, TValue> selector) =>
        enumerable.DistinctBy(selector);

    /// <summary>Does something with each item, now.</summary>
    public static void ForEach<T>(this IEnumerable<T> enumerable, Action<T> action)
    {
        foreach (var item in enumerable)
        {
            action(item);
        }
    }

    /// <summary>Does something with each item and its index from zero, now.</summary>
    public static void ForEach<T>(this IEnumerable<T> enumerable, Action<T, int> action)
    {
        var index = 0;
        foreach (var item in enumerable)
        {
            action(item, index++);
        }
    }

    /// <summary>Does something with each item when it is asked for.</summary>
    public static IEnumerable<T> ForEachLazy<T>(this IEnumerable<T> enumerable, Action<T> action) => enumerable.Select(item =>
    {
        action(item);
        return item;
    });

    /// <summary>Whether there are no items.</summary>
    public static bool IsEmpty<T>(this IEnumerable<T> enumerable) => !enumerable.Any();

    /// <summary>Whether there are no items, or no sequence.</summary>
    public static bool IsNullOrEmpty<T>([NotNullWhen(false)] this IEnumerable<T>? enumerable) => enumerable is null || enumerable.IsEmpty();

    /// <summary>Whether the first items are those of another sequence.</summary>
    public static bool SequenceStartsWith<T>(this IEnumerable<T> enumerable, IEnumerable<T> other, IEqualityComparer<T>? comparer = null)
    {
        using var items = enumerable.GetEnumerator();
        return other.All(o => items.MoveNext() && (comparer ?? EqualityComparer<T>.Default).Equals(items.Current, o));
    }

    /// <summary>The items from the first for which the condition holds.</summary>
    public static IEnumerable<T> SkipUntil<T>(this IEnumerable<T> enumerable, Func<T, bool> condition) =>
        enumerable.SkipWhile(i => !condition(i));

    /// <summary>The items before the first for which the condition holds.</summary>
    public static IEnumerable<T> TakeUntil<T>(this IEnumerable<T> enumerable, Func<T, bool> condition) =>
        enumerable.TakeWhile(i => !condition(i));

    /// <summary>The sequence, or an empty one for null.</summary>
    public static IEnumerable<T> ToEmptyIfNull<T>(this IEnumerable<T>? enumerable) => enumerable ?? [];

    /// <summary>The array, or an empty one for null.</summary>
    public static T[] ToEmptyIfNull<T>(this T[]? array) => array ?? [];

    /// <summary>The list, or an empty one for null.</summary>
    public static IList<T> ToEmptyIfNull<T>(this IList<T>? list) => list ?? [];

    /// <summary>The items for which the condition does not hold.</summary>
    public static IEnumerable<T> WhereNot<T>(this IEnumerable<T> enumerable, Func<T, bool> condition)
        where T : class => enumerable.Where(i => !condition(i));

    /// <summary>The items that are not null.</summary>
    public static IEnumerable<T> WhereNotNull<T>(this IEnumerable<T?> enumerable)
        where T : class => enumerable.Where(i => i is not null)!;
}
