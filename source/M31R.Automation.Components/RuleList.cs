using M31R.Automation.Compatibility;
using M31R.Automation.Compatibility.Deprecations;
using M31R.Automation.Dependencies;
using M31R.Automation.Dependencies.Advisories;
using M31R.Automation.Dependencies.Licences;
using M31R.Automation.Dependencies.Upkeep;
using M31R.Automation.Dependencies.Usage;
using M31R.Automation.Findings;
using M31R.Automation.Gates;
using M31R.Automation.Governance;
using M31R.Automation.Reproducibility;
using M31R.Automation.Sbom;

namespace M31R.Automation.Components;

/// <summary>The one list of every rule there is, in the order of the domains.</summary>
public static class RuleList
{
    /// <summary>Built once; throws when two rules share an id or one cites no clause.</summary>
    public static RuleCatalogue All { get; } = new(
    [
        .. GateRules.All,
        .. OwnershipRules.All,
        .. DependencyRules.All,
        .. AdvisoryRules.All,
        .. LicenceRules.All,
        .. UpkeepRules.All,
        .. UsageRules.All,
        .. SbomRules.All,
        .. ReproducibilityRules.All,
        .. CompatibilityRules.All,
        .. DeprecationRules.All,
        .. WaiverRules.All,
    ]);
}
