namespace Nuke.Common.Utilities;

/// <summary>Waits for tasks where code cannot be asynchronous.</summary>
public static class TaskExtensions
{
    /// <summary>Waits until all have ended; throws what the first of them threw.</summary>
    public static void WaitAll(this IEnumerable<Task> tasks) => Task.WhenAll(tasks).GetAwaiter().GetResult();

    /// <summary>Waits until all have ended; answers their results in their order, or throws what the first of them threw.</summary>
    public static IReadOnlyCollection<T> WaitAll<T>(this IEnumerable<Task<T>> tasks) => Task.WhenAll(tasks).GetAwaiter().GetResult();
}
