using M31R.Automation.Findings;
using M31R.Automation.Gates;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;
using static M31R.Automation.Tests.Gates.GateBench;
using static M31R.Automation.Tests.Kit.ScriptedProcesses;

namespace M31R.Automation.Tests.Gates;

public sealed class TestRunThatDoesNotEnd : IDisposable
{
    /// <summary>As a runner leaves it that is stopped while it writes.</summary>
    private const string Reported = "<testsuites><testsuite><testcase name='a'/><testcase name='b'/>";

    private static readonly MaintenanceFile Declared =
        new() { Path = "maintenance.yml", Tests = new DeclaredTests(["run-tests", "{results}"]) };

    private readonly Scratch scratch = new();

    [Fact]
    public void IsJudgedByWhatItReportedUntilThen()
    {
        var judgement = Tested($"{Reported}<testcase name='c'><failure message='no'/></testcase><testcase name='d'><skipped/></testcase>");

        judgement.Of(GateRules.AllTestsPass).Select(finding => finding.Component).ShouldBe(["c", "package.json"]);
        judgement.Of(GateRules.NoTestIsSkipped).Select(finding => finding.Outcome).ShouldBe([Outcome.Violated, Outcome.NotChecked]);
        judgement.OutcomeOf(GateRules.TestsWereExecuted).ShouldBe(Outcome.Holds);
        judgement.OutcomeOf(GateRules.TestSuiteIsFast).ShouldBe(Outcome.NotChecked);
        judgement.Metrics["tests.executed"].ShouldBe(3);
    }

    [Fact]
    public void IsViolatedAlthoughAllThatWasReportedPassed()
    {
        var finding = Tested(Reported).Of(GateRules.AllTestsPass).ShouldHaveSingleItem();

        finding.Outcome.ShouldBe(Outcome.Violated);
        finding.Message.ShouldBe("\"npm test\" did not end within 10 min. None of the tests that it reported until then failed.");
        finding.Remedy.ShouldBe("Run the test command and mend what first goes wrong.");
    }

    [Fact]
    public void IsNotKnownToHaveExecutedAnythingWithoutResults()
    {
        var judgement = Tested("");

        judgement.OutcomeOf(GateRules.AllTestsPass).ShouldBe(Outcome.Violated);
        judgement.OutcomeOf(GateRules.TestsWereExecuted).ShouldBe(Outcome.NotChecked);
    }

    [Fact]
    public void NamesTheTimeLimitOfADeclaredCommand()
    {
        scratch.Write("tree/Makefile");
        var bench = new GateBench(
            scratch, command => Stopped(Path.Combine(command.Arguments[0], "a.xml"), Reported))
        {
            Maintenance = Declared,
        };

        var finding = TestCheck.Run(bench.Look()).Of(GateRules.AllTestsPass).ShouldHaveSingleItem();

        finding.Outcome.ShouldBe(Outcome.Violated);
        finding.Remedy.ShouldBe("Make the command faster, or raise \"tests.timeout\" in maintenance.yml.");
    }

    private Judgement Tested(string results)
    {
        scratch.Write("tree/package.json", """{ "scripts": { "test": "node --test" } }""");
        var bench = new GateBench(scratch, command => Stopped(command.AppendedEnvironment["NODE_OPTIONS"].Split('"')[1], results));
        return TestCheck.Run(bench.Look(Root(Ecosystem.Npm, "package.json")));
    }

    private static CommandResult Stopped(string file, string results)
    {
        if (results.Length > 0)
            File.WriteAllText(file, results);

        return TimedOut;
    }

    private static CommandResult TimedOut => new(CommandEnd.TimedOut, null, "", "", TimeSpan.FromMinutes(10));

    public void Dispose() => scratch.Dispose();
}

