using M31R.Automation.Findings;
using M31R.Automation.Gates;
using static M31R.Automation.Tests.Gates.GateFacts;

namespace M31R.Automation.Tests.Gates;

public class JudgingTests
{
    [Fact]
    public void ThatAllPassHoldsForEveryRule()
    {
        var judgement = TestJudge.Judge([Ran(Test("a"), Test("b"))]);

        judgement.Findings.Select(finding => finding.Outcome).ShouldBe([Outcome.Holds, Outcome.Holds, Outcome.Holds, Outcome.Holds]);
        judgement.Metrics["tests.executed"].ShouldBe(2);
    }

    [Fact]
    public void ThatFailNamesEachOnce()
    {
        var judgement = TestJudge.Judge(
            [Ran(Test("a"), Test("b", TestOutcome.Failed), Test("c", TestOutcome.Hung)) with { RunFailure = "exit code 1" }]);

        judgement.Of(GateRules.AllTestsPass).Select(finding => finding.Component).ShouldBe(["b", "c"]);
        judgement.OutcomeOf(GateRules.AllTestsPass).ShouldBe(Outcome.Violated);
        judgement.OutcomeOf(GateRules.TestsWereExecuted).ShouldBe(Outcome.Holds);
        judgement.OutcomeOf(GateRules.TestSuiteIsFast).ShouldBe(Outcome.NotChecked);
    }

    [Fact]
    public void ThatDoNotExistIsViolatedOnce()
    {
        var judgement = TestJudge.Judge([Ran()]);

        judgement.Of(GateRules.TestsWereExecuted).ShouldHaveSingleItem().Message.ShouldBe("No test was found in shop.sln.");
        judgement.OutcomeOf(GateRules.TestsWereExecuted).ShouldBe(Outcome.Violated);
        judgement.OutcomeOf(GateRules.AllTestsPass).ShouldBe(Outcome.NotApplicable);
        judgement.OutcomeOf(GateRules.NoTestIsSkipped).ShouldBe(Outcome.NotApplicable);
    }

    [Fact]
    public void ThatAreAllSkippedWereNotExecuted()
    {
        var judgement = TestJudge.Judge([Ran(Test("a", TestOutcome.Skipped))]);

        judgement.OutcomeOf(GateRules.TestsWereExecuted).ShouldBe(Outcome.Violated);
        judgement.OutcomeOf(GateRules.NoTestIsSkipped).ShouldBe(Outcome.Violated);
    }

    [Fact]
    public void WhoseRunFailsAlthoughNoTestDidIsViolated()
    {
        var judgement = TestJudge.Judge([Ran(Test("a")) with { RunFailure = "exit code 3" }]);

        judgement.Of(GateRules.AllTestsPass).ShouldHaveSingleItem().Message.ShouldBe("The run failed although no test did: exit code 3");
    }

    [Fact]
    public void WithoutCountsIsJudgedByItsExitCode()
    {
        var judgement = TestJudge.Judge([new TestFacts(Done()) { CountsAreKnown = false }]);

        judgement.OutcomeOf(GateRules.AllTestsPass).ShouldBe(Outcome.Holds);
        judgement.OutcomeOf(GateRules.TestsWereExecuted).ShouldBe(Outcome.NotChecked);
        judgement.OutcomeOf(GateRules.NoTestIsSkipped).ShouldBe(Outcome.NotChecked);
    }

    [Fact]
    public void ThatCouldNotRunIsExplainedOnce()
    {
        var judgement = TestJudge.Judge([new TestFacts(CouldNotRun())]);

        judgement.Findings.ShouldAllBe(finding => finding.Outcome == Outcome.NotChecked);
        judgement.Findings.Count(finding => finding.Message.Contains("A tool is missing.", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public void ThatTakeLongerThanTheLimitSaysNoSeconds()
    {
        var judgement = TestJudge.Judge([Ran(Test("a")) with { Duration = TimeSpan.FromSeconds(31.4) }]);

        judgement.Of(GateRules.TestSuiteIsFast)
            .ShouldHaveSingleItem()
            .Message.ShouldStartWith(
                "The test suite takes longer than 30 s; Test/measures.json has the time, Test/slowest-tests.md the slowest tests.");
        judgement.Measures["tests.seconds"].ShouldBe(31.4);
    }

    [Fact]
    public void OfAnUnknownEcosystemIsNotChecked() =>
        TestJudge.Judge([]).Findings.ShouldAllBe(finding => finding.Outcome == Outcome.NotChecked);

    [Fact]
    public void BeyondTheListedOnesAreCounted()
    {
        var failing = Enumerable.Range(0, 130).Select(number => Test($"t{number}", TestOutcome.Failed)).ToList();

        var findings = TestJudge.Judge([Ran(failing)]).Of(GateRules.AllTestsPass);

        findings.Count.ShouldBe(101);
        findings[^1].Message.ShouldBe("30 more are not listed; the numbers count them.");
    }

    [Fact]
    public void BeyondTheListedOnesThatAreNotCheckedAreNoViolation()
    {
        var findings = TestJudge.Judge([.. Enumerable.Range(0, 130).Select(number => new TestFacts(CouldNotRun($"p{number}.sln")))])
            .Of(GateRules.TestsWereExecuted);

        findings.Count.ShouldBe(101);
        findings.ShouldAllBe(finding => finding.Outcome == Outcome.NotChecked);
        findings[^1].Message.ShouldBe("30 more are not listed; the numbers count them.");
    }
}
