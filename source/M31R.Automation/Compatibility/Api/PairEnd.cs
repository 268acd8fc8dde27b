using M31R.Automation.Compatibility.Deprecations;

namespace M31R.Automation.Compatibility.Api;

/// <summary>What comparing a package for one framework came to.</summary>
/// <param name="Framework">That of the last release.</param>
internal sealed record PairEnd(string Framework)
{
    /// <summary>Why it could not be compared, and what to do; null when it was. <see cref="Changes"/> are those that are sure all the same.</summary>
    public (string Reason, string Remedy)? Hindrance { get; init; }

    /// <summary>What was compared, in words.</summary>
    public string ReadFrom { get; init; } = "sources";

    /// <summary>Sources alone do not say all: an error among declarations, generators.</summary>
    public bool IsOpen { get; init; }

    /// <summary>How many types and members the last release has.</summary>
    public int Items { get; init; }

    /// <summary>In ordinal order of item.</summary>
    public IReadOnlyList<ContractChange> Changes { get; init; } = [];

    /// <summary>The contract of now.</summary>
    public IReadOnlyList<string> Snapshot { get; init; } = [];

    /// <summary>What it calls deprecated.</summary>
    public IReadOnlyList<Deprecation> Deprecations { get; init; } = [];
}
