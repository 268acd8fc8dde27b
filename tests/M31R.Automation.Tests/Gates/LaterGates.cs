using M31R.Automation.Findings;
using M31R.Automation.Gates;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;
using static M31R.Automation.Tests.Gates.GateBench;
using static M31R.Automation.Tests.Kit.ScriptedProcesses;

namespace M31R.Automation.Tests.Gates;

public sealed class LaterGates : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void ReferToTheRestoreThatFailed()
    {
        scratch.Write("tree/Cargo.toml");
        var bench = new GateBench(scratch, _ => Exits(101, error: "error: failed to parse manifest"));
        var inspection = bench.Look(Root(Ecosystem.Cargo, "Cargo.toml"));

        RestoreCheck.Run(inspection).OutcomeOf(GateRules.SubjectRestores).ShouldBe(Outcome.Violated);
        CompileCheck.Run(inspection).Of(GateRules.SubjectCompiles).ShouldHaveSingleItem().Message.ShouldContain("see \"subject-restores\"");
        TestCheck.Run(inspection).Of(GateRules.TestsWereExecuted).ShouldHaveSingleItem().Message.ShouldContain("see \"subject-restores\"");
        bench.Script!.Asked.Count.ShouldBe(1);
    }

    [Fact]
    public void DoAnEarlierStepThemselvesWhenNoTargetHasDoneItOrTheSubjectHasChanged()
    {
        scratch.Write("tree/Cargo.toml");
        var bench = new GateBench(scratch, _ => Exits(0));
        RestoreCheck.Run(bench.Look(Root(Ecosystem.Cargo, "Cargo.toml")));
        CompileCheck.Run(bench.Look(Root(Ecosystem.Cargo, "Cargo.toml")));
        scratch.Write("tree/src/lib.rs", "// new");
        CompileCheck.Run(bench.Look(Root(Ecosystem.Cargo, "Cargo.toml")));

        bench.Script!.Asked.Select(command => command.Arguments[0]).ShouldBe(["fetch", "build", "fetch", "build"]);
    }

    [Fact]
    public void OfAnotherSubjectNeedLeaveToRunItsCode()
    {
        scratch.Write("tree/Cargo.toml");
        var bench = new GateBench(scratch, _ => Exits(0)) { IsOwn = false };
        var inspection = bench.Look(Root(Ecosystem.Cargo, "Cargo.toml"));

        foreach (var judgement in new[] { RestoreCheck.Run(inspection), CompileCheck.Run(inspection), TestCheck.Run(inspection),
            FormatCheck.Run(inspection) })
        {
            judgement.Findings.ShouldAllBe(finding => finding.Outcome == Outcome.NotChecked);
            judgement.Findings.ShouldContain(finding => finding.Message.Contains("--run-subject-code", StringComparison.Ordinal));
        }

        bench.Script!.Asked.ShouldBeEmpty();
    }

    [Fact]
    public void OfAnotherSubjectRunInACopy()
    {
        scratch.Write("tree/package.json", """{ "scripts": { "test": "node --test" } }""");
        var bench = new GateBench(scratch, _ => Exits(0)) { IsOwn = false };
        var inspection = bench.Look(Root(Ecosystem.Npm, "package.json"));

        TestCheck.Run(inspection with { Options = inspection.Options with { RunSubjectCode = true } });

        var command = bench.Script!.Asked.Single(command => command.Tool == "npm");
        command.WorkingDirectory.ShouldStartWith(Path.Combine(bench.Artifacts, "shop", "work"));
        Path.GetRelativePath(bench.Artifacts, command.WorkingDirectory).Split('/').ShouldAllBe(name => !name.StartsWith('.'));
        File.Exists(Path.Combine(command.WorkingDirectory, "package.json")).ShouldBeTrue();
    }

    public void Dispose() => scratch.Dispose();
}