public sealed class FormatterThatDoesNotEnd : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void IsNotCheckedWhereItIsDeclared() => RemedyOf(
        new MaintenanceFile { Path = "maintenance.yml", Format = new DeclaredCommand(["fmt"]) })
        .ShouldBe("Make the command faster, or raise \"format.timeout\" in maintenance.yml.");

    [Fact]
    public void IsNotCheckedWhereItIsFound() => RemedyOf(MaintenanceFile.Empty)
        .ShouldBe("Make the formatter faster, or declare \"format.command\" with a longer \"format.timeout\" in maintenance.yml.");

    private string RemedyOf(MaintenanceFile maintenance)
    {
        scratch.Write("tree/package.json", """{ "prettier": {} }""");
        var bench = new GateBench(
            scratch, _ => new CommandResult(CommandEnd.TimedOut, null, "", "", TimeSpan.FromMinutes(10)))
        {
            Maintenance = maintenance,
        };

        var finding = FormatCheck.Run(bench.Look(Root(Ecosystem.Npm, "package.json"))).Of(GateRules.CodeIsFormatted).ShouldHaveSingleItem();

        finding.Outcome.ShouldBe(Outcome.NotChecked);
        return finding.Remedy.ShouldNotBeNull();
    }

    public void Dispose() => scratch.Dispose();
}

public sealed class CommandThatFails : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void BeforeTheTestsIsQuotedWhereItBegins()
    {
        scratch.Write("tree/package.json", """{ "scripts": { "test": "xo && ava" } }""");
        const string Said = "> xo && ava\n\n  index.js:3:1\n  \e[31m✖\e[39m  3:1  Unexpected console statement.  no-console\n\n  0 errors of style\n  one\n  two\n  three\n  four\n";

        var judgement = TestCheck.Run(new GateBench(scratch, _ => Exits(1, Said)).Look(Root(Ecosystem.Npm, "package.json")));

        var finding = judgement.Of(GateRules.AllTestsPass).ShouldHaveSingleItem();
        finding.Outcome.ShouldBe(Outcome.Violated);
        finding.Message.ShouldBe("The test command failed and left no test results: index.js:3:1 | ✖ 3:1 Unexpected console statement. no-console | 0 errors of style | one");
        finding.Remedy.ShouldBe("Run the test command and mend what first goes wrong.");
        judgement.Of(GateRules.TestsWereExecuted).ShouldHaveSingleItem().Remedy
            .ShouldBe("Declare a \"tests.command\" that writes JUnit XML, and \"tests.results\", in maintenance.yml.");
    }

    [Fact]
    public void SilentlyLeavesNoColon()
    {
        scratch.Write("tree/Makefile");
        var bench = new GateBench(scratch, _ => Exits(1))
        {
            Maintenance = new MaintenanceFile
            {
                Path = "maintenance.yml",
                Format = new DeclaredCommand(["fmt", "check"]),
                Tests = new DeclaredTests(["check"])
            },
        };

        var format = FormatCheck.Run(bench.Look()).Of(GateRules.CodeIsFormatted).ShouldHaveSingleItem();
        var tests = TestCheck.Run(bench.Look());

        format.Message.ShouldBe("maintenance.yml: \"fmt check\" failed with exit code 1.");
        format.Remedy.ShouldBe("Run \"fmt check\" and mend what makes it fail.");
        tests.Of(GateRules.AllTestsPass).ShouldHaveSingleItem().Message.ShouldEndWith("left no test results: exit code 1.");
        tests.Of(GateRules.TestsWereExecuted).ShouldHaveSingleItem().Message.ShouldContain("failed with exit code 1. It left no results");
    }

    [Fact]
    public void WithoutAKnownFormatterSaysWhichAreKnown()
    {
        scratch.Write("tree/package.json", "{}");

        FormatCheck.Run(new GateBench(scratch, _ => null).Look(Root(Ecosystem.Npm, "package.json")))
            .Of(GateRules.CodeIsFormatted)
            .ShouldHaveSingleItem()
            .Message.ShouldBe("No formatter that this tool knows was found (Prettier).");
    }

    public void Dispose() => scratch.Dispose();
}
