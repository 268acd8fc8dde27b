using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>Judges <c>advisory-data-is-fresh</c>.</summary>
internal static class FreshnessJudge
{
    private static readonly Rule Rule = AdvisoryRules.DataIsFresh;

    /// <summary>
    /// One finding for each ecosystem whose data is missing, old or of another time; one for a collection that is missing or broken.
    /// </summary>
    public static IReadOnlyList<Finding> Judge(AdvisoryFacts facts)
    {
        PackageSystem[] systems =
        [
            .. facts.Inventory.Components.Where(component => component.Origin.Kind != OriginKind.Image)
                .Select(component => component.System).Distinct().Order(),
        ];
        Finding[] findings = [.. Of(facts, systems), .. BlindSpots.Of(Rule, facts.Inventory)];
        return findings.Length > 0 ? findings
            : systems.Length == 0 ? [Rule.NotApplicable("The subject depends on no package.")]
            : [Rule.Holds($"{Told(facts, systems)}.")];
    }

    private static IEnumerable<Finding> Of(AdvisoryFacts facts, PackageSystem[] systems) => facts.Coverage switch
    {
        _ when systems.Length == 0 => [],
        { Source: "" } => [Rule.NotChecked(
            $"There are no advisories: \"--advisories\" names none, and \"{AdvisoryOptions.SnapshotDirectory}\" holds none.", Rule.Remedy)],
        var coverage when systems.Any(system => coverage.Of(system) is { IsTrusted: false }) =>
            [Broken(coverage), .. systems.Where(system => coverage.Of(system) is null).Select(system => Missing(coverage, system))],
        _ => systems.Select(system => Of(facts, system)).OfType<Finding>(),
    };

    private static Finding? Of(AdvisoryFacts facts, PackageSystem system) => facts.Coverage.Of(system) switch
    {
        null => Missing(facts.Coverage, system),
        var ecosystem when !facts.Policy.Covers(ecosystem) => TooFew(facts, ecosystem),
        var ecosystem when ecosystem.Until(facts.AsOf) is null => OfAnotherTime(facts, ecosystem),
        var ecosystem when !facts.Policy.IsFresh(ecosystem, facts.AsOf) => Old(facts, ecosystem),
        _ => null,
    };

    private static Finding Missing(AdvisoryCoverage coverage, PackageSystem system) =>
        Rule.NotChecked($"There are no advisories for {system.Osv()} in {coverage.Source}.", Rule.Remedy) with { Component = system.Osv() };

    private static Finding TooFew(AdvisoryFacts facts, EcosystemCoverage ecosystem)
    {
        var (name, count) = (ecosystem.System.Osv(), Counted.Of(ecosystem.Advisories, "advisory", "advisories"));
        return Rule.NotChecked(
            $"{facts.Coverage.Source} holds {count} for {name} and no \"{SnapshotManifest.FileName}\" that says what it covers: fewer than "
            + $"{facts.Policy.LeastOf(ecosystem.System)} are not all that is known of {name}.",
            $"Name the whole archive of {name} with `--advisories` (the OSV service offers one zip an ecosystem), or run UpdateAdvisories, "
            + $"which writes \"{SnapshotManifest.FileName}\".") with
        {
            Component = name,
        };
    }

    /// <summary>What is wrong with the files is wrong for all ecosystems, and is said once.</summary>
    private static Finding Broken(AdvisoryCoverage coverage) =>
        Rule.Violated(
            $"{Counted.Of(coverage.Broken, "file")} of {coverage.Source} cannot be read, beside {coverage.Read} that can; "
            + $"the first: {coverage.Problems[0]}") with
        {
            Component = "broken files",
            Remedy = "Get the data anew: UpdateAdvisories, or the archive that `--advisories` names.",
        };

    private static Finding OfAnotherTime(AdvisoryFacts facts, EcosystemCoverage ecosystem)
    {
        var latest = ecosystem.Days.Append(ecosystem.Retrieved ?? DateOnly.MinValue).Max();
        return Rule.NotChecked(
            $"The advisories for {ecosystem.System.Osv()} in {facts.Coverage.Source} are dated {latest.Iso()}, after {facts.AsOf.Iso()}: "
            + "that does not say how old they are.",
            "Judge by a later day (--as-of), or mend the date and the clock that wrote it.") with
        {
            Component = ecosystem.System.Osv(),
        };
    }

    private static Finding Old(AdvisoryFacts facts, EcosystemCoverage ecosystem)
    {
        var until = ecosystem.Until(facts.AsOf)!.Value;
        return Rule.Violated(
            $"The advisories for {ecosystem.System.Osv()} in {facts.Coverage.Source} are as known on {until.Iso()}, "
            + $"{facts.AsOf.DayNumber - until.DayNumber} days before {facts.AsOf.Iso()}; {facts.Policy.FreshDays} are allowed.") with
        {
            Component = ecosystem.System.Osv(),
        };
    }

    private static string Told(AdvisoryFacts facts, PackageSystem[] systems) =>
        string.Join(", ", from system in systems
                          let until = facts.Coverage.Of(system)!.Until(facts.AsOf)!.Value
                          select $"{system.Osv()} as known on {until.Iso()}");
}
