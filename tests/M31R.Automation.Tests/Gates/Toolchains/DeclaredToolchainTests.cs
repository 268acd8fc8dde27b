using M31R.Automation.Findings;
using M31R.Automation.Gates;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;
using static M31R.Automation.Tests.Gates.GateBench;
using static M31R.Automation.Tests.Kit.ScriptedProcesses;

namespace M31R.Automation.Tests.Gates.Toolchains;

public sealed class DeclaredCommands : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void AreRunInsteadOfTheDetectedOnesAndTheirResultsRead()
    {
        scratch.Write("tree/package.json", """{ "scripts": { "test": "node --test" } }""");
        var bench = new GateBench(scratch,
            Answer)
        {
            Maintenance = new MaintenanceFile
            {
                Path = "maintenance.yml",
                Tests = new DeclaredTests(["run-tests", "{results}"])
            }
        };

        var judgement = TestCheck.Run(bench.Look(Root(Ecosystem.Npm, "package.json")));

        judgement.OutcomeOf(GateRules.TestsWereExecuted).ShouldBe(Outcome.Holds);
        judgement.Metrics["tests.executed"].ShouldBe(1);
        bench.Script!.Asked.Select(command => command.Tool).ShouldBe(["run-tests"]);

        CommandResult Answer(Command command)
        {
            File.WriteAllText(Path.Combine(command.Arguments[0], "a.xml"), "<testsuite><testcase name='a'/></testsuite>");
            return Exits(0);
        }
    }

    [Fact]
    public void WithoutResultsAreJudgedByTheirExitCode()
    {
        scratch.Write("tree/Makefile");
        scratch.Write("tree/old.xml", "<testsuite><testcase name='stale'/></testsuite>");
        var bench = new GateBench(scratch,
            _ => Exits(0))
        {
            Maintenance = new MaintenanceFile
            {
                Path = "maintenance.yml",
                Tests = new DeclaredTests(["make", "test"], Results: ["*.xml"])
            }
        };

        var judgement = TestCheck.Run(bench.Look());

        judgement.OutcomeOf(GateRules.AllTestsPass).ShouldBe(Outcome.Holds);
        judgement.OutcomeOf(GateRules.TestsWereExecuted).ShouldBe(Outcome.NotChecked);
    }

    [Fact]
    public void ThatExitWithNothingExecutedAreNeverGreen()
    {
        scratch.Write("tree/Makefile");
        var bench = new GateBench(scratch, command =>
        {
            File.WriteAllText(Path.Combine(command.Arguments[0], "a.xml"), "<testsuite tests='0'/>");
            return Exits(0);
        })
        { Maintenance = new MaintenanceFile { Path = "maintenance.yml", Tests = new DeclaredTests(["run-tests", "{results}"]) } };

        TestCheck.Run(bench.Look()).OutcomeOf(GateRules.TestsWereExecuted).ShouldBe(Outcome.Violated);
    }

    [Fact]
    public void ThatHangAreViolated()
    {
        scratch.Write("tree/Makefile");
        var bench = new GateBench(scratch, _ => new CommandResult(CommandEnd.TimedOut, null, "", "", TimeSpan.FromMinutes(3)))
        {
            Maintenance = new MaintenanceFile
            {
                Path = "maintenance.yml",
                Compile = new DeclaredCommand(["make"], "", TimeSpan.FromSeconds(90)),
                Tests = new DeclaredTests(["make", "test"])
            },
        };

        CompileCheck.Run(bench.Look()).Of(GateRules.SubjectCompiles).ShouldHaveSingleItem()
            .Message.ShouldBe("maintenance.yml: \"make\" did not end within 90 s.");
    }

    public void Dispose() => scratch.Dispose();
}
