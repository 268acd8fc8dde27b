namespace Nuke.Common.Execution;

/// <summary>What is said about targets that wait for each other: the whole way round, and the calls that make it.</summary>
internal static class CircleText
{
    /// <summary>Steps that are shown; of longer circles the rest is counted.</summary>
    private const int Most = 12;

    /// <summary>The sentences for the user.</summary>
    /// <param name="circle">Each waits for the next, the last for the first.</param>
    /// <param name="catalog">Knows which call makes them wait.</param>
    internal static string Of(IReadOnlyList<ExecutableTarget> circle, TargetCatalog catalog) =>
        $"{Of([.. circle.Select(target => target.Name)])}: {string.Join(", ", Shown(Calls(circle, catalog)))}.";

    /// <summary>The sentences without the calls, as far as the last full stop.</summary>
    internal static string Of(IReadOnlyList<string> circle) =>
        $"Targets wait for each other in a circle: {string.Join(" -> ", [.. Shown(circle), circle[0]])}. Remove one of these dependencies";

    private static IReadOnlyList<string> Calls(IReadOnlyList<ExecutableTarget> circle, TargetCatalog catalog) =>
        [.. circle.Select((waiting, i) => Call(waiting, circle[(i + 1) % circle.Count], catalog))];

    private static string Call(ExecutableTarget waiting, ExecutableTarget awaited, TargetCatalog catalog)
    {
        // A build may change its targets past their definitions.
        return catalog.Waits.GetValueOrDefault((waiting, awaited)) is { } call
            ? $"{call.Declarer.Name}.{call.Method}({(ReferenceEquals(call.Declarer, waiting) ? awaited : waiting).Name})"
            : $"{waiting.Name} after {awaited.Name}";
    }

    private static IReadOnlyList<string> Shown(IReadOnlyList<string> all) =>
        all.Count <= Most ? all : [.. all.Take(Most - 1), $"… ({all.Count - Most} more)", all[^1]];
}
