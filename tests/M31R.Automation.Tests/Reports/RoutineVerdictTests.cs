using M31R.Automation.Findings;
using M31R.Automation.Reports;

namespace M31R.Automation.Tests.Reports;

public sealed class TheVerdictOfARoutine
{
    private static readonly Rule Error = Routines.Rule("doors-are-shut", "CheckDoors");
    private static readonly Rule Warning = Routines.Rule("doors-are-painted", "CheckDoors", severity: Severity.Warning);
    private static readonly Rule Optional = Routines.Rule("doors-are-counted", "CheckDoors", required: false);

    [Fact]
    public void FailsForAViolatedError() => Of(Error.Violated("Open.")).ShouldBe((false, "1 rule is violated."));

    [Fact]
    public void CountsRulesAndNotFindings() =>
        Of(Error.Violated("Open.", new Place("a")), Error.Violated("Open.", new Place("b"))).Reason.ShouldBe("1 rule is violated.");

    [Fact]
    public void SaysWhichPartIsOnlyAWarning() =>
        Of(Error.Violated("Open."), Warning.Violated("Bare.")).ShouldBe((false, "2 rules are violated (1 only as a warning or note)."));

    [Fact]
    public void PassesForAViolatedWarning() => Of(Warning.Violated("Bare.")).Passes.ShouldBeTrue();

    [Fact]
    public void FailsForARequiredRuleNotChecked() =>
        Of(Error.NotChecked("No key.", "Bring it.")).ShouldBe((false, "1 required rule could not be checked."));

    [Fact]
    public void PassesForAnOptionalRuleNotChecked() => Of(Optional.NotChecked("No key.", "Bring it.")).Passes.ShouldBeTrue();

    [Fact]
    public void FailsForBothWhenStrict()
    {
        var run = Routines.Run(
            Routines.Part("CheckDoors", Warning.Violated("Bare."), Optional.NotChecked("No key.", "Bring it."))) with
        {
            Strict = true,
        };
        RoutineAssessment.Of(run).Verdict.Reason.ShouldBe("1 rule is violated and 1 required rule could not be checked.");
    }

    [Fact]
    public void FailsForARuleTheTargetSaidNothingAbout()
    {
        var part = Routines.Part("CheckDoors", Warning.Holds("Painted."));
        var silent = part with { Report = part.Report! with { Rules = [Warning, Error] } };
        Routines.Assessed(silent).Verdict.Reason.ShouldBe("1 required rule could not be checked.");
    }

    [Theory]
    [InlineData(PartEnd.LeftNothing)]
    [InlineData(PartEnd.Skipped)]
    [InlineData(PartEnd.Interrupted)]
    [InlineData(PartEnd.Unreadable)]
    [InlineData(PartEnd.Stale)]
    public void FailsForAPartWithoutAResult(PartEnd end)
    {
        var report = Routines.Assessed(Routines.Criteria(Outcome.Holds), new RoutinePart("CheckDoors", end));
        report.Verdict.ShouldBe(new RoutineVerdict(Health.NotJudged, "1 target left no whole result."));
        report.Sections[1].Outcome.ShouldBe(Outcome.NotChecked);
        MarkdownReport.Of(report).ShouldContain(Wording.Of(end));
    }

    [Fact]
    public void FailsWhenNothingRan() => Routines.Assessed().Verdict.ShouldBe(new RoutineVerdict(Health.NotJudged, "No target was run."));

    [Fact]
    public void IsNeverMaintainableWhileACriterionIsNotJudged() =>
        Routines.Assessed(Routines.Criteria(Outcome.Holds)).Verdict
            .ShouldBe(new RoutineVerdict(Health.AsFarAsJudged, "Nothing required fails, but of 6 criteria 2 could not be judged."));

    [Fact]
    public void IsNotMaintainableByAViolatedWarningBehindACriterion()
    {
        var warnings = Criterion.All.SelectMany(criterion => criterion.Rules)
            .Select(id => Routines.Rule(id, "Test", severity: Severity.Warning).Violated("Not so."));
        Routines.Assessed(Routines.Part("Test", [.. warnings])).Verdict
            .ShouldBe(
                new RoutineVerdict(
                    Health.AsFarAsJudged, "Nothing required fails, but of 6 criteria 4 do not hold and 2 could not be judged."));
    }

    [Fact]
    public void IsMaintainableWhenEveryCriterionHolds()
    {
        var board = Criterion.All.Select(criterion => new CriterionRow(criterion, Outcome.Holds, [])).ToList();
        RoutineVerdict.Of(Routines.Assessed(Routines.Criteria(Outcome.Holds)).Sections, board).Health.ShouldBe(Health.Maintainable);
    }

    private static (bool Passes, string Reason) Of(params Finding[] findings)
    {
        var verdict = Routines.Assessed(Routines.Part("CheckDoors", findings)).Verdict;
        return (verdict.Passes, verdict.Reason);
    }
}
