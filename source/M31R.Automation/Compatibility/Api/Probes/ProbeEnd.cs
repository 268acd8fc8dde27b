using System.Globalization;
using System.Text.RegularExpressions;
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

    /// <summary>What became of its control; null where it has none.</summary>
    public ProbeEnd? Control { get; init; }

    /// <summary>It compiled and does not, for a reason that its control does not have.</summary>
    public bool Breaks => Before.Error is null && OwnError is not null;

    /// <summary>It did not compile, for a reason that its control did not have, and does.</summary>
    public bool Opens => Now.Error is null && (Control is { Opens: true } control ? Before.Without(control.Before) : Before).Error is not null;

    /// <summary>It compiles with both, or fails now for what its control fails for and nothing else.</summary>
    public bool Holds => Before.Error is null && OwnError is null;

    /// <summary>Its control breaks.</summary>
    public bool IsHindered => Control is { Breaks: true };

    /// <summary>It compiles with both, and there is a warning that there was not.</summary>
    public bool Warns => Holds && Now.Warnings.Except(Before.Warnings, StringComparer.Ordinal).Any();

    /// <summary>It compiles with both, and a warning is gone.</summary>
    public bool Calms => Holds && Before.Warnings.Except(Now.Warnings, StringComparer.Ordinal).Any();

    /// <summary>The caller as a witness.</summary>
    public Witness Witness => new("caller in C#", Probe.Text)
    {
        Before = "compiles",
        Now = OwnError is { } error ? $"{error.Id}: {error.GetMessage(CultureInfo.InvariantCulture)}" : "compiles",
    };

    private Diagnostic? OwnError => (IsHindered ? Now.Without(Control!.Now) : Now).Error;
}

/// <summary>What one side made of a caller.</summary>
/// <param name="Errors">None when it compiles.</param>
/// <param name="Warnings">Their ids.</param>
/// <param name="Call">What its last call means; null when that was not asked, or it means nothing.</param>
internal sealed partial record ProbeOutcome(IReadOnlyList<Diagnostic> Errors, IReadOnlyList<string> Warnings, IMethodSymbol? Call)
{
    /// <summary>The first one; null when it compiles.</summary>
    public Diagnostic? Error => Errors.Count == 0 ? null : Errors[0];

    /// <summary>The documentation id of what the call means.</summary>
    public string? Called => Call is null ? null : ApiMembers.IdOf(Call);

    /// <summary>Without the errors that another caller has too; the namespace that each stands in is left out of account.</summary>
    public ProbeOutcome Without(ProbeOutcome other) => this with
    {
        Errors = [.. Errors.Where(error => !other.Errors.Any(each => Words(each) == Words(error)))],
    };

    private static string Words(Diagnostic error) =>
        $"{error.Id} {Space().Replace(error.GetMessage(CultureInfo.InvariantCulture), "")}";

    [GeneratedRegex(@"\bProbe[0-9]+\.", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 2000)]
    private static partial Regex Space();
}
