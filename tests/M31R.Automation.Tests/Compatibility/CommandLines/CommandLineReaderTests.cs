using M31R.Automation.Compatibility;
using M31R.Automation.Compatibility.CommandLines;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Compatibility.CommandLines;

public sealed class ASubjectsCommandLines
{
    private const string Schema = ".nuke/build.schema.json";
    private const string Click = "Usage: app [OPTIONS]\n\nOptions:\n  --seed TEXT\n  --help  Show this message and exit.\n";
    private readonly Dictionary<string, string> before = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> now = new(StringComparer.Ordinal);
    private ScriptedProcesses processes = new(_ => ScriptedProcesses.Exits(0, Click));
    private bool isOwn = true;

    [Fact]
    public void AreNoneWhereNothingIsDeclared() => Ends().ShouldBeEmpty();

    [Fact]
    public void AreNewWhereTheLastReleaseHadNone()
    {
        now[Schema] = """{ "properties": { "ApiKey": { "type": "string" } } }""";

        var end = Ends().ShouldHaveSingleItem();
        (end.Items, end.Changes.Count, end.Hindrance).ShouldBe((0, 0, null));
        end.Snapshot.ShouldBe(["--api-key text"]);
    }

    [Theory]
    [InlineData("{}", null, "it is not committed any more; v1.0.0 had it.")]
    [InlineData("[]", "{}", "it is not what NUKE writes: an object is expected")]
    public void AreNotComparedWhereASchemaCannotBeRead(string old, string? next, string why)
    {
        before[Schema] = old;
        if (next is not null)
            now[Schema] = next;

        Ends().Single().Hindrance!.Value.Reason.ShouldBe(why);
    }

