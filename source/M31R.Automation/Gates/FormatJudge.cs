using M31R.Automation.Findings;

namespace M31R.Automation.Gates;

/// <summary>Judges what the formatters of all sites said. Pure.</summary>
internal static class FormatJudge
{
    private static readonly Rule Formatted = GateRules.CodeIsFormatted;

    /// <summary>The findings of the rule of the target CheckFormat.</summary>
    public static Judgement Judge(IReadOnlyList<FormatFacts> sites)
    {
        if (sites.Count == 0)
        {
            return new Judgement([Formatted.NotChecked(
                "It is not known how this subject is formatted: no ecosystem was found.",
                "Declare \"format.command\" in maintenance.yml.")]);
        }

        List<Finding> faults = [.. sites.SelectMany(FaultsOf)];
        var formatters = sites.Where(site => site.Step.End == StepEnd.Done).Select(site => site.Step.Explanation);
        var judgement = new Judgement(
            [.. StepJudge.Conclude(Formatted, faults, sites.Select(site => site.Step), string.Join(' ', formatters))]);
        return sites.Any(site => site.Step.End == StepEnd.Done)
            ? judgement with
            {
                Metrics = new Dictionary<string, decimal>(StringComparer.Ordinal)
                {
                    ["format.files"] = sites.Sum(site => site.Problems.Count),
                },
            }
            : judgement;
    }

    private static IEnumerable<Finding> FaultsOf(FormatFacts site) => site.Step.End switch
    {
        StepEnd.Failed when site.Step.TimedOut => [StepJudge.NotChecked(Formatted, WithRemedy(site.Step))],
        StepEnd.CouldNotRun => [StepJudge.NotChecked(Formatted, site.Step)],
        StepEnd.Failed => [StepJudge.Violated(Formatted, site.Step)],
        _ => [.. site.Problems.Select(problem => Of(site.Step, problem)), .. UnseenAt(site)],
    };

    /// <summary>Nobody knows whether the code is formatted when the formatter does not come to an end.</summary>
    private static StepFacts WithRemedy(StepFacts step) => step.Remedy.Length > 0 ? step : step with
    {
        Remedy = "Make the formatter faster, or declare \"format.command\" with a longer \"format.timeout\" in maintenance.yml.",
    };

    private static IEnumerable<Finding> UnseenAt(FormatFacts site) => site.Unseen.Length == 0
        ? []
        : [StepJudge.NotChecked(Formatted, site.Step with
        {
            Explanation = site.Unseen,
            Remedy = "Declare \"format.command\" in maintenance.yml.",
        })];

    private static Finding Of(StepFacts step, FormatProblem problem)
    {
        var finding = Formatted.Violated(
            problem.Detail.Length == 0
                ? "The formatter would change this file."
                : $"The formatter would change this file: {problem.Detail}",
            problem.Place);
        return step.Remedy.Length == 0 ? finding : finding with { Remedy = step.Remedy };
    }
}
