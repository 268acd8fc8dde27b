using M31R.Automation.Compatibility.Deprecations;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility;

/// <summary>What comparing one part of a surface came to: a project, a command, a schema, a tokenizer.</summary>
/// <param name="Surface">Which.</param>
/// <param name="Name">The part, such as the project's path or the declared name; unique within the surface.</param>
public sealed record SurfaceEnd(Surface Surface, string Name)
{
    /// <summary>How the contract was read, in words: "built assemblies", "sources", "help crawled".</summary>
    public string ReadFrom { get; init; } = "";

    /// <summary>The version that its own manifest says it is about to be released as; null when none does.</summary>
    public string? Version { get; init; }

    /// <summary>
    /// How many items the older contract has: members, options, keys, tokens.
    /// 0 with no <see cref="Hindrance"/>: it is new.
    /// </summary>
    public int Items { get; init; }

    /// <summary>The differences, in ordinal order of item; empty when the contract is the same.</summary>
    public IReadOnlyList<ContractChange> Changes { get; init; } = [];

    /// <summary>What the contract of now calls deprecated, in ordinal order of item.</summary>
    public IReadOnlyList<Deprecation> Deprecations { get; init; } = [];

    /// <summary>Why it could not be compared, and what to do; null when it was.</summary>
    public (string Reason, string Remedy)? Hindrance { get; init; }

    /// <summary>It could be read then and cannot now, which <see cref="Changes"/> says; what it is now nobody knows.</summary>
    public bool IsBroken { get; init; }

    /// <summary>Whether nobody knows what the contract of now is.</summary>
    internal bool IsUnread => Hindrance is not null || IsBroken;

    /// <summary>What of it could not be looked at, though the rest was compared.</summary>
    public IReadOnlyList<ContractGap> Gaps { get; init; } = [];

    /// <summary>Where it stands in the subject; null when nowhere.</summary>
    public Place? Place { get; init; }

    /// <summary>The items of both contracts, as <see cref="ContractChange.Item"/> names them; empty where <see cref="Snapshot"/> does.</summary>
    public IReadOnlyCollection<string> Names { get; init; } = [];

    /// <summary>
    /// What the contract of now is, as the lines of a snapshot under <c>.nuke/contracts/</c>,
    /// sorted, without an end of line.
    /// </summary>
    public IReadOnlyList<string> Snapshot { get; init; } = [];
}