    [Fact]
    public void AreAskedOfBothSides()
    {
        Declare(before, "help: [old, --help]");
        Declare(now, "help: [new, --help]");

        Ends().Single().Hindrance.ShouldBeNull();
        processes.Asked.Select(command => $"{command.WorkingDirectory}: {command}").ShouldBe(["/v1.0.0: old --help", "/now: new --help"]);
        processes.Asked.ShouldAllBe(command => command.StandardInput.Length == 0 && command.Environment["NO_COLOR"] == "1");
        processes.Asked.ShouldAllBe(command => command.Environment["PYTHONPATH"]!.StartsWith(
            $"{command.WorkingDirectory}/src{Path.PathSeparator}{command.WorkingDirectory}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("help: [app, --help]", 0)]
    [InlineData("exit-codes: { \"0\": finished }", 1)]
    public void HaveThePlaceOfTheirDeclaration(string how, int changes)
    {
        Declare(before, changes == 0 ? how : "exit-codes: { \"0\": done }");
        Declare(now, how);

        var end = Ends().Single();
        end.Place!.ToString().ShouldBe("maintenance.yml:3");
        end.Changes.Select(change => change.Place!.ToString()).ShouldBe(Enumerable.Repeat("maintenance.yml:3", changes));
    }

    [Fact]
    public void AreComparedByWhatTheHelpTells()
    {
        Declare(now, "help: [app, --help]");
        processes = new ScriptedProcesses(command =>
            command.WorkingDirectory == "/v1.0.0" ? ScriptedProcesses.Exits(0, Click)
            : command.Arguments is ["--help"] ? ScriptedProcesses.Exits(0, Click.Replace("  --seed TEXT\n", "", StringComparison.Ordinal))
            : ScriptedProcesses.Exits(2, "", $"no such option: {command.Arguments[0]}"));

        var change = Ends().Single().Changes.ShouldHaveSingleItem();
        (change.Kind, change.Item, change.Witness!.Text).ShouldBe((ChangeKind.Breaking, "app --seed", "app --seed value"));
    }

    [Theory]
    [InlineData(CommandEnd.TimedOut, null, "", "in v1.0.0, \"app --help\" did not end within 30 seconds and was not asked again.")]
    [InlineData(CommandEnd.NotFound, null, "", "in v1.0.0, the program \"app\" is not installed.")]
    [InlineData(CommandEnd.Exited, 0, " \n", "in v1.0.0, \"app --help\" prints nothing.")]
    [InlineData(CommandEnd.Exited, 1, "one\ntwo", "in v1.0.0, \"app --help\" ended with 1: two.")]
    public void AreNotComparedWhereTheHelpIsNone(CommandEnd end, int? code, string output, string why)
    {
        Declare(now, "help: [app, --help]");
        processes = new ScriptedProcesses(_ => new CommandResult(end, code, output, "", TimeSpan.Zero));

        Ends().Single().Hindrance!.Value.Reason.ShouldBe(why);
    }

    [Fact]
    public void AreNotComparedForWhatHungFirst()
    {
        Declare(now, "help: [app, --help]");
        processes = new ScriptedProcesses(command => command.WorkingDirectory == "/v1.0.0" && command.Arguments is ["--help"]
            ? ScriptedProcesses.Exits(0, Click + "\nCommands:\n  slow  Takes long.\n")
            : new CommandResult(CommandEnd.TimedOut, null, "", "", command.Timeout));

        Ends().Single().Hindrance!.Value.Reason.ShouldStartWith("in v1.0.0, \"app slow --help\" did not end within 30 seconds");
    }

    [Theory]
    [InlineData("/v1.0.0", "in v1.0.0, \"app slow --help\" did not end within 30 seconds and was not asked again.", "30 30 5 5 5")]
    [InlineData("/now", "in now, \"app slow --help\" did not end within 30 seconds and was not asked again.", "30 30 30 30 30")]
    public void AreAskedNoMoreOfASideThatHangs(string where, string why, string limits)
    {
        Declare(now, "help: [app, --help]");
        processes = new ScriptedProcesses(command => command.Arguments is ["--help"]
            ? ScriptedProcesses.Exits(0, Click + "\nCommands:\n  slow  Takes long.\n  fast  Does not.\n")
            : command.WorkingDirectory == where ? new CommandResult(CommandEnd.TimedOut, null, "", "", command.Timeout)
            : ScriptedProcesses.Exits(0, Click));

        Ends().Single().Hindrance!.Value.Reason.ShouldBe(why);
        string.Join(' ', processes.Asked.Select(command => command.Timeout.TotalSeconds)).ShouldBe(limits);
    }

    [Fact]
    public void AreNotAskedOfASubjectWhoseCodeMayNotRun()
    {
        Declare(now, "help: [app, --help]");
        isOwn = false;

        Ends().Single().Hindrance!.Value.Remedy.ShouldBe("Allow it with --run-subject-code.");
        processes.Asked.ShouldBeEmpty();
    }

    [Fact]
    public void AreMissedWhereTheyAreNoLongerDeclared()
    {
        Declare(before, "help: [app, --help]");

        Ends().Single().Hindrance!.Value.Reason.ShouldBe("v1.0.0 declares it and \"maintenance.yml\" does not any more.");
    }

    [Fact]
    public void HaveExitCodesThatTheLastReleaseDeclared()
    {
        Declare(before, "exit-codes: { \"3\": nothing to do }");
        Declare(now, "exit-codes: { \"3\": no space }");

        var end = Ends().Single();
        end.Changes.Single().Item.ShouldBe("exit-code 3");
        end.Snapshot.ShouldBe(["exit-code 3 no space"]);
    }

    private static void Declare(Dictionary<string, string> files, string how) =>
        files[MaintenanceFileReader.Name] = $"compatibility:\n  command-lines:\n    - name: app\n      {how}\n";

    private IReadOnlyList<SurfaceEnd> Ends()
    {
        var maintenance = now.TryGetValue(MaintenanceFileReader.Name, out var text)
            ? MaintenanceFileReader.Parse(text, MaintenanceFileReader.Name) : MaintenanceFile.Empty;
        var subject = new Subject { Root = "/subject", Name = "subject", IsOwn = isOwn, Git = null, Files = [], Ecosystems = [] };
        var inspection = new Inspection(
            subject,
            maintenance,
            new InspectionOptions { ArtifactsDirectory = "/artifacts", AsOf = new DateOnly(2026, 1, 2) },
            new Doors(processes, new FileDoor(), TimeProvider.System),
            new CollectedProgress());
        return new CommandLineReader().Compare(new ContractSides(inspection, new TextSide("v1.0.0", before), new TextSide("now", now)));
    }
}
