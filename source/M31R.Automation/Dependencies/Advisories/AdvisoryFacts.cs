using M31R.Automation.Dependencies.Advisories.Vex;
using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>All that the rules about advisories are judged by.</summary>
/// <param name="Inventory">What the subject depends on.</param>
/// <param name="Vulnerabilities">What was found.</param>
/// <param name="Coverage">What could have been found.</param>
/// <param name="Policy">What is asked.</param>
/// <param name="AsOf">The day to judge by.</param>
public sealed record AdvisoryFacts(
    DependencyInventory Inventory,
    IReadOnlyList<Vulnerability> Vulnerabilities,
    AdvisoryCoverage Coverage,
    AdvisoryPolicy Policy,
    DateOnly AsOf)
{
    /// <summary>What the subject states about them. Default nothing.</summary>
    public VexBook Vex { get; init; } = VexBook.Empty;

    /// <summary>The waivers of the subject that count on the day. Default none.</summary>
    public IReadOnlyList<Waiver> Waivers { get; init; } = [];

    /// <summary>Those that violate: affected for sure, and at least as severe as the policy asks.</summary>
    public IReadOnlyList<Vulnerability> Counting => field ??=
        [.. Vulnerabilities.Where(vulnerability => vulnerability.Exposure == Exposure.Affected && IsSevere(vulnerability))];

    /// <summary>
    /// Those that no record lets tell, of the same severity, and that neither a statement settles nor the step that ends what is certain.
    /// </summary>
    public IReadOnlyList<Vulnerability> Open => field ??=
    [
        .. Vulnerabilities.Where(vulnerability =>
            vulnerability.Exposure == Exposure.Unknown && IsSevere(vulnerability) && Vex.Excuse(vulnerability) is null
                && !EndsAnyway(vulnerability.Component)),
    ];

    /// <summary>A component must move, and nothing is known of the version that it is told to move to.</summary>
    private bool EndsAnyway(Component component) =>
        PlanFor(component) is { IsClean: true } plan && plan.Pressing.Any(vulnerability => WaiverOf(vulnerability) is null);

    /// <summary>Components of which it means nothing that nothing was found, by the reason.</summary>
    public IReadOnlyList<IGrouping<Doubt, Component>> Doubts => field ??=
    [
        .. from component in Inventory.Components
           let doubt = Policy.DoubtOf(component, Coverage, AsOf)
           where doubt is not null
           group component by doubt.Value into doubted
           orderby doubted.Key
           select doubted,
    ];

    /// <summary>Whether more may be known against packages than was found.</summary>
    public bool IsPartial => Open.Count + Doubts.Count > 0 || BlindSpots.Are(Inventory) || OpenClosures.Are(Inventory);

    /// <summary>Whether a statement or a waiver accepts a vulnerability, or that its fix waits.</summary>
    internal bool IsExcused(Vulnerability vulnerability) => Vex.Excuse(vulnerability) is not null || WaiverOf(vulnerability) is not null;

    /// <summary>The waiver that accepts a vulnerability, or that its fix waits; null without one.</summary>
    internal Waiver? WaiverOf(Vulnerability vulnerability) =>
        WaiverOf(AdvisoryRules.NotVulnerable, vulnerability) ?? WaiverOf(AdvisoryRules.FixesAreApplied, vulnerability);

    /// <summary>The waiver that covers a vulnerability alone, as a violation of a rule; null without one.</summary>
    internal Waiver? WaiverOf(Rule rule, Vulnerability vulnerability)
    {
        var alone = rule.Violated("", vulnerability.Component.FirstPlace) with { Component = IdentityOf(vulnerability) };
        return Waivers.FirstOrDefault(waiver => waiver.Covers(alone));
    }

    /// <summary>
    /// The name of package and vulnerability by which findings and waivers know it: <c>lodash CVE-2021-23337</c>, after
    /// <see cref="DependencyInventory.NameOf(Component)"/>.
    /// </summary>
    internal string IdentityOf(Vulnerability vulnerability) => $"{Inventory.NameOf(vulnerability.Component)} {vulnerability.Ids[0]}";

    /// <summary>Where a component with vulnerabilities that count is best moved to.</summary>
    internal UpgradePlan PlanFor(Component component) => Plans[component.Purl];

    private Dictionary<string, UpgradePlan> Plans => field ??= Vulnerabilities
        .GroupBy(vulnerability => vulnerability.Component.Purl, StringComparer.Ordinal)
        .ToDictionary(own => own.Key, own => UpgradePlan.Of([.. own], IsPressing, Policy.Least), StringComparer.Ordinal);

    private bool IsPressing(Vulnerability vulnerability) =>
        vulnerability.Exposure == Exposure.Affected && IsSevere(vulnerability) && Vex.Excuse(vulnerability) is null;

    private bool IsSevere(Vulnerability vulnerability) => vulnerability.Severity.Level >= Policy.Least;
}
