using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Reports;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Reports;

public sealed class ReadingWhatTargetsLeft : IDisposable
{
    private static readonly TargetReport Left = Routines.Report("Test", Routines.Rule("all-tests-pass", "Test").Holds("They do."));

    private readonly Scratch scratch = new();

    [Fact]
    public void FindsResultAndMeasures()
    {
        Leave(Left);
        scratch.Write("artifacts/Test/measures.json", "{ \"tests.seconds\": 1.5 }");
        var part = Read(new("Test"));
        part.IsWhole.ShouldBeTrue();
        part.Report!.Findings.ShouldHaveSingleItem().Message.ShouldBe("They do.");
        part.Report.Measures["tests.seconds"].ShouldBe(1.5);
    }

    [Fact]
    public void SaysThatNothingWasLeft() => Read(new("Test")).End.ShouldBe(PartEnd.LeftNothing);

    [Fact]
    public void DoesNotReadAnOlderResultOfASkippedTarget()
    {
        Leave(Left);
        Read(new("Test", TargetEnd.Skipped)).ShouldBe(new RoutinePart("Test", PartEnd.Skipped));
    }

    [Fact]
    public void DoesNotTakeAnInterruptedTargetForWhole()
    {
        Read(new("Test", TargetEnd.Interrupted)).End.ShouldBe(PartEnd.Interrupted);
        Leave(Left);
        Read(new("Test", TargetEnd.Interrupted)).IsWhole.ShouldBeFalse();
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{ \"version\": \"2.1.0\", \"runs\": [] }")]
    public void SaysWhatCannotBeRead(string garbage)
    {
        scratch.Write("artifacts/Test/findings.sarif", garbage);
        var part = Read(new("Test"));
        part.End.ShouldBe(PartEnd.Unreadable);
        part.Detail.ShouldStartWith("Test/findings.sarif");
        part.Detail.ShouldNotContain(scratch.Root);
    }

    [Fact]
    public void SaysThatMeasuresCannotBeRead()
    {
        Leave(Left);
        scratch.Write("artifacts/Test/measures.json", "{ \"tests.seconds\": \"fast\" }");
        Read(new("Test")).End.ShouldBe(PartEnd.Unreadable);
    }

    [Fact]
    public void DoesNotUseTheResultOfAnotherCommit()
    {
        Leave(Left with { Commit = new string('0', 40) });
        var part = Read(new("Test"));
        part.ShouldBe(new RoutinePart("Test", PartEnd.Stale, Detail: "It was made for the commit \"000000000000\"."));
    }

    [Fact]
    public void DoesNotUseTheResultOfAnotherDaySubjectTargetOrMode()
    {
        Leave(Left with { Target = "Compile", Subject = "other", AsOf = new(2026, 1, 2), Strict = true }, "Test");
        Read(new("Test"))
            .Detail.ShouldBe("It was made for the target \"Compile\", the subject \"other\", the day 2026-01-02 and a strict run.");
    }

    [Fact]
    public void NamesTheOtherDayTheSameOnEveryMachine()
    {
        Leave(Left with { AsOf = new(2026, 1, 2) });
        using var foreign = new ForeignCulture();
        Read(new("Test")).Detail.ShouldBe("It was made for the day 2026-01-02.");
    }

    [Fact]
    public void EndsInThreeFiles()
    {
        Leave(Left);
        var report = RoutineReporting.Run(Inspection(), "MonthlyHealth", "0.1.0", [new("Test"), new("Compile")]);
        report.Verdict.Passes.ShouldBeFalse();
        File.ReadAllText(scratch["artifacts/MonthlyHealth/report.html"]).ShouldBe(HtmlReport.Of(report));
        File.ReadAllText(scratch["artifacts/MonthlyHealth/report.md"]).ShouldBe(MarkdownReport.Of(report));
        File.ReadAllText(scratch["artifacts/MonthlyHealth/report.json"]).ShouldBe(JsonReport.Of(report));
    }

    [Theory]
    [MemberData(nameof(HostileRun.Texts), MemberType = typeof(HostileRun))]
    public void CanBeWrittenWhateverTheSubjectSays(string text)
    {
        var report = HostileRun.Of(text);
        new FileDoor().Write(scratch["a/report.html"], HtmlReport.Of(report));
        new FileDoor().Write(scratch["a/report.md"], MarkdownReport.Of(report));
        new FileDoor().Write(scratch["a/report.json"], JsonReport.Of(report));
    }

    public void Dispose() => scratch.Dispose();

    private void Leave(TargetReport report, string? target = null) =>
        new FileDoor().Write(scratch[$"artifacts/{target ?? report.Target}/findings.sarif"], SarifWriter.Write(report));

    private RoutinePart Read(RoutineTarget target) => ReportReader.Read(Inspection(), [target]).ShouldHaveSingleItem();

    private Inspection Inspection() => new(
        new Subject
        {
            Root = scratch.Root,
            Name = "m31r",
            IsOwn = true,
            Git = new GitState(Routines.Commit, "main", IsShallow: false, IsDirty: false, Origin: null),
            Files = [],
            Ecosystems = [],
        },
        MaintenanceFile.Empty,
        new InspectionOptions { ArtifactsDirectory = scratch["artifacts"], AsOf = Routines.Day },
        new Doors(new ScriptedProcesses(_ => null), new FileDoor(), TimeProvider.System),
        new CollectedProgress());
}
