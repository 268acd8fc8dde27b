using M31R.Automation.Findings;

namespace M31R.Automation.Gates;

/// <summary>What every rule of the gates has in common: how the end of a step becomes findings. Pure.</summary>
internal static class StepJudge
{
    /// <summary>
    /// One rule over all sites: what is violated or could not be looked at; where there is none of that, one finding that says
    /// <paramref name="holds"/>, or that no site has such a step.
    /// </summary>
    public static IEnumerable<Finding> Conclude(Rule rule, IReadOnlyList<Finding> faults, IEnumerable<StepFacts> steps, string holds)
    {
        if (faults.Count > 0)
            return Listed(rule, faults);

        var all = steps.ToList();
        return all.Exists(step => step.End == StepEnd.Done)
            ? [rule.Holds(holds)]
            : [rule.NotApplicable(string.Join(' ', all.Select(step => step.Explanation).Distinct(StringComparer.Ordinal)))];
    }

    /// <summary>The rule could not be judged at a site, said in full.</summary>
    public static Finding NotChecked(Rule rule, StepFacts step) =>
        rule.NotChecked(About(step, step.Explanation), step.Remedy) with { Component = step.Site, Place = step.Place };

    /// <summary>The rule could not be judged at a site for a reason that another rule of the target tells.</summary>
    public static Finding NotChecked(Rule rule, StepFacts step, Rule teller) =>
        rule.NotChecked(About(step, $"Not known, see \"{teller.Id}\"."), $"Follow the remedy of \"{teller.Id}\".") with { Component = step.Site, Place = step.Place };

    /// <summary>The step failed at a site.</summary>
    public static Finding Violated(Rule rule, StepFacts step)
    {
        var finding = rule.Violated(About(step, step.Explanation), step.Place) with { Component = step.Site };
        return step.Remedy.Length == 0 ? finding : finding with { Remedy = step.Remedy };
    }

    /// <summary>Words about a site: its name comes first unless the finding's place says it already.</summary>
    public static string About(StepFacts step, string words) =>
        step.Place is null ? $"{step.Site}: {words}" : $"{char.ToUpperInvariant(words[0])}{words[1..]}";

    private static IEnumerable<Finding> Listed(Rule rule, IReadOnlyList<Finding> faults)
    {
        var listed = Distinguished(faults.Take(GatePolicy.ListedFindings));
        var rest = faults.Count - GatePolicy.ListedFindings;
        return rest <= 0 ? listed : listed.Append(rule.Violated($"{rest} more are not listed; the numbers count them.") with { Component = "more" });
    }

    /// <summary>Two findings that say the same of one file are told apart by their order, since their lines may move.</summary>
    private static IEnumerable<Finding> Distinguished(IEnumerable<Finding> faults) => faults
        .GroupBy(finding => (finding.Place?.Path, finding.Component))
        .SelectMany(same => same.Select((finding, index) => index == 0 ? finding : finding with { Component = $"{finding.Component} ({index + 1})" }));
}
