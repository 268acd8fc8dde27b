using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Nuke.Common.Execution;

namespace Nuke.Common;

/// <summary>Fails the running target with a message for a person, and no stack trace.</summary>
public static class Assert
{
    /// <summary>Fails the running target with the message; outside of targets, it ends the run with it.</summary>
    /// <param name="message">What is wrong and what to do about it; printed as it is.</param>
    /// <param name="exception">What it came from; shown at verbose verbosity only.</param>
    [DoesNotReturn]
    public static void Fail(string message, Exception? exception = null) => throw new AssertionFailure(message, exception);

    /// <summary>Fails unless the condition holds.</summary>
    public static void True(
        [DoesNotReturnIf(false)] bool condition,
        string? message = null,
        [CallerArgumentExpression(nameof(condition))] string? argumentExpression = null)
    {
        if (!condition)
        {
            Fail(message ?? $"Expected condition to be true: {argumentExpression}");
        }
    }

    /// <summary>Fails if the condition holds.</summary>
    public static void False(
        [DoesNotReturnIf(true)] bool condition,
        string? message = null,
        [CallerArgumentExpression(nameof(condition))] string? argumentExpression = null)
    {
        if (condition)
        {
            Fail(message ?? $"Expected condition to be false: {argumentExpression}");
        }
    }

    /// <summary>Answers the object; fails when it is null.</summary>
    public static T NotNull<T>(
        [NotNull] this T? obj, string? message = null, [CallerArgumentExpression(nameof(obj))] string? argumentExpression = null)
        where T : class
    {
        True(obj is not null, message ?? $"Expected a value, got null: {argumentExpression}");
        return obj;
    }

    /// <summary>Answers the value; fails when it is null.</summary>
    public static T? NotNull<T>(
        [NotNull] this T? obj, string? message = null, [CallerArgumentExpression(nameof(obj))] string? argumentExpression = null)
        where T : struct
    {
        True(obj is not null, message ?? $"Expected a value, got null: {argumentExpression}");
        return obj;
    }

    /// <summary>Answers the text; fails when it is null or empty.</summary>
    public static string NotNullOrEmpty(
        [NotNull] this string? str, string? message = null, [CallerArgumentExpression(nameof(str))] string? argumentExpression = null)
    {
        True(!string.IsNullOrEmpty(str), message ?? $"Expected text, got none: {argumentExpression}");
        return str;
    }

    /// <summary>Answers the text; fails when it is null, empty or blank.</summary>
    public static string NotNullOrWhiteSpace(
        [NotNull] this string? str, string? message = null, [CallerArgumentExpression(nameof(str))] string? argumentExpression = null)
    {
        True(!string.IsNullOrWhiteSpace(str), message ?? $"Expected text, got none: {argumentExpression}");
        return str;
    }

    /// <summary>Fails unless there are no items.</summary>
    public static void Empty<T>(
        [NotNull] IReadOnlyCollection<T>? collection,
        string? message = null,
        [CallerArgumentExpression(nameof(collection))] string? argumentExpression = null) =>
        Count(collection, collection?.Count == 0, "no items", message, argumentExpression);

    /// <summary>Fails when there are no items.</summary>
    public static void NotEmpty<T>(
        [NotNull] IReadOnlyCollection<T>? collection,
        string? message = null,
        [CallerArgumentExpression(nameof(collection))] string? argumentExpression = null) =>
        Count(collection, collection?.Count > 0, "items", message, argumentExpression);

    /// <summary>Fails unless there is exactly one item.</summary>
    public static void HasSingleItem<T>(
        [NotNull] IReadOnlyCollection<T>? collection,
        string? message = null,
        [CallerArgumentExpression(nameof(collection))] string? argumentExpression = null) =>
        Count(collection, collection?.Count == 1, "one item", message, argumentExpression);

    /// <summary>Fails unless there are exactly so many items.</summary>
    public static void Count<T>(
        [NotNull] IReadOnlyCollection<T>? collection,
        int length,
        string? message = null,
        [CallerArgumentExpression(nameof(collection))] string? argumentExpression = null) =>
        Count(collection, collection?.Count == length, length == 1 ? "one item" : $"{length} items", message, argumentExpression);

    /// <summary>Fails unless there is a file.</summary>
    public static void FileExists(
        string? path, string? message = null, [CallerArgumentExpression(nameof(path))] string? argumentExpression = null) =>
        True(File.Exists(path), message ?? $"No such file \"{path}\": {argumentExpression}");

    /// <summary>Fails unless there is a directory.</summary>
    public static void DirectoryExists(
        string? path, string? message = null, [CallerArgumentExpression(nameof(path))] string? argumentExpression = null) =>
        True(Directory.Exists(path), message ?? $"No such directory \"{path}\": {argumentExpression}");

    private static void Count<T>(
        [NotNull] IReadOnlyCollection<T>? collection, bool isGood, string expected, string? message, string? expression)
    {
        if (!isGood || collection is null)
        {
            var actual = collection?.Count switch
            {
                null => "null",
                0 => "none",
                var count => $"{count}",
            };
            Fail(message ?? $"Expected {expected}, got {actual}: {expression}");
        }
    }
}
