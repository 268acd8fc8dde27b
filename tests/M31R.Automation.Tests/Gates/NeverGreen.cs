using M31R.Automation.Findings;
using M31R.Automation.Gates;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;
using static M31R.Automation.Tests.Gates.GateBench;
using static M31R.Automation.Tests.Kit.ScriptedProcesses;

namespace M31R.Automation.Tests.Gates;

public sealed class LockFileThatNobodyReads : IDisposable
{
    private readonly Scratch scratch = new();

    [Theory]
    [InlineData("pyproject.toml", "[project]\ndependencies = ['pyyaml']\n", "uv.lock", Ecosystem.Python)]
    [InlineData("pyproject.toml", "[tool.poetry.dependencies]\npyyaml = '*'\n", "poetry.lock", Ecosystem.Python)]
    [InlineData("pyproject.toml", "[project]\ndynamic = ['dependencies']\n", "Pipfile", Ecosystem.Python)]
    [InlineData("package.json", """{ "dependencies": { "left-pad": "1" } }""", "bun.lock", Ecosystem.Npm)]
    public void IsNotChecked(string manifest, string text, string lockFile, Ecosystem ecosystem)
    {
        scratch.Write($"tree/{manifest}", text);
        scratch.Write($"tree/{lockFile}");
        var bench = new GateBench(scratch, _ => Exits(0)) { IsOwn = false };

        var finding = RestoreCheck.Run(bench.Look(Root(ecosystem, manifest))).Of(GateRules.SubjectRestores).ShouldHaveSingleItem();

        finding.Outcome.ShouldBe(Outcome.NotChecked);
        finding.Message.ShouldContain($"it is locked by \"{lockFile}\"", Case.Insensitive);
        finding.Remedy.ShouldBe("Declare \"restore.command\" in maintenance.yml.");
        bench.Script!.Asked.ShouldBeEmpty();
    }

    [Fact]
    public void IsNotNeededWhereDependenciesAreWorkedOutByTheBuild()
    {
        scratch.Write("tree/pyproject.toml", "[project]\ndynamic = [\n  'dependencies',\n]\n");
        var bench = new GateBench(scratch, _ => Exits(0));

        RestoreCheck.Run(bench.Look(Root(Ecosystem.Python, "pyproject.toml"))).OutcomeOf(GateRules.SubjectRestores).ShouldBe(Outcome.Holds);

        bench.Script!.Asked[^1].Arguments.ShouldContain("-e");
    }

    [Fact]
    public void LetsTheDeclaredCommandMakeTheEnvironmentOfTheTests()
    {
        scratch.Write("tree/pyproject.toml", "[project]\ndependencies = ['pyyaml']\n[tool.pytest.ini_options]\n");
        scratch.Write("tree/uv.lock");
        var interpreter = scratch.Write("tree/.venv/bin/python");
        var bench = new GateBench(scratch,
            _ => Exits(0))
        {
            Maintenance = new MaintenanceFile
            {
                Path = "maintenance.yml",
                Restore = new DeclaredCommand(["uv", "sync"])
            }
        };

        TestCheck.Run(bench.Look(Root(Ecosystem.Python, "pyproject.toml")));

        bench.Script!.Asked[^1].Tool.ShouldBe(interpreter);
    }

    public void Dispose() => scratch.Dispose();
}

public sealed class CodeThatTheFormatterPassesOver : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void IsNotCheckedInFSharp()
    {
        scratch.Write("tree/shop.fsproj");
        scratch.Write("tree/Shop.fs");

        FormatCheck.Run(new GateBench(scratch, _ => Exits(0)).Look(Root(Ecosystem.DotNet, "shop.fsproj")))
            .Of(GateRules.CodeIsFormatted)
            .ShouldHaveSingleItem()
            .Message.ShouldBe("\"dotnet format\" does not know F#.");
    }

    [Fact]
    public void IsNotCheckedBesideWhatWasLookedAt()
    {
        scratch.Write("tree/shop.sln");
        scratch.Write("tree/core/core.fsproj");
        scratch.Write("tree/app/App.cs");

        var finding = FormatCheck.Run(new GateBench(scratch, _ => Exits(0)).Look(Root(Ecosystem.DotNet, "shop.sln")))
            .Of(GateRules.CodeIsFormatted)
            .ShouldHaveSingleItem();

        finding.Outcome.ShouldBe(Outcome.NotChecked);
        finding.Message.ShouldEndWith("its files were not looked at.");
    }

    [Theory]
    [InlineData("black", "No Python files are present to be formatted. Nothing to do", Outcome.NotChecked)]
    [InlineData("ruff.format", "warning: No Python files found under the given path(s)", Outcome.NotChecked)]
    [InlineData("black", "All done!\n1 file would be left unchanged.", Outcome.Holds)]
    [InlineData("ruff.format", "1 file already formatted", Outcome.Holds)]
    public void IsNotCheckedInPython(string tool, string said, Outcome outcome)
    {
        scratch.Write("tree/pyproject.toml", $"[tool.{tool}]\n");
        scratch.Write("tree/kettle.py", "x=1\n");

        FormatCheck.Run(new GateBench(scratch, _ => Exits(0, error: said)).Look(Root(Ecosystem.Python, "pyproject.toml")))
            .OutcomeOf(GateRules.CodeIsFormatted)
            .ShouldBe(outcome);
    }

    public void Dispose() => scratch.Dispose();
}

