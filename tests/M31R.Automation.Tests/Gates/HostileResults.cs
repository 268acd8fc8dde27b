using M31R.Automation.Findings;
using M31R.Automation.Gates;
using M31R.Automation.Gates.Toolchains;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;
using static M31R.Automation.Tests.Gates.GateBench;
using static M31R.Automation.Tests.Kit.ScriptedProcesses;

namespace M31R.Automation.Tests.Gates;

public sealed class FileTooLongToRead : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void AsDotNetResultsIsAProblemOfTheRun()
    {
        scratch.Write("tree/shop.sln");
        var judgement = TestCheck.Run(Bench(command =>
        {
            if (command.Arguments[0] == "test")
                MakeLong(Path.Combine(command.Arguments[command.Arguments.ToList().IndexOf("--results-directory") + 1], "a.trx"));
        }).Look(Root(Ecosystem.DotNet, "shop.sln")));

        var finding = judgement.Of(GateRules.AllTestsPass).ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(Outcome.Violated);
        finding.Message.ShouldContain("a.trx");
        finding.Message.ShouldNotContain(scratch.Root);
    }

    [Fact]
    public void AsLogOfTheBuildIsNotChecked()
    {
        scratch.Write("tree/shop.sln");
        var judgement = CompileCheck.Run(Bench(command =>
        {
            if (command.Arguments.FirstOrDefault(word => word.StartsWith("-flp:LogFile=", StringComparison.Ordinal)) is { } log)
                MakeLong(log["-flp:LogFile=".Length..].Split(';')[0]);
        }).Look(Root(Ecosystem.DotNet, "shop.sln")));

        judgement.Findings.ShouldAllBe(finding => finding.Outcome == Outcome.NotChecked);
    }

    [Fact]
    public void AsReportOfTheFormatterLeavesItsExitCode()
    {
        scratch.Write("tree/shop.sln");
        var judgement = FormatCheck.Run(Bench(command =>
        {
            if (command.Arguments[0] == "format")
                MakeLong(Path.Combine(command.Arguments[command.Arguments.ToList().IndexOf("--report") + 1], "format-report.json"));
        }).Look(Root(Ecosystem.DotNet, "shop.sln")));

        judgement.OutcomeOf(GateRules.CodeIsFormatted).ShouldBe(Outcome.Holds);
    }

    [Fact]
    public void AsNotesOfPythonsTestsIsNotChecked()
    {
        scratch.Write("tree/pyproject.toml", "[tool.pytest.ini_options]\n");
        var judgement = TestCheck.Run(Bench(command =>
        {
            if (command.Environment.GetValueOrDefault("M31R_EVENTS") is { Length: > 0 } notes)
                MakeLong(notes);
        }).Look(Root(Ecosystem.Python, "pyproject.toml")));

        judgement.Of(GateRules.TestsWereExecuted).ShouldHaveSingleItem().Message.ShouldBe("What its tests came to is too long to read.");
    }

    private GateBench Bench(Action<Command> act) => new(scratch, command =>
    {
        act(command);
        return Exits(0);
    });

    private static void MakeLong(string path)
    {
        using var file = File.Create(path);
        file.SetLength(FileDoor.DefaultLimit + 1);
    }

    public void Dispose() => scratch.Dispose();
}

public sealed class PathsOfThisMachine : IDisposable
{
    private readonly Scratch scratch = new();

    [Theory]
    [InlineData(Ecosystem.DotNet, "shop.sln")]
    [InlineData(Ecosystem.Cargo, "Cargo.toml")]
    [InlineData(Ecosystem.Python, "pyproject.toml")]
    [InlineData(Ecosystem.Npm, "package.json")]
    public void AreInNoFinding(Ecosystem ecosystem, string manifest)
    {
        scratch.Write("tree/shop.sln");
        scratch.Write("tree/Cargo.toml");
        scratch.Write("tree/pyproject.toml", "[tool.ruff.format]\n[tool.pytest.ini_options]\n[project]\ndependencies = ['pyyaml']\n");
        scratch.Write("tree/kettle.py");
        scratch.Write(
            "tree/package.json", """{ "scripts": { "test": "node --test", "build": "tsc" }, "dependencies": { "prettier": "3" } }""");
        foreach (var passes in new[] { "restore build fetch install --version -m -c ci", "restore fetch install --version -m", "--version",
            "" })
        {
            var inspection = Bench(passes.Split(' ')).Look(Root(ecosystem, manifest));
            inspection = inspection with { Options = inspection.Options with { RunSubjectCode = true } };
            foreach (var judgement in new[] { RestoreCheck.Run(inspection), CompileCheck.Run(inspection), TestCheck.Run(inspection),
                FormatCheck.Run(inspection) })
                judgement.Findings.ShouldAllBe(
                    finding => !$"{finding.Message} {finding.Component}".Contains(scratch.Root, StringComparison.Ordinal));
        }
    }

    private GateBench Bench(string[] passing) => new(scratch, command => passing.Contains(command.Arguments[0])
        ? Exits(0)
        : Exits(1, error: $"error in {command.WorkingDirectory}/a.c, {scratch["tree"]}/b.c and {scratch["artifacts"]}/Test/c.xml\n"))
    { IsOwn = false };

    public void Dispose() => scratch.Dispose();
}

