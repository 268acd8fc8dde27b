using M31R.Automation.Gates;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;
using static M31R.Automation.Tests.Gates.GateBench;
using static M31R.Automation.Tests.Kit.ScriptedProcesses;

namespace M31R.Automation.Tests.Gates.Toolchains;

[Trait("Speed", "Slow")]
public sealed class PythonWords : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void OfACompilationSayThatOnlyTheSyntaxWasLookedAt()
    {
        scratch.Write("tree/pyproject.toml");
        scratch.Write("tree/kettle.py", "x = 1\n");
        scratch.Write("tree/lid.py", "y = 1\n");

        CompileCheck.Run(new GateBench(scratch).Look(Root(Ecosystem.Python, "pyproject.toml")))
            .Of(GateRules.BuildHasNoWarnings)
            .ShouldHaveSingleItem()
            .Message.ShouldBe("Python's parser gave no warning for 2 files of pyproject.toml.");
    }

    [Fact]
    public void OfARunAreReadWithoutColours()
    {
        scratch.Write("tree/test_kettle.py", "import pytest\n");
        const string Coloured = "\u001b]0;tests\u0007\u001b[1;31merror:\u001b[0m \u001b[38;5;4mno steam\u001b[K";
        var bench = new GateBench(
            scratch, command => command.Arguments.Contains("pytest_watched") ? Exits(1, Coloured) : Exits(0, """{"kind": "end"}"""));

        TestCheck.Run(bench.Look(Root(Ecosystem.Python, "requirements.txt"))).Of(GateRules.AllTestsPass)[0]
            .Message.ShouldEndWith(": error: no steam");

        bench.Script!.Asked.ShouldAllBe(command => command.Environment.Keys.All(name => !name.Contains("COLOR", StringComparison.Ordinal)));
    }

    public void Dispose() => scratch.Dispose();
}
