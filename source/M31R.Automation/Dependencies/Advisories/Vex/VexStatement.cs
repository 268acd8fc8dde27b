using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Advisories.Vex;

/// <summary>What a VEX document says of one vulnerability in some packages.</summary>
/// <param name="Place">Where it says so.</param>
/// <param name="Ids">The vulnerability and its other names.</param>
/// <param name="Packages">What it is about.</param>
/// <param name="Status">In the document's own word: <c>not_affected</c>, <c>fixed</c>, <c>in_triage</c>.</param>
public sealed record VexStatement(Place Place, IReadOnlyList<string> Ids, IReadOnlyList<VexPackage> Packages, string Status)
{
    /// <summary>Its document lies outside the subject: <see cref="Place"/> is no place of the subject's.</summary>
    public bool IsOutside { get; init; }

    /// <summary>Why it is so; null when the document does not say.</summary>
    public string? Justification { get; init; }

    /// <summary>When it was made, UTC: of two about the same the later counts.</summary>
    public DateTimeOffset Time { get; init; }

    /// <summary>
    /// It says that nothing is to be done: OpenVEX <c>not_affected</c>, <c>fixed</c>; CycloneDX <c>false_positive</c>, <c>resolved</c>
    /// and the like.
    /// </summary>
    public bool Excuses => SaysFixed || (NeedsReason && Justification is not null);

    /// <summary>It says that a version has the fix: of a package without a version that says nothing about the one that is used.</summary>
    public bool SaysFixed => Status is "fixed" or "resolved" or "resolved_with_pedigree";

    /// <summary>Both formats ask for a justification with this status.</summary>
    public bool NeedsReason => Status is "not_affected" or "false_positive";

    /// <summary>Whether it is about a vulnerability of a component.</summary>
    public bool IsAbout(Vulnerability vulnerability) =>
        IsAbout(vulnerability.Component) && Ids.Intersect(vulnerability.Ids, StringComparer.OrdinalIgnoreCase).Any();

    /// <summary>Whether it is about a component.</summary>
    public bool IsAbout(Component component) => Packages.Any(package => Counts(package) && package.Means(component));

    /// <summary>Whether what it says of one of <see cref="Packages"/> says anything.</summary>
    public bool Counts(VexPackage package) => !SaysFixed || package.Version is not null;
}
