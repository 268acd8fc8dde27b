namespace Nuke.Common.Utilities.Collections;

/// <summary>This part: items that lead to others. Each item is met once; an item comes before those below it.</summary>
public static partial class EnumerableExtensions
{
    /// <summary>
    /// Those that one leads to, one after the other, until null; below an item that is not to be traversed it does not go on.
    /// </summary>
    public static IEnumerable<T> Descendants<T>(this T obj, Func<T, T?> selector, Func<T, bool>? traverse = null) =>
        obj.DescendantsAndSelf(selector, traverse).Skip(1);

    /// <summary>Those that one leads to, and what they lead to; below an item that is not to be traversed it does not go on.</summary>
    public static IEnumerable<T> Descendants<T>(this T obj, Func<T, IEnumerable<T>> selector, Func<T, bool>? traverse = null) =>
        obj.DescendantsAndSelf(selector, traverse).Skip(1);

    /// <summary>
    /// The item and those it leads to, one after the other, until null; below an item that is not to be traversed it does not go on.
    /// </summary>
    public static IEnumerable<T> DescendantsAndSelf<T>(this T obj, Func<T, T?> selector, Func<T, bool>? traverse = null) =>
        obj.DescendantsAndSelf(item => selector(item) is { } next ? [next] : [], traverse);

    /// <summary>The item, those it leads to, and what they lead to; below an item that is not to be traversed it does not go on.</summary>
    public static IEnumerable<T> DescendantsAndSelf<T>(this T obj, Func<T, IEnumerable<T>> selector, Func<T, bool>? traverse = null)
    {
        var met = new HashSet<T>();
        var open = new Stack<T>([obj]);
        while (open.TryPop(out var item))
        {
            if (met.Add(item))
            {
                yield return item;
                (traverse?.Invoke(item) is false ? [] : selector(item)).Reverse().ForEach(open.Push);
            }
        }
    }

    /// <summary>
    /// The items so that each comes after those it depends on, and otherwise in their order; dependencies that are not among them come in
    /// with them.
    /// </summary>
    /// <exception cref="ArgumentException">
    /// Items depend on each other in a circle, and that is to throw; else the circle is opened where it is met.
    /// </exception>
    public static IEnumerable<T> TSort<T>(this IEnumerable<T> source, Func<T, IEnumerable<T>> dependencies, bool throwOnCycle = false) =>
        new DependencySort<T>(dependencies, throwOnCycle).Run(source);
}
