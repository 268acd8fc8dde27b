using M31R.Automation.Findings;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>Judges <c>security-fixes-are-applied-within-30-days</c>.</summary>
internal static class FixTimeJudge
{
    private static readonly Rule Rule = AdvisoryRules.FixesAreApplied;

    /// <summary>One finding for each fix that waits for too long.</summary>
    public static IReadOnlyList<Finding> Judge(AdvisoryFacts facts)
    {
        var fixable = facts.Counting.Where(vulnerability => vulnerability.Fixes.Count > 0).ToList();
        Finding[] findings =
        [
            .. fixable.Where(vulnerability => Days(facts, vulnerability) > facts.Policy.FixDays)
                .Select(vulnerability => facts.Vex.Waive(Late(facts, vulnerability), vulnerability)),
            .. fixable.Where(vulnerability => vulnerability.FixPublished is null && facts.Vex.Excuse(vulnerability) is null).Select(Undated),
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

    private static Finding Late(AdvisoryFacts facts, Vulnerability vulnerability) =>
        Rule.Violated(
            $"A fix of {vulnerability.Ids[0]} for \"{vulnerability.Component.Title}\" has been known for {Days(facts, vulnerability)} days, "
            + $"since {vulnerability.FixPublished!.Value.Iso()}.",
            vulnerability.Component.FirstPlace) with
        {
            Component = vulnerability.Identity,
            Remedy = $"Apply it as \"{AdvisoryRules.NotVulnerable.Id}\" says.",
        };

    private static Finding Undated(Vulnerability vulnerability) =>
        Rule.NotChecked(
            $"No record of {vulnerability.Ids[0]} for \"{vulnerability.Component.Title}\" says when it was published.",
            "Apply the fix, and the question is settled.") with
        {
            Component = vulnerability.Identity,
            Place = vulnerability.Component.FirstPlace,
        };
}
