using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Reports;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Reports;

/// <summary>A check that repeats what a test printed of its environment.</summary>
public sealed class ASecretInAFinding : IDisposable
{
    private const string Secret = "hunter2-hunter2";
    private static readonly Rule Rule = Routines.Rule("all-tests-pass", "Test") with { Clauses = [Clause.Principle(5)] };
    private static readonly RuleCatalogue Catalogue = new([Rule, .. WaiverRules.All]);

    private static readonly Finding Finding = Rule.Violated($"expected {Secret}", new Place($"out/{Secret}.txt", 3)) with
    {
        Component = $"Logs_in(password: {Secret})",
        Remedy = $"Set it to {Secret}.",
    };

    private readonly Scratch scratch = new();

    [Fact]
    public void IsNotRecorded()
    {
        Run(new SecretMask([Secret]), Finding);
        File.ReadAllText(scratch["artifacts/Test/findings.sarif"]).ShouldNotContain(Secret);
    }

    [Fact]
    public void IsRecordedWhenNobodySaysThatItIsOne()
    {
        Run(SecretMask.None, Finding);
        File.ReadAllText(scratch["artifacts/Test/findings.sarif"]).ShouldContain(Secret);
    }

    [Fact]
    public void LeavesTheRestOfItsWords()
    {
        var found = Run(new SecretMask([Secret]), Finding).Findings[0];
        (found.Message, found.Component, found.Remedy, found.Place)
            .ShouldBe(("expected ***", "Logs_in(password: ***)", "Set it to ***.", new Place("out/***.txt", 3)));
    }

    [Fact]
    public void IsNotHalfRecordedWhereAMessageIsCut()
    {
        var message = new string('x', PlainText.LongestMessage - 5) + Secret;
        Run(new SecretMask([Secret]), Finding with { Message = message }).Findings[0].Message.ShouldEndWith("x***");
    }

    [Fact]
    public void IsMaskedInTheWaiverThatCoversItToo()
    {
        var waiver = new Waiver(
            Rule.Id, Finding.Component, $"The {Secret} of a test.", new DateOnly(2030, 1, 1), new Place("maintenance.yml", 4));
        var found = Run(new SecretMask([Secret]), Finding, waiver).Findings[0];
        (found.Outcome, found.Justification).ShouldBe((Outcome.Waived, "accepted until 2030-01-01: The *** of a test."));
    }

    public void Dispose() => scratch.Dispose();

    private TargetReport Run(SecretMask secrets, Finding finding, params IReadOnlyList<Waiver> waivers) =>
        TargetRun.Run(Inspection(secrets, waivers), "Test", Catalogue, _ => new Judgement([finding]));

    private Inspection Inspection(SecretMask secrets, IReadOnlyList<Waiver> waivers) => new(
        new Subject { Root = scratch.Root, Name = "m31r", IsOwn = true, Git = null, Files = [], Ecosystems = [] },
        MaintenanceFile.Empty with { Waivers = waivers },
        new InspectionOptions { ArtifactsDirectory = scratch["artifacts"], AsOf = Routines.Day },
        new Doors(new ScriptedProcesses(_ => null), new FileDoor(), TimeProvider.System) { Secrets = secrets },
        new CollectedProgress());
}
