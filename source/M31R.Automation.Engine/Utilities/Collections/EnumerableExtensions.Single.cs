namespace Nuke.Common.Utilities.Collections;

/// <summary>This part: the one item, with a message for when there is none or more.</summary>
public static partial class EnumerableExtensions
{
    /// <summary>The one item; fails with the message when there is none or more than one.</summary>
    public static T SingleOrError<T>(this IEnumerable<T> enumerable, string message) =>
        enumerable.Take(2).ToArray() is [var item] ? item : Fail<T>(message);

    /// <summary>The one item that fits; fails with the message when there is none or more than one.</summary>
    public static T SingleOrError<T>(this IEnumerable<T> enumerable, Func<T, bool> predicate, string message) =>
        enumerable.Where(predicate).SingleOrError(message);

    /// <summary>The one item, or the default without any; fails with the message when there is more than one.</summary>
    public static T? SingleOrDefaultOrError<T>(this IEnumerable<T> enumerable, string message) => enumerable.Take(2).ToArray() switch
    {
        [] => default,
        [var item] => item,
        _ => Fail<T>(message),
    };

    /// <summary>The one item that fits, or the default without any; fails with the message when there is more than one.</summary>
    public static T? SingleOrDefaultOrError<T>(this IEnumerable<T> enumerable, Func<T, bool> predicate, string message) =>
        enumerable.Where(predicate).SingleOrDefaultOrError(message);

    private static T Fail<T>(string message)
    {
        Assert.Fail(message);
        return default;
    }
}
