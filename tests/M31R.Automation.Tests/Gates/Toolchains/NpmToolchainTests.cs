using M31R.Automation.Findings;
using M31R.Automation.Gates;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;
using static M31R.Automation.Tests.Gates.GateBench;
using static M31R.Automation.Tests.Kit.ScriptedProcesses;

namespace M31R.Automation.Tests.Gates.Toolchains;

public sealed class NodePackage : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void WhoseLockDoesNotMatchIsViolated()
    {
        scratch.Write("tree/package.json", """{ "dependencies": { "left-pad": "1" } }""");
        scratch.Write("tree/package-lock.json", "{}");
        var bench = new GateBench(scratch, _ => Exits(1, error: "npm error code EUSAGE\nnpm error `npm ci` can only install packages when your package.json and package-lock.json are in sync.\n"));

        RestoreCheck.Run(bench.Look(Root(Ecosystem.Npm, "package.json"))).Of(GateRules.SubjectRestores).ShouldHaveSingleItem()
            .Message.ShouldBe("package-lock.json does not match package.json.");
    }

    [Fact]
    public void WhoseRegistryIsUnreachableIsNotChecked()
    {
        scratch.Write("tree/package.json", """{ "dependencies": { "left-pad": "1" } }""");
        var bench = new GateBench(scratch, _ => Exits(1, error: "npm error code ENOTFOUND\nnpm error network request failed\n"));

        RestoreCheck.Run(bench.Look(Root(Ecosystem.Npm, "package.json"))).OutcomeOf(GateRules.SubjectRestores).ShouldBe(Outcome.NotChecked);
    }

    [Fact]
    public void WithTheTestScriptOfNpmInitHasNoTests()
    {
        scratch.Write("tree/package.json", """{ "scripts": { "test": "echo \"Error: no test specified\" && exit 1" } }""");
        var bench = new GateBench(scratch, _ => null) { IsOwn = false };

        TestCheck.Run(bench.Look(Root(Ecosystem.Npm, "package.json"))).OutcomeOf(GateRules.TestsWereExecuted).ShouldBe(Outcome.Violated);
    }

    [Fact]
    public void WhoseRunnerIsUnknownIsJudgedByItsExitCode()
    {
        scratch.Write("tree/package.json", """{ "scripts": { "test": "sh all.sh" } }""");

        var judgement = TestCheck.Run(new GateBench(scratch, _ => Exits(2, "it broke\n")).Look(Root(Ecosystem.Npm, "package.json")));

        judgement.Of(GateRules.AllTestsPass).ShouldHaveSingleItem()
            .Message.ShouldBe("The test command failed and left no test results: it broke");
        judgement.OutcomeOf(GateRules.TestsWereExecuted).ShouldBe(Outcome.NotChecked);
    }

    public void Dispose() => scratch.Dispose();
}
