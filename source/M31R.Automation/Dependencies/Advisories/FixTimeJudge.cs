using M31R.Automation.Findings;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>Judges <c>security-fixes-are-applied-within-30-days</c>.</summary>
internal static class FixTimeJudge
{
    private static readonly Rule Rule = AdvisoryRules.FixesAreApplied;

    /// <summary>
    /// One finding for each package with fixes that wait for too long, and one for each fix whose vulnerability is excused.
    /// </summary>
    public static IReadOnlyList<Finding> Judge(AdvisoryFacts facts)
    {
        var fixable = facts.Counting.Where(vulnerability => vulnerability.Fixes.Count > 0).ToList();
        var late = fixable.Where(vulnerability => Days(facts, vulnerability) > facts.Policy.FixDays).ToLookup(facts.IsExcused);
        Finding[] findings =
        [
            .. late[false].GroupBy(vulnerability => vulnerability.Package)
                .Select(package => Late(facts, new VulnerabilityGroup([.. package]))),
            .. late[true].Select(vulnerability => Excused(facts, vulnerability)),
            .. fixable.Where(vulnerability => vulnerability.FixPublished is null && !facts.IsExcused(vulnerability))
                .GroupBy(vulnerability => vulnerability.Package).Select(package => Undated(facts, new VulnerabilityGroup([.. package]))),
            .. facts.IsPartial ? [Open()] : Array.Empty<Finding>(),
        ];
        return findings.Length > 0 ? findings
            : facts.Inventory.Components.Count == 0 ? [Rule.NotApplicable("The subject depends on no package.")]
            : [Rule.Holds(Told(facts, fixable.Count))];
    }

    private static Finding Open() => Rule.NotChecked(
        $"Rests on \"{AdvisoryRules.NotVulnerable.Id}\", which is not checked for all packages.",
        $"Do what \"{AdvisoryRules.NotVulnerable.Id}\" asks for.");

    private static string Told(AdvisoryFacts facts, int waiting) => waiting == 0
        ? "No fix waits to be applied."
        : $"{Counted.Of(waiting, "fix waits", "fixes wait")}, none for more than {facts.Policy.FixDays} days.";

    private static int? Days(AdvisoryFacts facts, Vulnerability vulnerability) =>
        facts.AsOf.DayNumber - vulnerability.FixPublished?.DayNumber;

    private static Finding Late(AdvisoryFacts facts, VulnerabilityGroup package)
    {
        var oldest = package.Oldest;
        var since = $"for {Days(facts, oldest)} days, since {oldest.FixPublished!.Value.Iso()}";
        var isOne = package.Ids.Count == 1;
        var message = isOne
            ? $"A fix of {oldest.Ids[0]} for {package.ListedTitles} has been known {since}."
            : $"Fixes of {package.ListedIds} for {package.ListedTitles} have been known, the oldest {since}.";
        return Rule.Violated(message, package.First.Component.FirstPlace) with
        {
            Component = facts.Inventory.NameOf(package.First.Component),
            Remedy = $"Apply {(isOne ? "it" : "them")} as \"{AdvisoryRules.NotVulnerable.Id}\" says.",
        };
    }

    /// <summary>Whatever accepts the vulnerability accepts that its fix waits.</summary>
    private static Finding Excused(AdvisoryFacts facts, Vulnerability vulnerability)
    {
        var finding = facts.Vex.Waive(Late(facts, new VulnerabilityGroup([vulnerability])), vulnerability) with
        {
            Component = facts.IdentityOf(vulnerability),
        };
        return finding.Outcome == Outcome.Waived ? finding : facts.WaiverOf(vulnerability)!.Accept(finding);
    }

    private static Finding Undated(AdvisoryFacts facts, VulnerabilityGroup package) =>
        Rule.NotChecked(
            $"No record of {package.ListedIds} for {package.ListedTitles} says when it was published.",
            "Apply the fix, and the question is settled.") with
        {
            Component = facts.Inventory.NameOf(package.First.Component),
            Place = package.First.Component.FirstPlace,
        };
}
