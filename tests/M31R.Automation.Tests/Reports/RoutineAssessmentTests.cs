using M31R.Automation.Findings;

namespace M31R.Automation.Tests.Reports;

public sealed class TheSameThingSeenByTwoTargets
{
    private static readonly Rule Rule = Routines.Rule("all-tests-pass", "Test");

    [Fact]
    public void IsSaidByTheRulesOwnTarget()
    {
        var report = Routines.Assessed(Routines.Part("Compile", Fails("seen early")), Routines.Part("Test", Fails("seen late")));
        report.Sections[0].Rules.ShouldBeEmpty();
        report.Sections[0].SaidElsewhere.ShouldBe(1);
        report.Sections[1].Rules.ShouldHaveSingleItem().Findings.ShouldHaveSingleItem().Message.ShouldBe("seen late");
    }

    [Fact]
    public void IsSaidByTheOneThatJudgedItWorse()
    {
        var report = Routines.Assessed(
            Routines.Part("Compile", Fails("broken")), Routines.Part("Test", Rule.Holds("fine") with { Component = "Suite.Test" }));
        report.Results.ShouldHaveSingleItem().Outcome.ShouldBe(Outcome.Violated);
    }

    [Fact]
    public void CountsOnceInTheVerdict() =>
        Routines.Assessed(Routines.Part("Compile", Fails("a")), Routines.Part("Test", Fails("b")))
            .Verdict.Reason.ShouldBe("1 rule is violated.");

    [Fact]
    public void IsSaidTwiceWhenTheComponentDiffers()
    {
        var report = Routines.Assessed(
            Routines.Part("Compile", Fails("a") with { Component = "Other" }), Routines.Part("Test", Fails("b")));
        report.Results.Count().ShouldBe(2);
    }

    [Fact]
    public void KeepsAllThatOneTargetSaysOfOnePlace()
    {
        var report = Routines.Assessed(Routines.Part("Test", Fails("first"), Fails("second")));
        report.Results.ShouldHaveSingleItem().Findings.Count.ShouldBe(2);
    }

    [Fact]
    public void KeepsWhatEveryTargetSaysOfItsOwnPart()
    {
        var everywhere = WaiverRules.WaiversAreCurrent;
        var report = Routines.Assessed(
            Routines.Part("Compile", everywhere.Holds("No waiver.")), Routines.Part("Test", everywhere.Holds("1 waiver.")));
        report.Results.Count().ShouldBe(2);
        report.RuleCounts[Outcome.Holds].ShouldBe(1);
    }

    private static Finding Fails(string message) => Rule.Violated(message) with { Component = "Suite.Test" };
}

public sealed class ASectionInReadingOrder
{
    [Fact]
    public void PutsWhatNeedsAHandFirst()
    {
        Outcome[] shuffled = [Outcome.Holds, Outcome.Waived, Outcome.NotApplicable, Outcome.Violated, Outcome.NotChecked];
        var findings = shuffled.Select(outcome => new Finding(Routines.Rule($"rule-{outcome}".ToLowerInvariant(), "Test"), outcome, "So."));
        Routines.Assessed(Routines.Part("Test", [.. findings])).Results.Select(result => result.Outcome).ShouldBe(OutcomeNames.All);
    }

    [Fact]
    public void SortsTheFindingsOfARuleByPlace()
    {
        var rule = Routines.Rule("doors-are-shut", "CheckDoors");
        Finding[] findings =
            [rule.Violated("x", new Place("b", 2)), rule.Violated("x", new Place("a", 10)), rule.Violated("x", new Place("a", 9))];
        Routines.Assessed(Routines.Part("CheckDoors", findings))
            .Results.Single()
            .Findings.Select(finding => $"{finding.Place}")
            .ShouldBe(["a:9", "a:10", "b:2"]);
    }
}
