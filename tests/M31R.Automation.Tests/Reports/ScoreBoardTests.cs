using M31R.Automation.Dependencies;
using M31R.Automation.Dependencies.Advisories;
using M31R.Automation.Dependencies.Upkeep;
using M31R.Automation.Findings;
using M31R.Automation.Gates;
using M31R.Automation.Governance;
using M31R.Automation.Reports;
using M31R.Automation.Reproducibility;

namespace M31R.Automation.Tests.Reports;

public sealed class TheScoreBoard
{
    private static readonly Criterion Doors = new("Doors are shut", ["front-is-shut", "back-is-shut"]);

    [Fact]
    public void HasTheSixCriteriaOfTheSpecification() => Criterion.All.Select(criterion => criterion.Name).ShouldBe(
    [
        "Tests pass consistently", "Releases are reproducible", "Bugs are quickly fixable",
        "Dependencies are current", "Docs are accurate", "No module is orphaned",
    ]);

    [Fact]
    public void RestsOnlyOnRulesThatExist() =>
        Criterion.All.SelectMany(criterion => criterion.Rules).ShouldBeSubsetOf(Known.Select(rule => rule.Id));

    [Fact]
    public void ForgetsNoRuleThatCitesItsClause() =>
        Known.Where(rule => rule.Clauses.Contains(Criterion.Clause)).Select(rule => rule.Id)
            .ShouldBeSubsetOf(Criterion.All.SelectMany(criterion => criterion.Rules));

    [Fact]
    public void HoldsWhenAllItsRulesHold() => Judge(("front-is-shut", Holds), ("back-is-shut", Holds)).ShouldBe(Holds);

    [Fact]
    public void IsNotCheckedWhenOneOfItsRulesLeftNoResult() => Judge(("front-is-shut", Holds)).ShouldBe(Outcome.NotChecked);

    [Fact]
    public void IsNotCheckedWhenNoRuleIsThere() => Judge().ShouldBe(Outcome.NotChecked);

    [Fact]
    public void IsNotCheckedWhenNoTargetJudgesIt() =>
        ScoreBoard.Of([], [new Criterion("Windows are clean", [])]).ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.NotChecked);

    [Fact]
    public void IsViolatedWhenOneOfItsRulesIs() =>
        Judge(("front-is-shut", Holds), ("back-is-shut", Outcome.Violated)).ShouldBe(Outcome.Violated);

    [Fact]
    public void IsViolatedRatherThanNotChecked() => Judge(("back-is-shut", Outcome.Violated)).ShouldBe(Outcome.Violated);

    [Fact]
    public void HoldsBesideARuleThatDoesNotApply() =>
        Judge(("front-is-shut", Holds), ("back-is-shut", Outcome.NotApplicable)).ShouldBe(Holds);

    [Fact]
    public void DoesNotHoldWhenNothingApplies() =>
        Judge(("front-is-shut", Outcome.NotApplicable), ("back-is-shut", Outcome.NotApplicable)).ShouldBe(Outcome.NotApplicable);

    [Fact]
    public void SaysWhenAViolationIsWaived() =>
        Judge(("front-is-shut", Holds), ("back-is-shut", Outcome.Waived)).ShouldBe(Outcome.Waived);

    [Fact]
    public void TakesTheWorseOfTwoTargets()
    {
        var good = Routines.Part("CheckDoors", Routines.Rule("all-tests-pass", "Test").Holds("Fine."));
        var bad = Routines.Part("Test", Routines.Rule("all-tests-pass", "Test").Violated("Broken.", new Place("a")));
        Routines.Assessed(good, bad).ScoreBoard[0].Outcome.ShouldBe(Outcome.Violated);
    }

    [Fact]
    public void DoesNotHoldByAnInterruptedTarget() =>
        Routines.Assessed(Routines.Criteria(Holds) with { End = PartEnd.Interrupted })
            .ScoreBoard.ShouldAllBe(row => row.Outcome == Outcome.NotChecked);

    private const Outcome Holds = Outcome.Holds;

    private static IEnumerable<Rule> Known =>
        [.. GateRules.All, .. OwnershipRules.All, .. ReproducibilityRules.All, .. DependencyRules.All, .. AdvisoryRules.All, .. UpkeepRules.All];

    private static Outcome Judge(params (string Rule, Outcome Outcome)[] results) => ScoreBoard.Of(
        results.Select(
            result => new RuleResult(Routines.Rule(result.Rule, "CheckDoors"), "CheckDoors", result.Outcome, [], FailsRun: false)),
        [Doors]).ShouldHaveSingleItem().Outcome;
}
