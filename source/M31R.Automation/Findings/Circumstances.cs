namespace M31R.Automation.Findings;

/// <summary>What a report records beside what was found: whose, of which commit, by which day and by which wishes of the subject.</summary>
public sealed record Circumstances
{
    /// <summary>Name of the subject.</summary>
    public required string Subject { get; init; }

    /// <summary>Full hash of the commit that is looked at; null without git or before the first commit.</summary>
    public required string? Commit { get; init; }

    /// <summary>The tree differs from that commit.</summary>
    public bool IsDirty { get; init; }

    /// <summary>The day to judge by, UTC.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Everything is required and warnings fail.</summary>
    public bool Strict { get; init; }

    /// <summary>Ids of optional rules that the subject requires.</summary>
    public IReadOnlyList<string> Required { get; init; } = [];

    /// <summary>Ids of required rules that may stay unchecked.</summary>
    public IReadOnlyList<string> Optional { get; init; } = [];

    /// <summary>Violations that the subject accepts.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];
}