public sealed class OutputThatIsCut : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void SaysNothingOfCargosWarningsAndTests()
    {
        scratch.Write("tree/Cargo.toml");
        var inspection = new GateBench(scratch, _ => Exits(0) with { LeftOut = 1 }).Look(Root(Ecosystem.Cargo, "Cargo.toml"));

        CompileCheck.Run(inspection).OutcomeOf(GateRules.BuildHasNoWarnings).ShouldBe(Outcome.NotChecked);
    }

    [Fact]
    public void OfFailingTestsIsViolated()
    {
        scratch.Write("tree/Cargo.toml");
        var bench = new GateBench(
            scratch,
            command => command.Arguments[0] == "test" ? Exits(101, "running 9 tests\n", "error: it broke") with { LeftOut = 1 } : Exits(0));

        var judgement = TestCheck.Run(bench.Look(Root(Ecosystem.Cargo, "Cargo.toml")));

        judgement.OutcomeOf(GateRules.AllTestsPass).ShouldBe(Outcome.Violated);
        judgement.OutcomeOf(GateRules.TestsWereExecuted).ShouldBe(Outcome.NotChecked);
        bench.Script!.Asked.Count(command => command.Arguments[0] == "test").ShouldBe(1);
    }

    [Fact]
    public void SaysNothingOfPythonsSyntax()
    {
        scratch.Write("tree/pyproject.toml");
        scratch.Write("tree/kettle.py");
        var bench = new GateBench(scratch, _ => Exits(0, """{"kind": "end"}""") with { LeftOut = 1 });

        CompileCheck.Run(bench.Look(Root(Ecosystem.Python, "pyproject.toml")))
            .OutcomeOf(GateRules.SubjectCompiles)
            .ShouldBe(Outcome.NotChecked);
    }

    public void Dispose() => scratch.Dispose();
}

public sealed class WarningOfAnUnknownForm : IDisposable
{
    private readonly Scratch scratch = new();

    [Theory]
    [InlineData("WARNING in ./src/index.js", Outcome.NotChecked)]
    [InlineData("(!) Plugin css: Warnings while bundling", Outcome.NotChecked)]
    [InlineData("Done with 0 warnings.\nNo warnings.\n    0 Warning(s)\nWarnings: 0", Outcome.Holds)]
    [InlineData("src/a.ts(1,2): warning TS1: words", Outcome.Violated)]
    public void IsNotTakenForNone(string said, Outcome outcome)
    {
        scratch.Write("tree/package.json", """{ "scripts": { "build": "bundle" } }""");
        var asPackage = CompileCheck.Run(new GateBench(scratch, _ => Exits(0, said)).Look(Root(Ecosystem.Npm, "package.json")));
        var asDeclared = CompileCheck.Run(new GateBench(scratch,
            _ => Exits(0, said))
        {
            Maintenance = new MaintenanceFile
            {
                Path = "maintenance.yml",
                Compile = new DeclaredCommand(["make"])
            }
        }.Look());

        asPackage.OutcomeOf(GateRules.BuildHasNoWarnings).ShouldBe(outcome);
        asDeclared.OutcomeOf(GateRules.BuildHasNoWarnings).ShouldBe(outcome);
    }

