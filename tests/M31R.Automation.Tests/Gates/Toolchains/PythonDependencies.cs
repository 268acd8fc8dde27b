using M31R.Automation.Findings;
using M31R.Automation.Gates;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;
using static M31R.Automation.Tests.Gates.GateBench;
using static M31R.Automation.Tests.Kit.ScriptedProcesses;

namespace M31R.Automation.Tests.Gates.Toolchains;

public sealed class PythonDependencies : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void OfAGroupForTestsAreInstalledWithWhatItIncludes()
    {
        Asked("""
            [dependency-groups]
            Dev = [
                "pytest[x]>=8; python_version < \"4\"", # "not this"
                {include-group = "Type_Checks"},
                '--index-url=elsewhere',
            ]
            type-checks = ['mypy', {include-group = "dev"}]
            docs = ["sphinx"]
            """).ShouldBe(["--", "pytest[x]>=8; python_version < \"4\"", "--index-url=elsewhere", "mypy"]);
    }

    [Fact]
    public void OfAGroupAreInstalledBesideTheProjectsOwn()
    {
        Asked("[project]\ndependencies = ['pyyaml']\n[dependency-groups]\ntest = ['pytest']\n").ShouldBe(["-e", ".", "--", "pytest"]);
    }

    [Theory]
    [InlineData("[dependency-groups]\ntest = [{include-group = 'none'}]\n", Outcome.Violated,
        "A dependency group includes \"none\", which is not there.")]
    [InlineData("[tool.poetry.group.test.dependencies]\npytest = '^8'\n", Outcome.NotChecked,
        "Its dependency group \"test\" is Poetry's, which pip does not read.")]
    [InlineData("[tool.poetry.dev-dependencies]\npytest = '^8'\n", Outcome.NotChecked,
        "Its dependency group \"dev\" is Poetry's, which pip does not read.")]
    [InlineData("[dependency-groups]\ndocs = ['sphinx']\n", Outcome.NotApplicable,
        "pyproject.toml depends on nothing that its build or tests need.")]
    [InlineData("[project]\n", Outcome.NotApplicable, "pyproject.toml depends on nothing.")]
    public void ThatPipIsNotAskedForAreTold(string project, Outcome outcome, string words)
    {
        scratch.Write("tree/pyproject.toml", project);
        var bench = new GateBench(scratch, _ => Exits(0)) { IsOwn = false };

        var finding = RestoreCheck.Run(bench.Look(Root(Ecosystem.Python, "pyproject.toml")))
            .Of(GateRules.SubjectRestores)
            .ShouldHaveSingleItem();

        finding.Outcome.ShouldBe(outcome);
        finding.Message.ShouldBe(words);
        bench.Script!.Asked.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("pytest==8.0.0\n", "Restored without a lock file: requirements.txt.")]
    [InlineData("pytest==8.0.0 --hash=sha256:00\n", "Restored: requirements.txt.")]
    public void AreLockedWhereEachFileIsNamedByItsHash(string requirements, string words)
    {
        scratch.Write("tree/requirements.txt", requirements);

        RestoreCheck.Run(new GateBench(scratch, _ => Exits(0)).Look(Root(Ecosystem.Python, "requirements.txt")))
            .Of(GateRules.SubjectRestores)
            .ShouldHaveSingleItem()
            .Message.ShouldBe(words);
    }

    private List<string> Asked(string project)
    {
        scratch.Write("tree/pyproject.toml", project);
        var bench = new GateBench(scratch, _ => Exits(0));
        RestoreCheck.Run(bench.Look(Root(Ecosystem.Python, "pyproject.toml"))).OutcomeOf(GateRules.SubjectRestores).ShouldBe(Outcome.Holds);
        return [.. bench.Script!.Asked[^1].Arguments.SkipWhile(argument => argument != "--quiet").Skip(1)];
    }

    public void Dispose() => scratch.Dispose();
}
