using M31R.Automation.Findings;
using M31R.Automation.Gates;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;
using static M31R.Automation.Tests.Gates.GateBench;
using static M31R.Automation.Tests.Kit.ScriptedProcesses;

namespace M31R.Automation.Tests.Gates;

public sealed class RestoringDotNet : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void HoldsInLockedModeWhereALockFileIs()
    {
        scratch.Write("tree/shop.sln");
        scratch.Write("tree/src/packages.lock.json", "{}");
        var bench = new GateBench(scratch, _ => Exits(0));

        RestoreCheck.Run(bench.Look(Root(Ecosystem.DotNet, "shop.sln"))).OutcomeOf(GateRules.SubjectRestores).ShouldBe(Outcome.Holds);

        bench.Script!.Asked[^1].Arguments.ShouldContain("--locked-mode");
    }

    [Theory]
    [InlineData("NU1004", Outcome.Violated)]
    [InlineData("NU1107", Outcome.Violated)]
    [InlineData("NU1101", Outcome.NotChecked)]
    [InlineData("NU1301", Outcome.NotChecked)]
    public void TellsTheSubjectsFaultFromTheNetworks(string code, Outcome outcome)
    {
        scratch.Write("tree/shop.csproj");
        var bench = new GateBench(scratch, command => command.Arguments[0] == "restore" ? Exits(1, $"{scratch["tree"]}/shop.csproj : error {code}: words of NuGet") : Exits(0));

        var finding = RestoreCheck.Run(bench.Look(Root(Ecosystem.DotNet, "shop.csproj"))).Of(GateRules.SubjectRestores).ShouldHaveSingleItem();

        finding.Outcome.ShouldBe(outcome);
        finding.Message.ShouldContain($"{code}: words of NuGet");
        finding.Place.ShouldBe(new Place("shop.csproj"));
    }

    [Fact]
    public void NamesTheSdkThatIsWantedAndThoseThatAreThere()
    {
        scratch.Write("tree/shop.sln");
        var bench = new GateBench(scratch, _ => Exits(145, "Requested SDK version: 9.0.305\nglobal.json file: x\n\nInstalled SDKs:\n10.0.401 [/usr/share/dotnet/sdk]\n"));

        RestoreCheck.Run(bench.Look(Root(Ecosystem.DotNet, "shop.sln"))).Of(GateRules.SubjectRestores).ShouldHaveSingleItem()
            .Message.ShouldBe("global.json asks for the .NET SDK \"9.0.305\"; installed is \"10.0.401\".");
    }

    [Fact]
    public void WithoutTheToolIsNotChecked()
    {
        scratch.Write("tree/shop.sln");

        RestoreCheck.Run(new GateBench(scratch, _ => null).Look(Root(Ecosystem.DotNet, "shop.sln"))).OutcomeOf(GateRules.SubjectRestores).ShouldBe(Outcome.NotChecked);
    }

    public void Dispose() => scratch.Dispose();
}

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

        foreach (var judgement in new[] { RestoreCheck.Run(inspection), CompileCheck.Run(inspection), TestCheck.Run(inspection), FormatCheck.Run(inspection) })
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

public sealed class DeclaredCommands : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void AreRunInsteadOfTheDetectedOnesAndTheirResultsRead()
    {
        scratch.Write("tree/package.json", """{ "scripts": { "test": "node --test" } }""");
        var bench = new GateBench(scratch, Answer) { Maintenance = new MaintenanceFile { Path = "maintenance.yml", Tests = new DeclaredTests(["run-tests", "{results}"]) } };

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
        var bench = new GateBench(scratch, _ => Exits(0)) { Maintenance = new MaintenanceFile { Path = "maintenance.yml", Tests = new DeclaredTests(["make", "test"], Results: ["*.xml"]) } };

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
            Maintenance = new MaintenanceFile { Path = "maintenance.yml", Compile = new DeclaredCommand(["make"], "", TimeSpan.FromSeconds(90)), Tests = new DeclaredTests(["make", "test"]) },
        };

        CompileCheck.Run(bench.Look()).Of(GateRules.SubjectCompiles).ShouldHaveSingleItem().Message.ShouldBe("maintenance.yml: \"make\" did not end within 90 s.");
    }

    public void Dispose() => scratch.Dispose();
}

