using System.Globalization;
using M31R.Automation.Dependencies.Advisories;
using M31R.Automation.Findings;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Findings;

public sealed class AMachineOfAnotherCulture
{
    private static readonly Rule Rule = Samples.Rule();

    [Fact]
    public void WouldWriteAnotherYear()
    {
        using var foreign = new ForeignCulture();
        Samples.Day.ToString("yyyy-MM-dd", CultureInfo.CurrentCulture).ShouldBe("2569-11-21");
    }

    [Fact]
    public void LeavesTheSameBytesOfFindings()
    {
        var here = SarifWriter.Write(Samples.Everything());
        using var foreign = new ForeignCulture();
        SarifWriter.Write(Samples.Everything()).ShouldBe(here);
    }

    [Fact]
    public void TellsTheSameDaysOfWaivers()
    {
        using var foreign = new ForeignCulture();
        var book = new WaiverBook(
            [new Waiver(Rule.Id, "a", "Why.", Samples.Day.AddDays(-1)), new Waiver(Rule.Id, "b", "Why.", Samples.Day)],
            [Rule.Id],
            Samples.Day);
        var findings = book.Apply([Rule.Violated("Open.") with { Component = "b" }], [Rule]);
        findings[0].Justification.ShouldBe("accepted until 2026-11-21: Why.");
        findings[1].Message.ShouldEndWith("expired on 2026-11-20, before 2026-11-21.");
    }

    [Fact]
    public void TellsTheSameScores()
    {
        using var foreign = new ForeignCulture();
        new AdvisorySeverity(SeverityLevel.High, 7.5).ToString().ShouldBe("high, CVSS 7.5");
    }

    [Fact]
    public void ReadsTheSameNumbers()
    {
        using var foreign = new ForeignCulture();
        Should.Throw<MaintenanceException>(() => MaintenanceFileReader.Parse("tests: {command: [make, 1.5]}", "m.yml"))
            .Message.ShouldContain("The number 1.5 stands");
    }
}
