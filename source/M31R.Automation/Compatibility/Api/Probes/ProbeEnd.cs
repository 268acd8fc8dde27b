using System.Globalization;
using M31R.Automation.Compatibility.Api.Contracts;
using Microsoft.CodeAnalysis;

namespace M31R.Automation.Compatibility.Api.Probes;

/// <summary>What both sides made of a caller.</summary>
/// <param name="Probe">The caller.</param>
/// <param name="Tree">As it was compiled.</param>
/// <param name="Before">With the last release.</param>
/// <param name="Now">With what is now.</param>
internal sealed record ProbeEnd(Probe Probe, SyntaxTree Tree, ProbeOutcome Before, ProbeOutcome Now)
{
    /// <summary>The same caller who keeps the result of the call as it was; null where the call means what it meant, or nothing is kept.</summary>
    public ProbeEnd? Keeping { get; init; }

    /// <summary>It compiled and does not.</summary>
    public bool Breaks => Before.Error is null && Now.Error is not null;

    /// <summary>It did not compile and does.</summary>
    public bool Opens => Before.Error is not null && Now.Error is null;

    /// <summary>It compiles with both.</summary>
    public bool Holds => Before.Error is null && Now.Error is null;

    /// <summary>It compiles with both, and there is a warning that there was not.</summary>
    public bool Warns => Holds && Now.Warnings.Except(Before.Warnings, StringComparer.Ordinal).Any();

    /// <summary>It compiles with both, and a warning is gone.</summary>
    public bool Calms => Holds && Before.Warnings.Except(Now.Warnings, StringComparer.Ordinal).Any();

    /// <summary>The caller as a witness.</summary>
    public Witness Witness => new("caller in C#", Probe.Text)
    {
        Before = "compiles",
        Now = Now.Error is { } error ? $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}" : "compiles",
    };
}

/// <summary>What one side made of a caller.</summary>
/// <param name="Error">The first one; null when it compiles.</param>
/// <param name="Warnings">Their ids.</param>
/// <param name="Call">What its last call means; null when that was not asked, or it means nothing.</param>
internal sealed record ProbeOutcome(Diagnostic? Error, IReadOnlyList<string> Warnings, IMethodSymbol? Call)
{
    /// <summary>The documentation id of what the call means.</summary>
    public string? Called => Call is null ? null : ApiMembers.IdOf(Call);
}
