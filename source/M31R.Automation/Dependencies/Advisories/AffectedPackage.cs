using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>What a record says of one package.</summary>
/// <param name="System">Whose package.</param>
/// <param name="Name">As the record spells it.</param>
public sealed record AffectedPackage(PackageSystem System, string Name)
{
    /// <summary>A version in any of them is affected.</summary>
    public IReadOnlyList<AffectedRange> Ranges { get; init; } = [];

    /// <summary>Versions that are affected whatever the ranges say.</summary>
    public IReadOnlyList<string> Versions { get; init; } = [];

    /// <summary>The vectors for this package; empty when those of the record count.</summary>
    public IReadOnlyList<SeverityVector> Severity { get; init; } = [];

    /// <summary>
    /// RustSec's <c>informational</c>, such as <c>unmaintained</c>: advice, and no vulnerability. Null for a vulnerability.
    /// </summary>
    public string? Informational { get; init; }
}
