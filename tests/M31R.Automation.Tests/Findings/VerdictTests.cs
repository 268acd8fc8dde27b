using M31R.Automation.Findings;

namespace M31R.Automation.Tests.Findings;

public class VerdictOfOneFinding
{
    public static TheoryData<Severity, bool, Outcome, bool> Situations()
    {
        var all = new TheoryData<Severity, bool, Outcome, bool>();
        var situations =
            from severity in Enum.GetValues<Severity>()
            from outcome in Enum.GetValues<Outcome>()
            from required in new[] { false, true }
            from strict in new[] { false, true }
            select (severity, required, outcome, strict);
        foreach (var (severity, required, outcome, strict) in situations)
            all.Add(severity, required, outcome, strict);
        return all;
    }

    /// <summary>The table of judgement, written as a table.</summary>
    private static int Expected(
        Severity severity, bool required, Outcome outcome, bool strict) => (outcome, severity, required, strict) switch
        {
            (Outcome.Holds or Outcome.NotApplicable or Outcome.Waived, _, _, _) => 0,
            (Outcome.Violated, Severity.Error, _, _) => 1,
            (Outcome.Violated, _, _, false) => 0,
            (Outcome.NotChecked, _, true, _) => 1,
            (Outcome.NotChecked, _, false, false) => 0,
            (_, _, _, true) => 1,
            _ => throw new InvalidOperationException("a situation that the table does not know"),
        };

    private static TargetReport Report(Severity severity, bool required, Outcome outcome, bool strict) =>
        Samples.Report([new Finding(Samples.Rule("a-rule", severity, required), outcome, "So.") { Justification = outcome == Outcome.Waived
            ? "until" : null }], strict);

    [Theory]
    [MemberData(nameof(Situations))]
    public void IsThatOfTheTable(Severity severity, bool required, Outcome outcome, bool strict) =>
        Verdict.Of(Report(severity, required, outcome, strict)).ExitCode.ShouldBe(Expected(severity, required, outcome, strict));

    [Theory]
    [MemberData(nameof(Situations))]
    public void FollowsFromTheSarifFileAlone(Severity severity, bool required, Outcome outcome, bool strict)
    {
        var report = Report(severity, required, outcome, strict);
        var read = SarifReader.Read("f.sarif", SarifWriter.Write(report));
        Verdict.Of(read).ExitCode.ShouldBe(Verdict.Of(report).ExitCode);
        Verdict.Of(read).Counts[outcome].ShouldBe(1);
    }
}

public class VerdictOfSeveralReports
{
    private static readonly Rule Warning = Samples.Rule("a-warning", Severity.Warning);

    [Fact]
    public void OfNoneIsZero() => Verdict.Of().ExitCode.ShouldBe(0);

    [Fact]
    public void FailsWhenOneDoes()
    {
        var verdict = Verdict.Of(Samples.Report([Warning.Holds("Yes.")]), Samples.Report([Samples.Rule().Violated("No.")]));
        verdict.ExitCode.ShouldBe(1);
        verdict.Failing.ShouldHaveSingleItem().Message.ShouldBe("No.");
    }

    [Fact]
    public void JudgesEachAsStrictlyAsItWasMade()
    {
        Verdict.Of(Samples.Report([Warning.Violated("No.")])).ExitCode.ShouldBe(0);
        Verdict.Of(Samples.Report([Warning.Violated("No.")]), Samples.Report([Warning.Violated("No.")], strict: true)).ExitCode.ShouldBe(1);
    }

    [Fact]
    public void CountsOnceWhatTwoTargetsSayAlike()
    {
        var verdict = Verdict.Of(
            Samples.Report([Warning.Violated("No.")]),
            Samples.Report([Warning.Violated("No."), Warning.Violated("Nor here.", new Place("a"))]));
        verdict.Counts[Outcome.Violated].ShouldBe(2);
        verdict.Counts[Outcome.Holds].ShouldBe(0);
    }
}
