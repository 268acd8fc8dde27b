namespace M31R.Automation.Compatibility.Schemas;

/// <summary>How many there may be.</summary>
/// <param name="Minimum">At least.</param>
/// <param name="Maximum">At most; null: any number.</param>
internal sealed record SizeBounds(long Minimum, long? Maximum)
{
    /// <summary>Any number.</summary>
    public static SizeBounds Any { get; } = new(0, null);

    /// <summary>Whether so many may be there.</summary>
    public bool Allow(long count) => count >= Minimum && (Maximum is not { } most || count <= most);

    /// <summary>The lower and the upper limit apart, where there is one, with the word that keywords begin with.</summary>
    public IEnumerable<(string Side, SizeBounds Limit)> Limits => new[] { ("min", this with { Maximum = null }), ("max", this with { Minimum = 0 }) }
        .Where(each => each.Item2 != Any);

    /// <summary>What both allow.</summary>
    public SizeBounds And(SizeBounds other) => new(
        Math.Max(Minimum, other.Minimum),
        Maximum is { } one && other.Maximum is { } two ? Math.Min(one, two) : Maximum ?? other.Maximum);

    /// <summary>Whether the other allows all that this allows.</summary>
    public bool IsWithin(SizeBounds other) => other.Allow(Minimum) && (other.Maximum is not { } most || Maximum <= most);
}
