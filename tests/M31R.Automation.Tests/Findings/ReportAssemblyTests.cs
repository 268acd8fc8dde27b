using M31R.Automation.Findings;

namespace M31R.Automation.Tests.Findings;

public class AssembledReport
{
    private static readonly Rule Shut = Samples.Rule("doors-are-shut");
    private static readonly Rule Oiled = Samples.Rule("doors-are-oiled", Severity.Warning, required: false);
    private static readonly RuleCatalogue Catalogue = new(
        [Shut, Oiled, Samples.Rule("windows-are-clean", target: "CheckWindows"), .. WaiverRules.All]);

    private static readonly Circumstances Plain = new() { Subject = "house", Commit = "c0ffee", AsOf = Samples.Day };

    private static TargetReport Report(Circumstances circumstances, params IReadOnlyList<Finding> findings) =>
        new ReportAssembly(Catalogue, circumstances).Report("CheckDoors", new Judgement(findings));

    [Fact]
    public void RecordsTheCircumstances()
    {
        var report = Report(Plain with { IsDirty = true, Strict = true }, Shut.Holds("Shut."), Oiled.Holds("Oiled."));
        (report.Target, report.Subject, report.Commit, report.IsDirty, report.AsOf, report.Strict)
            .ShouldBe(("CheckDoors", "house", "c0ffee", true, Samples.Day, true));
        report.Rules.Select(rule => rule.Id).ShouldBe(["doors-are-oiled", "doors-are-shut", "waivers-are-current"]);
    }

    [Fact]
    public void IsTheSameWhateverOrderTheCheckFoundThingsIn()
    {
        Finding[] findings =
        [
            Oiled.Holds("Oiled."),
            Shut.Violated("Open.", new Place("b", 2)),
            Shut.Violated("Open.", new Place("b", 10)),
            Shut.Violated("Open.", new Place("b", 2, 7)) with { Component = "x" },
            Shut.Violated("Open.", new Place("a", 5)),
            Shut.Violated("Wide open.", new Place("a", 5)),
            Shut.Violated("Open."),
        ];
        var expected = SarifWriter.Write(Report(Plain, findings));
        for (var turn = 1; turn < findings.Length; turn++)
            SarifWriter.Write(Report(Plain, [.. findings[turn..], .. findings[..turn]])).ShouldBe(expected);
        Report(Plain, findings).Findings.Select(finding => $"{finding.Rule.Id} {finding.Place}".Trim()).ShouldBe(
            ["doors-are-oiled", "doors-are-shut", "doors-are-shut a:5", "doors-are-shut a:5", "doors-are-shut b:2", "doors-are-shut b:2:7",
            "doors-are-shut b:10", "waivers-are-current"]);
    }

    [Fact]
    public void SaysNothingTwice() =>
        Report(Plain, Oiled.Holds("Oiled."), Shut.Violated("Open."), Shut.Violated("Open."))
            .Findings.Count(finding => finding.Outcome == Outcome.Violated)
            .ShouldBe(1);

    [Fact]
    public void ShowsWhatTheSubjectRequires()
    {
        var report = Report(
            Plain with { Required = [Oiled.Id], Optional = [Shut.Id] },
            Shut.NotChecked("Dark.", "Bring a lamp."),
            Oiled.NotChecked("Dark.", "Bring a lamp."));
        Verdict.Of(report).Failing.ShouldHaveSingleItem().Rule.Id.ShouldBe(Oiled.Id);
        Verdict.Of(SarifReader.Read("f", SarifWriter.Write(report))).Failing.ShouldHaveSingleItem().Rule.Id.ShouldBe(Oiled.Id);
    }

    [Fact]
    public void AppliesWaivers()
    {
        var waiver = new Waiver(Shut.Id, "back", "No key\u001b.", new DateOnly(2026, 12, 31), new Place("maintenance.yml", 3));
        var report = Report(Plain with { Waivers = [waiver] }, Oiled.Holds("Oiled."), Shut.Violated("Open.") with { Component = "back" });
        Verdict.Of(report).ExitCode.ShouldBe(0);
        report.Findings.ShouldContain(finding => finding.Justification == "accepted until 2026-12-31: No key\ufffd.");
    }

    [Fact]
    public void HasOnlyPlainText()
    {
        var hostile = Shut.Violated(
            "a\u001b[31m\r\nb\u0000\ud800", new Place("x\u0007/\u202ey")) with
        {
            Component = "c\u009b",
            Remedy = "d\u0085e",
        };
        var finding = Report(Plain, Oiled.Holds("Oiled."), hostile).Findings.First(finding => finding.Outcome == Outcome.Violated);
        (finding.Message, finding.Place!.Path, finding.Component, finding.Remedy)
            .ShouldBe(("a\ufffd[31m\nb\ufffd\ufffd", "x\ufffd/\ufffdy", "c\ufffd", "d\ne"));
    }

    [Fact]
    public void NeedsAFindingForEveryRule() =>
        Should.Throw<InvalidOperationException>(() => Report(Plain, Shut.Holds("Shut.")))
            .Message.ShouldBe("\"CheckDoors\" has no finding for its rule \"doors-are-oiled\".");

    [Fact]
    public void RefusesARuleOfAnotherTarget() =>
        Should.Throw<InvalidOperationException>(() => Report(Plain, Catalogue.Of("CheckWindows")[1].Holds("Clean.")))
            .Message.ShouldContain("which is not among its rules");

    [Fact]
    public void RefusesToRequireWhatDoesNotExist() =>
        Should.Throw<MaintenanceException>(() => new ReportAssembly(Catalogue, Plain with { Required = ["doors-are-shutt"] }))
            .Message.ShouldContain("Did you mean \"doors-are-shut\"?");
}

public class PlainTexts
{
    [Theory]
    [InlineData("größer 🚪\tTür\n", "größer 🚪\tTür\n")]
    [InlineData("\u200d‌‍👩‍👧", "\u200d‌‍👩‍👧")]
    [InlineData("a\rb\r\nc\u2028d", "a\nb\nc\nd")]
    [InlineData("\u061c\u200e\u2066", "\ufffd\ufffd\ufffd")]
    public void KeepWhatIsTextAndReplaceTheRest(string text, string expected) => PlainText.Of(text).ShouldBe(expected);

    [Fact]
    public void OfMessagesAreCut()
    {
        var message = PlainText.Message(new string('a', PlainText.LongestMessage - 1) + "🚪" + new string('b', 10));
        message.ShouldBe(new string('a', PlainText.LongestMessage - 1) + "… (12 more characters)");
        PlainText.Message(new string('a', PlainText.LongestMessage)).ShouldBe(new string('a', PlainText.LongestMessage));
    }
}
