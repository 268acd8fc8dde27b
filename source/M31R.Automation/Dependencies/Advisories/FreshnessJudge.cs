using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>Judges <c>advisory-data-is-fresh</c>.</summary>
internal static class FreshnessJudge
{
    private static readonly Rule Rule = AdvisoryRules.DataIsFresh;

    /// <summary>One finding for each ecosystem whose data is missing, old or broken.</summary>
    public static IReadOnlyList<Finding> Judge(AdvisoryFacts facts)
    {
        PackageSystem[] systems = [.. facts.Inventory.Components.Select(component => component.System).Distinct().Order()];
        if (systems.Length == 0)
            return [Rule.NotApplicable("The subject depends on no package.")];

        Finding[] findings = [.. systems.Select(system => Of(facts, system)).OfType<Finding>()];
        return findings.Length > 0 ? findings : [Rule.Holds($"{Told(facts, systems)}.")];
    }

    private static Finding? Of(AdvisoryFacts facts, PackageSystem system) => facts.Coverage.Of(system) switch
    {
        null => Rule.NotChecked($"There are no advisories for {system.Osv()}{Where(facts.Coverage)}.", Rule.Remedy) with
        {
            Component = system.Osv(),
        },
        { IsTrusted: false } => Rule.Violated(
            $"{Counted.Of(facts.Coverage.Broken, "file")} of \"{facts.Coverage.Source}\" cannot be read, beside {facts.Coverage.Read} that can; "
            + $"the first: {facts.Coverage.Problems[0]}") with
        {
            Component = system.Osv(),
            Remedy = "Get the data anew: UpdateAdvisories, or the archive that `--advisories` names.",
        },
        var ecosystem when AdvisoryPolicy.Age(ecosystem, facts.AsOf) is var age && age > facts.Policy.FreshDays => Rule.Violated(
            $"The advisories for {system.Osv()} in \"{facts.Coverage.Source}\" are as known on {ecosystem.Until(facts.AsOf).Iso()}, "
            + $"{age} days before {facts.AsOf.Iso()}; {facts.Policy.FreshDays} are allowed.") with
        {
            Component = system.Osv(),
        },
        _ => null,
    };

    private static string Where(AdvisoryCoverage coverage) => coverage.Source.Length > 0 ? $" in \"{coverage.Source}\"" : "";

    private static string Told(AdvisoryFacts facts, PackageSystem[] systems) =>
        string.Join(", ", systems.Select(system => $"{system.Osv()} as known on {facts.Coverage.Of(system)!.Until(facts.AsOf).Iso()}"));
}
