namespace M31R.Automation.Compatibility.Schemas;

/// <summary>Which numbers there may be.</summary>
/// <param name="Minimum">At least; null: any.</param>
/// <param name="Maximum">At most; null: any.</param>
internal sealed record NumberBounds(decimal? Minimum, decimal? Maximum)
{
    /// <summary>All numbers.</summary>
    public static NumberBounds Any { get; } = new(null, null);

    /// <summary>The least itself is not allowed.</summary>
    public bool IsMinimumOpen { get; init; }

    /// <summary>The greatest itself is not allowed.</summary>
    public bool IsMaximumOpen { get; init; }

    /// <summary>Of each of which it must be a multiple; all above 0.</summary>
    public IReadOnlyList<decimal> Steps { get; init; } = [];

    /// <summary>Whether a number may be there.</summary>
    public bool Allow(decimal value) => AllowsFromBelow(value) && AllowsFromAbove(value) && Steps.All(step => IsMultiple(value, step));

    /// <summary>Whether the lower bound lets it through.</summary>
    public bool AllowsFromBelow(decimal value) => Minimum is not { } least || value > least || (value == least && !IsMinimumOpen);

    /// <summary>Whether the upper bound lets it through.</summary>
    public bool AllowsFromAbove(decimal value) => Maximum is not { } most || value < most || (value == most && !IsMaximumOpen);

    /// <summary>What both allow.</summary>
    public NumberBounds And(NumberBounds other)
    {
        var low = Minimum is not { } mine || (other.Minimum is { } theirs && !AllowsAsMinimum(theirs, other.IsMinimumOpen, mine))
            ? other
            : this;
        var high = Maximum is not { } most || (other.Maximum is { } their && (their < most || (their == most && other.IsMaximumOpen)))
            ? other : this;
        return new NumberBounds(low.Minimum, high.Maximum)
        {
            IsMinimumOpen = low.IsMinimumOpen,
            IsMaximumOpen = high.IsMaximumOpen,
            Steps = [.. Steps.Union(other.Steps)],
        };
    }

    private static bool AllowsAsMinimum(decimal theirs, bool isOpen, decimal mine) => theirs < mine || (theirs == mine && !isOpen);

    private static bool IsMultiple(decimal value, decimal step)
    {
        try
        {
            return value % step == 0;
        }
        catch (OverflowException)
        {
            return true;
        }
    }
}