public sealed class PythonSubject : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void IsReadWithoutRunningIt()
    {
        scratch.Write("tree/pyproject.toml", "[project]\nname = 'kettle'\n");
        scratch.Write("tree/kettle/good.py", $"open('{scratch["ran"]}', 'w')\n");
        scratch.Write("tree/kettle/bad.py", "def f(:\n");
        scratch.Write("tree/tests/fixtures/worse.py", "def f(:\n");

        var judgement = CompileCheck.Run(new GateBench(scratch) { IsOwn = false }.Look(Root(Ecosystem.Python, "pyproject.toml")));

        judgement.Of(GateRules.SubjectCompiles).ShouldHaveSingleItem().Place.ShouldBe(new Place("kettle/bad.py", 1, 7));
        File.Exists(scratch["ran"]).ShouldBeFalse();
    }

    [Fact]
    public void HasItsUnittestTestsRunAndNamed()
    {
        scratch.Write("tree/pyproject.toml", "[project]\nname = 'kettle'\n");
        scratch.Write("tree/kettle.py", "def boils(celsius): return celsius >= 100\n");
        scratch.Write("tree/tests/test_kettle.py", """
            import os
            import unittest
            from kettle import boils

            class Boiling(unittest.TestCase):
                def test_cold(self):
                    self.assertTrue(boils(20), "too cold")

                def test_hot(self):
                    self.assertTrue(boils(100))

                def test_zcrash(self):
                    os.abort()

                @unittest.skip("no steam")
                def test_steam(self):
                    pass
            """);

        var judgement = TestCheck.Run(new GateBench(scratch).Look(Root(Ecosystem.Python, "pyproject.toml")));

        judgement.Of(GateRules.AllTestsPass).Select(finding => (finding.Component, finding.Place?.ToString())).ShouldBe(
            [("test_kettle.Boiling.test_cold", "tests/test_kettle.py:7"), ("test_kettle.Boiling.test_zcrash", "tests/test_kettle.py:13")]);
        judgement.Of(GateRules.NoTestIsSkipped).ShouldHaveSingleItem().Message.ShouldBe("\"test_kettle.Boiling.test_steam\" is skipped: \"no steam\".");
        judgement.Metrics["tests.executed"].ShouldBe(3);
    }

    [Fact]
    public void WithoutTestsIsViolated()
    {
        scratch.Write("tree/pyproject.toml", "[project]\nname = 'kettle'\n");
        scratch.Write("tree/kettle.py", "x = 1\n");

        TestCheck.Run(new GateBench(scratch) { IsOwn = false }.Look(Root(Ecosystem.Python, "pyproject.toml"))).OutcomeOf(GateRules.TestsWereExecuted).ShouldBe(Outcome.Violated);
    }

    [Fact]
    public void WhoseFormatterIsNotInstalledIsNotChecked()
    {
        scratch.Write("tree/pyproject.toml", "[project]\nname = 'kettle'\n[tool.black]\n[tool.ruff.lint]\n");

        FormatCheck.Run(new GateBench(scratch, _ => null).Look(Root(Ecosystem.Python, "pyproject.toml"))).Of(GateRules.CodeIsFormatted).ShouldHaveSingleItem()
            .Message.ShouldBe("The tool \"black\" is not installed.");
    }

    [Fact]
    public void WhoseFormatterWouldChangeAFileIsViolatedThere()
    {
        scratch.Write("tree/pyproject.toml", "[project]\nname = 'kettle'\n[tool.ruff.format]\n");
        scratch.Write("tree/kettle.py", "x=1\n");

        FormatCheck.Run(new GateBench(scratch, _ => Exits(1, "Would reformat: kettle.py\n1 file would be reformatted\n")).Look(Root(Ecosystem.Python, "pyproject.toml")))
            .Of(GateRules.CodeIsFormatted).ShouldHaveSingleItem().Place.ShouldBe(new Place("kettle.py"));
    }

    public void Dispose() => scratch.Dispose();
}

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

        judgement.Of(GateRules.AllTestsPass).ShouldHaveSingleItem().Message.ShouldBe("The test command failed and left no test results: it broke");
        judgement.OutcomeOf(GateRules.TestsWereExecuted).ShouldBe(Outcome.NotChecked);
    }

    public void Dispose() => scratch.Dispose();
}
