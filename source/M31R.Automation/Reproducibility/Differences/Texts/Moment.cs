namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>A date, a time of day or both, as read from text.</summary>
internal sealed record Moment
{
    /// <summary>What it was read from.</summary>
    public required string Text { get; init; }

    /// <summary>The days that it can mean: 1/2/2026 is one of two. Empty for a time of day alone.</summary>
    public IReadOnlyList<DateOnly> Days { get; init; } = [];

    /// <summary>The time of day; null for a date alone.</summary>
    public TimeSpan? Time { get; init; }

    /// <summary>Whether it tells seconds.</summary>
    public bool HasSeconds { get; init; }

    /// <summary>How far ahead of UTC it is; null when it does not say.</summary>
    public TimeSpan? Offset { get; init; }

    /// <summary>The languages of its names; empty when it has none.</summary>
    public IReadOnlySet<string> Languages { get; init; } = new HashSet<string>(StringComparer.Ordinal);

    /// <summary>The text without its zone, digits as 0 and letters as a: two of another shape are written by another language.</summary>
    public required string Shape { get; init; }

    /// <summary>Whether two are written the same way.</summary>
    public bool IsLike(Moment other) =>
        string.Equals(Shape, other.Shape, StringComparison.Ordinal)
        && (Languages.Count == 0 || other.Languages.Count == 0 || Languages.Overlaps(other.Languages));

    /// <summary>The instants that it can mean when its offset is a given one.</summary>
    public IEnumerable<DateTimeOffset> At(TimeSpan offset) =>
        Days.Select(day => new DateTime(day, TimeOnly.MinValue))
            .Where(day => day.Year is > 1 and < 9999)
            .Select(day => new DateTimeOffset(day + (Time ?? TimeSpan.Zero), TimeSpan.Zero) - offset);
}
