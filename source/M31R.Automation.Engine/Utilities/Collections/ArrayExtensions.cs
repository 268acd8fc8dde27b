namespace Nuke.Common.Utilities.Collections;

/// <summary>Takes arrays apart: <c>var (name, value) = text.Split('=');</c>. Items beyond those asked for are left.</summary>
public static class ArrayExtensions
{
    /// <summary>The first item.</summary>
    /// <exception cref="ArgumentException">There are fewer.</exception>
    public static void Deconstruct<T>(this T[] items, out T t0) => t0 = items.At(0);

    /// <summary>The first two items.</summary>
    /// <exception cref="ArgumentException">There are fewer.</exception>
    public static void Deconstruct<T>(this T[] items, out T t0, out T t1) => (t0, t1) = (items.At(0), items.At(1));

    /// <summary>The first three items.</summary>
    /// <exception cref="ArgumentException">There are fewer.</exception>
    public static void Deconstruct<T>(this T[] items, out T t0, out T t1, out T t2) =>
        (t0, t1, t2) = (items.At(0), items.At(1), items.At(2));

    /// <summary>The first four items.</summary>
    /// <exception cref="ArgumentException">There are fewer.</exception>
    public static void Deconstruct<T>(this T[] items, out T t0, out T t1, out T t2, out T t3) =>
        (t0, t1, t2, t3) = (items.At(0), items.At(1), items.At(2), items.At(3));

    /// <summary>The first five items.</summary>
    /// <exception cref="ArgumentException">There are fewer.</exception>
    public static void Deconstruct<T>(this T[] items, out T t0, out T t1, out T t2, out T t3, out T t4) =>
        (t0, t1, t2, t3, t4) = (items.At(0), items.At(1), items.At(2), items.At(3), items.At(4));

    /// <summary>The first six items.</summary>
    /// <exception cref="ArgumentException">There are fewer.</exception>
    public static void Deconstruct<T>(this T[] items, out T t0, out T t1, out T t2, out T t3, out T t4, out T t5) =>
        (t0, t1, t2, t3, t4, t5) = (items.At(0), items.At(1), items.At(2), items.At(3), items.At(4), items.At(5));

    private static T At<T>(this T[] items, int index) => index < items.Length
        ? items[index]
        : throw new ArgumentException(
            $"There is no item {index + 1} among {items.Length}: \"{string.Join("\", \"", items)}\".", nameof(items));
}