    [Fact]
    public void OfCargoItselfIsOne()
    {
        scratch.Write("tree/Cargo.toml");
        const string Said = "warning: unused manifest key: package.colour\nwarning: `shop` (lib) generated 1 warning\nwarning: spurious network error (3 tries remaining)\n    Finished";

        var finding = CompileCheck.Run(new GateBench(scratch, _ => Exits(0, error: Said)).Look(Root(Ecosystem.Cargo, "Cargo.toml")))
            .Of(GateRules.BuildHasNoWarnings)
            .ShouldHaveSingleItem();

        finding.Outcome.ShouldBe(Outcome.Violated);
        finding.Message.ShouldBe("unused manifest key: package.colour");
        finding.Place.ShouldBe(new Place("Cargo.toml"));
    }

    public void Dispose() => scratch.Dispose();
}

[Trait("Speed", "Slow")]
public sealed class NodeTestScript : IDisposable
{
    private readonly Scratch scratch = new();

    [Theory]
    [InlineData("node --test", true)]
    [InlineData("node --test a && node --test b", false)]
    [InlineData("npx tsc && c8 --100 node --test", true)]
    [InlineData("npm run unit && eslint .", true)]
    [InlineData("npm run unit && npm run unit", false)]
    [InlineData("npm run nested", false)]
    [InlineData("cross-env A=1 npm run unit && ./more.sh", false)]
    [InlineData("tsc && node test.js", true)]
    [InlineData("tsc && node ./test", true)]
    [InlineData("node build.js", false)]
    [InlineData("node --test --test-reporter=tap", false)]
    [InlineData("node --test-only test.mjs", false)]
    public void HasResultsWrittenWhereExactlyOneCommandRunsNodesTests(string script, bool written)
    {
        scratch.Write("tree/test.js", "import assert from 'node:assert'\nimport {test} from 'node:test'\n");
        scratch.Write("tree/build.js", "import fs from 'node:fs' // no node:test\n");

        var command = Asked(script);

        command.AppendedEnvironment.ContainsKey("NODE_OPTIONS").ShouldBe(written);
        command.Environment.Keys.ShouldBe(["CI"]);
    }

    [Theory]
    [InlineData("package-lock.json", "", true)]
    [InlineData("pnpm-lock.yaml", "", false)]
    [InlineData("yarn.lock", "# yarn lockfile v1\n", true)]
    [InlineData("yarn.lock", "# yarn\n\n__metadata:\n  version: 8\n", false)]
    public void GetsItsArgumentsAsThePackageManagerPassesThemOn(string lockFile, string text, bool dashes)
    {
        scratch.Write($"tree/{lockFile}", text);

        Asked("mocha").Arguments.Contains("--").ShouldBe(dashes);
    }

    [Fact]
    public void OfALaterYarnIsRestoredWithItsOptions()
    {
        scratch.Write("tree/package.json", """{ "dependencies": { "left-pad": "1" } }""");
        scratch.Write("tree/yarn.lock");
        scratch.Write("tree/.yarnrc.yml");
        var bench = new GateBench(scratch, _ => Exits(0));

        RestoreCheck.Run(bench.Look(Root(Ecosystem.Npm, "package.json"))).OutcomeOf(GateRules.SubjectRestores).ShouldBe(Outcome.Holds);

        bench.Script!.Asked.ShouldHaveSingleItem().Arguments.ShouldBe(["install", "--immutable", "--mode=skip-build"]);
    }

    [Fact]
    public void ThatRunsTheFileOfATestIsCounted()
    {
        scratch.Write("tree/package.json", """{ "scripts": { "test": "npm run --silent unit && echo done", "unit": "node test.mjs" } }""");
        scratch.Write("tree/test.mjs", "import { test } from 'node:test'\ntest('boils', () => {})\ntest('cold', () => { throw new Error('\\u001b[31mtoo cold\\u001b[39m') })\n");

        var judgement = TestCheck.Run(new GateBench(scratch).Look(Root(Ecosystem.Npm, "package.json")));

        judgement.Metrics["tests.executed"].ShouldBe(2);
        judgement.Of(GateRules.AllTestsPass).ShouldHaveSingleItem().Message.ShouldBe("\"cold\" fails: too cold");
    }

    private Command Asked(string script)
    {
        scratch.Write(
            "tree/package.json", $$"""{ "scripts": { "test": "{{script}}", "unit": "c8 node --test", "nested": "npm run unit" } }""");
        var bench = new GateBench(scratch, _ => Exits(0));
        TestCheck.Run(bench.Look(Root(Ecosystem.Npm, "package.json")));
        return bench.Script!.Asked.Single(command => command.Arguments[0] == "test");
    }

    public void Dispose() => scratch.Dispose();
}
