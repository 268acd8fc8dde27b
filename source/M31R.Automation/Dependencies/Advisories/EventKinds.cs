namespace M31R.Automation.Dependencies.Advisories;

/// <summary>The words of the OSV format for events.</summary>
internal static class EventKinds
{
    /// <summary>Every kind with its key.</summary>
    public static IReadOnlyList<(string Key, EventKind Kind)> All { get; } =
    [
        ("introduced", EventKind.Introduced), ("fixed", EventKind.Fixed),
        ("last_affected", EventKind.LastAffected), ("limit", EventKind.Limit),
    ];

    /// <summary>The key of a kind.</summary>
    public static string Key(this EventKind kind) => All.First(pair => pair.Kind == kind).Key;
}
