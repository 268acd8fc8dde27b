using M31R.Automation.Findings;
using M31R.Automation.Gates;

namespace M31R.Automation.Tests.Gates;

/// <summary>Plain facts for the judges.</summary>
internal static class GateFacts
{
    public static StepFacts Done(string site = "shop.sln", string explanation = "Done.") =>
        new(site, StepEnd.Done, explanation) { Place = new Place(site) };

    public static StepFacts CouldNotRun(string site = "shop.sln", string explanation = "A tool is missing.") =>
        new(site, StepEnd.CouldNotRun, explanation) { Place = new Place(site), Remedy = "Install it." };

    public static StepFacts Failed(string site = "shop.sln", string explanation = "It failed.") =>
        new(site, StepEnd.Failed, explanation) { Place = new Place(site) };

    public static StepFacts NotNeeded(string site = "shop.sln", string explanation = "Nothing to do.") =>
        new(site, StepEnd.NotNeeded, explanation);

    public static TestCase Test(string name, TestOutcome outcome = TestOutcome.Passed, double seconds = 0.01) =>
        new(name, outcome, TimeSpan.FromSeconds(seconds));

    public static TestFacts Ran(params IReadOnlyList<TestCase> cases) => new(Done()) { Cases = cases, Duration = TimeSpan.FromSeconds(1) };

    public static Outcome OutcomeOf(this Judgement judgement, Rule rule) =>
        judgement.Of(rule).Select(finding => finding.Outcome).Distinct().ShouldHaveSingleItem();

    public static IReadOnlyList<Finding> Of(this Judgement judgement, Rule rule) =>
        [.. judgement.Findings.Where(finding => finding.Rule == rule)];
}