public sealed class WhatALaterRunBelieves : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void IsNotThatAStepCouldNotRun()
    {
        scratch.Write("tree/Cargo.toml");
        var reachable = false;
        var bench = new GateBench(scratch, _ => reachable ? Exits(0) : Exits(101, error: "error: failed to fetch"));
        RestoreCheck.Run(bench.Look(Root(Ecosystem.Cargo, "Cargo.toml"))).OutcomeOf(GateRules.SubjectRestores).ShouldBe(Outcome.NotChecked);

        reachable = true;

        CompileCheck.Run(bench.Look(Root(Ecosystem.Cargo, "Cargo.toml"))).OutcomeOf(GateRules.SubjectCompiles).ShouldBe(Outcome.Holds);
    }

    [Fact]
    public void IsNotWhatAnotherDeclaredCommandDid()
    {
        scratch.Write("tree/Makefile");
        var bench = new GateBench(scratch, _ => Exits(0));
        var inspection = bench.Look();
        CompileCheck.Run(inspection with { Maintenance = Declaring("first") });
        TestCheck.Run(inspection with { Maintenance = Declaring("first") });
        TestCheck.Run(inspection with { Maintenance = Declaring("second") });

        bench.Script!.Asked.Select(command => command.Tool).ShouldBe(["first", "run-tests", "second", "run-tests"]);
    }

    [Fact]
    public void IsNotWhatTheTestsOfTheLastRunLeft()
    {
        scratch.Write("tree/package.json", """{ "scripts": { "build": "tsc", "test": "node --test" } }""");
        var left = new List<bool>();
        var bench = new GateBench(scratch, command =>
        {
            if (command.Tool != "npm")
                return Exits(0);

            var trace = Path.Combine(command.WorkingDirectory, "left.txt");
            left.Add(File.Exists(trace));
            File.WriteAllText(trace, "");
            return Exits(0);
        })
        { IsOwn = false };
        var inspection = bench.Look(Root(Ecosystem.Npm, "package.json"));
        inspection = inspection with { Options = inspection.Options with { RunSubjectCode = true } };

        for (var run = 0; run < 2; run++)
        {
            RestoreCheck.Run(inspection);
            CompileCheck.Run(inspection);
            TestCheck.Run(inspection);
        }

        // The build finds a fresh copy in each run, the tests find what the build left.
        left.ShouldBe([false, true, false, true]);
    }

    [Fact]
    public void IsNoBuildThatWentWithItsCopy()
    {
        scratch.Write("tree/package.json", """{ "scripts": { "build": "tsc", "test": "node --test" } }""");
        var bench = new GateBench(scratch, _ => Exits(0)) { IsOwn = false };
        var inspection = bench.Look(Root(Ecosystem.Npm, "package.json"));
        inspection = inspection with { Options = inspection.Options with { RunSubjectCode = true } };

        CompileCheck.Run(inspection);
        RestoreCheck.Run(inspection);
        TestCheck.Run(inspection);

        bench.Script!.Asked.Where(command => command.Tool == "npm").Select(command => command.Arguments[0])
            .ShouldBe(["run", "run", "test"]);
    }

    private static MaintenanceFile Declaring(string compiler) =>
        new() { Path = "/elsewhere.yml", Compile = new DeclaredCommand([compiler]), Tests = new DeclaredTests(["run-tests"]) };

    public void Dispose() => scratch.Dispose();
}

public sealed class SitesOfSimilarNames : IDisposable
{
    private readonly Scratch scratch = new();

    [Theory]
    [InlineData("a-b/x.toml", "a/b/x.toml")]
    [InlineData("é/x.toml", "ü/x.toml")]
    public void HaveDirectoriesOfTheirOwn(string one, string other)
    {
        var workshop = Workshop.Open(new GateBench(scratch, _ => null).Look());

        SlugOf(one).ShouldNotBe(SlugOf(other));
        SlugOf(one).ShouldBe(SlugOf(one));
        SlugOf(new string('d', 3000) + "/x.toml").Length.ShouldBeLessThan(120);

        string SlugOf(string manifest) => new Site(workshop, Root(Ecosystem.Python, manifest)).Slug;
    }

    public void Dispose() => scratch.Dispose();
}

public sealed class LinkOutOfTheSubject : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void IsNotFollowed()
    {
        scratch.Write("tree/shop.sln");
        scratch.Write("global.json", """{ "test": { "runner": "Microsoft.Testing.Platform" } }""");
        File.CreateSymbolicLink(scratch["tree/global.json"], scratch["global.json"]);
        var site = new Site(Workshop.Open(new GateBench(scratch, _ => null).Look()), Root(Ecosystem.DotNet, "shop.sln"));

        site.TextBeside("global.json").ShouldBeNull();
        DotNetPlatformTests.IsChosen(site).ShouldBeFalse();
    }

    public void Dispose() => scratch.Dispose();
}

[Trait("Speed", "Slow")]
public sealed class NotesOfPythonsTests : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void AreNotMadeByWhatIsLeftOfAnEarlierRun()
    {
        scratch.Write("watched_tests.py", EmbeddedText.Read("watched_tests.py"));
        var result = new ProcessDoor(SecretMask.None, TimeProvider.System)
            .Run(new Command("python3", "-c", "import watched_tests; watched_tests.note(kind='end')")
            {
                WorkingDirectory = scratch.Root,
                Environment = new Dictionary<string,
            string?>(StringComparer.Ordinal)
                { ["M31R_EVENTS"] = scratch["events.jsonl"], ["M31R_PATIENCE"] = "9" },
            });

        result.Succeeded.ShouldBeFalse();
        File.Exists(scratch["events.jsonl"]).ShouldBeFalse();
    }

    public void Dispose() => scratch.Dispose();
}
