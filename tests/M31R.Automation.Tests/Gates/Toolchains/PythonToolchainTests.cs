using M31R.Automation.Findings;
using M31R.Automation.Gates;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;
using static M31R.Automation.Tests.Gates.GateBench;
using static M31R.Automation.Tests.Kit.ScriptedProcesses;

namespace M31R.Automation.Tests.Gates.Toolchains;

[Trait("Speed", "Slow")]
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
        judgement.Of(GateRules.NoTestIsSkipped).ShouldHaveSingleItem()
            .Message.ShouldBe("\"test_kettle.Boiling.test_steam\" is skipped: \"no steam\".");
        judgement.Metrics["tests.executed"].ShouldBe(3);
    }

    [Fact]
    public void WithoutTestsIsViolated()
    {
        scratch.Write("tree/pyproject.toml", "[project]\nname = 'kettle'\n");
        scratch.Write("tree/kettle.py", "x = 1\n");

        TestCheck.Run(new GateBench(scratch) { IsOwn = false }.Look(Root(Ecosystem.Python, "pyproject.toml")))
            .OutcomeOf(GateRules.TestsWereExecuted)
            .ShouldBe(Outcome.Violated);
    }

    [Fact]
    public void WhoseFormatterIsNotInstalledIsNotChecked()
    {
        scratch.Write("tree/pyproject.toml", "[project]\nname = 'kettle'\n[tool.black]\n[tool.ruff.lint]\n");

        FormatCheck.Run(new GateBench(scratch, _ => null).Look(Root(Ecosystem.Python, "pyproject.toml")))
            .Of(GateRules.CodeIsFormatted)
            .ShouldHaveSingleItem()
            .Message.ShouldBe("The tool \"black\" is not installed.");
    }

    [Fact]
    public void WhoseFormatterWouldChangeAFileIsViolatedThere()
    {
        scratch.Write("tree/pyproject.toml", "[project]\nname = 'kettle'\n[tool.ruff.format]\n");
        scratch.Write("tree/kettle.py", "x=1\n");

        FormatCheck.Run(
            new GateBench(scratch, _ => Exits(1, "Would reformat: kettle.py\n1 file would be reformatted\n")).Look(
                Root(Ecosystem.Python, "pyproject.toml")))
            .Of(GateRules.CodeIsFormatted).ShouldHaveSingleItem().Place.ShouldBe(new Place("kettle.py"));
    }

    public void Dispose() => scratch.Dispose();
}
