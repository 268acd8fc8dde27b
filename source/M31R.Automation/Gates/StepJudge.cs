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
        rule.NotChecked(Said(step, step.Explanation), step.Remedy) with { Component = step.Site, Place = step.Place };

    /// <summary>The rule could not be judged at a site for a reason that another rule of the target tells.</summary>
    public static Finding NotChecked(Rule rule, StepFacts step, Rule teller) =>
        rule.NotChecked(
            Said(step, $"not known, see \"{teller.Id}\"."),
            $"Follow the remedy of \"{teller.Id}\".") with
        {
            Component = step.Site,
            Place = step.Place,
        };

    /// <summary>The step failed at a site.</summary>
    public static Finding Violated(Rule rule, StepFacts step)
    {
        var finding = rule.Violated(Said(step, step.Explanation), step.Place) with { Component = step.Site };
        return step.Remedy.Length == 0 ? finding : finding with { Remedy = step.Remedy };
    }

    /// <summary>Names the site, unless the place of the finding does already.</summary>
    public static string Said(StepFacts step, string text) =>
        step.Place?.Path == step.Site ? Sentence(text) : $"{step.Site}: {text}";

    /// <summary>With a capital letter, unless it starts with the name of a file.</summary>
    private static string Sentence(string text) =>
        text.TakeWhile(letter => letter != ' ').All(char.IsAsciiLetter) ? $"{char.ToUpperInvariant(text[0])}{text[1..]}" : text;

    private static IEnumerable<Finding> Listed(Rule rule, IReadOnlyList<Finding> faults)
    {
        var listed = Distinguished(faults.Take(GatePolicy.ListedFindings));
        var rest = faults.Skip(GatePolicy.ListedFindings).ToList();
        return rest.Count == 0 ? listed : listed.Append(LeftOut(rule, rest) with { Component = "more" });
    }

    private static Finding LeftOut(Rule rule, List<Finding> rest)
    {
        var words = $"{rest.Count} more are not listed; the numbers count them.";
        return rest.Exists(finding => finding.Outcome == Outcome.Violated) ? rule.Violated(words) : rule.NotChecked(words, rest[0].Remedy);
    }

    /// <summary>Two findings that say the same of one file are told apart by their order, since their lines may move.</summary>
    private static IEnumerable<Finding> Distinguished(IEnumerable<Finding> faults) => faults
        .GroupBy(finding => (finding.Place?.Path, finding.Component))
        .SelectMany(
            same => same.Select(
                (finding, index) => index == 0 ? finding : finding with { Component = $"{finding.Component} ({index + 1})" }));
}
