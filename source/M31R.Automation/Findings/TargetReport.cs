namespace M31R.Automation.Findings;

/// <summary>What one target left behind about one subject: the content of <c>findings.sarif</c> and <c>measures.json</c>.</summary>
public sealed record TargetReport
{
    /// <summary>Name of the target, such as <c>Test</c>.</summary>
    public required string Target { get; init; }

    /// <summary>Name of the subject.</summary>
    public required string Subject { get; init; }

    /// <summary>Full hash of the commit that was looked at; null without git or before the first commit.</summary>
    public required string? Commit { get; init; }

    /// <summary>The tree differed from that commit.</summary>
    public bool IsDirty { get; init; }

    /// <summary>The day it was judged by, UTC.</summary>
    public required DateOnly AsOf { get; init; }

    /// <summary>Everything was required and warnings failed.</summary>
    public bool Strict { get; init; }

    /// <summary>Every rule of the target, as the subject wants it (required or not), in order of id; each has a finding.</summary>
    public required IReadOnlyList<Rule> Rules { get; init; }

    /// <summary>Waivers applied, in order of rule id, path, line, component, message.</summary>
    public required IReadOnlyList<Finding> Findings { get; init; }

    /// <summary>See <see cref="Judgement.Metrics"/>.</summary>
    public required IReadOnlyDictionary<string, decimal> Metrics { get; init; }

    /// <summary>See <see cref="Judgement.Measures"/>.</summary>
    public required IReadOnlyDictionary<string, double> Measures { get; init; }
}
