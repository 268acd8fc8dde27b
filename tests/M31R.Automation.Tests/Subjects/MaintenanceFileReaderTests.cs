using System.Diagnostics;
using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Subjects;

/// <summary>Everything that a file can declare.</summary>
public sealed class WholeMaintenanceFile
{
    private readonly MaintenanceFile file = MaintenanceFileReader.Parse(MaintenanceReference.Sample(), "maintenance.yml");

    [Fact]
    public void NamesWhereItLies() => file.Path.ShouldBe("maintenance.yml");

    [Fact]
    public void DeclaresSubsystems()
    {
        var part = file.Subsystems.ShouldHaveSingleItem();
        (part.Name, part.Owner, part.Reviewer, part.Line).ShouldBe(("runtime", "@org/runtime", "@org/core", 2));
        part.Paths.ShouldBe(["src/runtime/", "tests/runtime/"]);
    }

    [Fact]
    public void DeclaresCommands()
    {
        foreach (var (command, goal) in new[] { (file.Restore, "packages"), (file.Compile, "all"), (file.Format, "check-format") })
        {
            command.ShouldNotBeNull().Command.ShouldBe(["make", goal]);
            (command.Directory, command.Timeout).ShouldBe(("python", TimeSpan.FromMinutes(10)));
        }
    }

    [Fact]
    public void DeclaresTests()
    {
        file.Tests.ShouldNotBeNull().Command.ShouldBe(["pytest", "--junitxml={results}/tests.xml"]);
        (file.Tests.Directory, file.Tests.Timeout).ShouldBe(("python", TimeSpan.FromMinutes(10)));
        file.Tests.Results.ShouldBe(["{results}/*.xml"]);
    }

    [Fact]
    public void DeclaresWhatIsRequiredOptionalAndIgnored()
    {
        file.Required.ShouldBe(["test-suite-is-fast"]);
        file.Optional.ShouldBe(["code-is-formatted"]);
        file.Ignore.ShouldBe(["benchmarks/*/task_*/"]);
    }

    [Fact]
    public void DeclaresWhatTheBillOfMaterialsSays()
    {
        var sbom = file.Sbom;
        (sbom.Name, sbom.Supplier, sbom.Author).ShouldBe(("m31r", "Example Organisation", "Example Release Team"));
        var dataset = sbom.Datasets.ShouldHaveSingleItem();
        (dataset.Name, dataset.Version, dataset.Licence, dataset.Supplier).ShouldBe(("corpus", "2.1", "CC-BY-4.0", "Example Laboratory"));
        sbom.Models.ShouldHaveSingleItem().Paths.ShouldBe(["*.safetensors"]);
    }

    [Fact]
    public void DeclaresWaivers()
    {
        var waiver = file.Waivers.ShouldHaveSingleItem();
        (waiver.Rule, waiver.Component, waiver.Expires).ShouldBe(("test-suite-is-fast", "tests/slow/*", new DateOnly(2027, 1, 31)));
        waiver.Reason.ShouldStartWith("The suite trains");
        waiver.Place.ShouldNotBeNull().Path.ShouldBe("maintenance.yml");
    }
}

/// <summary>What is wrong, where, and the next step.</summary>
public sealed class WrongMaintenanceFile
{
    [Theory]
    [InlineData("ignored: [a]", "m.yml:1:1: The key \"ignored\" is unknown. Did you mean \"ignore\"?")]
    [InlineData(
        "zzz: 1",
        "m.yml:1:1: The key \"zzz\" is unknown. A declaration has \"subsystems\", \"ignore\", \"restore\", \"compile\", \"format\", \"tests\", \"dependencies\", \"sbom\", \"reproducibility\", \"compatibility\", \"required\", \"optional\", \"waivers\".")]
    [InlineData("tests:\n  comand: [a]\n  command: [b]", "m.yml:2:3: The key \"comand\" is unknown. Did you mean \"command\"?")]
    [InlineData("command-lines: []", "m.yml:1:1: The key \"command-lines\" is unknown. It belongs below \"compatibility\".")]
    [InlineData("compatibility: [a]", "m.yml:1:16: A set of contracts with keys is expected, not a list.")]
    [InlineData("tests: {command: pytest -q}", "m.yml:1:18: A list of texts is expected, not the text \"pytest -q\". Nothing runs through a shell, so each argument stands for itself. Write it as [\"pytest\", \"-q\"].")]
    [InlineData("ignore: fixtures/", "m.yml:1:9: A list of globs is expected, not the text \"fixtures/\". Write it as [\"fixtures/\"].")]
    [InlineData("ignore:", "m.yml:1:8: A list of globs is expected, not nothing.")]
    [InlineData("ignore: []", "m.yml:1:9: The list of globs is empty. Add at least one.")]
    [InlineData("ignore: [\"\"]", "m.yml:1:10: \"\" is not a path pattern in the style of .gitignore, inside the subject.")]
    [InlineData("ignore: [../o]", "m.yml:1:10: \"../o\" is not a path pattern in the style of .gitignore, inside the subject.")]
    [InlineData("tests: [pytest]", "m.yml:1:8: A test command with \"command\" is expected, not a list.")]
    [InlineData("tests: {timeout: 1h}", "m.yml:1:8: The test command has no \"command\". Add it: list of texts.")]
    [InlineData("tests: {command: [make, -j, 4]}",
        "m.yml:1:29: The number 4 stands where a text of one line that is not empty is expected. If it is meant, put it in quotes: \"4\".")]
    [InlineData("tests: {command: [true]}", "m.yml:1:19: The truth value true stands where a text of one line that is not empty is expected. If it is meant, put it in quotes: \"true\".")]
    [InlineData("tests: {command: [make], timeout: 600}", "m.yml:1:35: The number 600 stands where a duration of at most 24 hours, such as \"90s\", \"10m\" or \"1h\" is expected. If it is meant, put it in quotes: \"600\".")]
    [InlineData("tests: {command: [make], timeout: 25h}",
        "m.yml:1:35: \"25h\" is not a duration of at most 24 hours, such as \"90s\", \"10m\" or \"1h\".")]
    [InlineData("tests: {command: [make], timeout: 0s}",
        "m.yml:1:35: \"0s\" is not a duration of at most 24 hours, such as \"90s\", \"10m\" or \"1h\".")]
    [InlineData("tests: {command: [make], directory: ../up}",
        "m.yml:1:37: \"../up\" is not a directory inside the subject, relative to its root, with \"/\".")]
    [InlineData("tests: {command: [make], directory: /etc}",
        "m.yml:1:37: \"/etc\" is not a directory inside the subject, relative to its root, with \"/\".")]
    [InlineData("required: [All_Tests]", "m.yml:1:12: \"All_Tests\" is not a rule id, such as \"all-tests-pass\".")]
    [InlineData("optional: [a-b]\nrequired: [a-b]", "m.yml: The rule \"a-b\" is both required and optional. Keep one.")]
    [InlineData("waivers: [{rule: a-b, reason: why, expires: 2026-02-30}]",
        "m.yml:1:45: \"2026-02-30\" is not a day, such as \"2027-01-31\".")]
    [InlineData("waivers: [{rule: a-b, expires: 2026-02-03}]", "m.yml:1:11: The waiver has no \"reason\". Add it: text.")]
    [InlineData("subsystems: [{name: a, paths: [b], owner: someone}]",
        "m.yml:1:43: \"someone\" is not a handle, a team or an e-mail, such as \"@org/team\".")]
    [InlineData("subsystems:\n- {name: a, paths: [b]}\n- {name: a, paths: [c]}",
        "m.yml:3: The subsystem \"a\" is declared twice, first in line 2. Join the two.")]
    [InlineData(
        "sbom:\n  models:\n  - {name: a, paths: [b]}\n  - {name: a, paths: [c]}",
        "m.yml:4: The model \"a\" is declared twice, first in line 3. Rename one.")]
    [InlineData("compatibility:\n  configurations:\n  - name: a\n    schema: a.json\n    model: a.py:A",
        "m.yml:5:5: \"model\" stands beside \"schema\" of line 4, and a configuration has one of \"schema\", \"command\" and \"model\". Keep one.")]
    [InlineData("compatibility:\n  configurations:\n  - name: a\n    files: [a.json]",
        "m.yml:3:5: The configuration has none of \"schema\", \"command\" and \"model\". Add one.")]
    [InlineData("compatibility:\n  artifacts:\n  - {name: a, schema: ../a.json}",
        "m.yml:3:23: \"../a.json\" is not a file inside the subject, relative to its root, with \"/\". "
            + "Commit it to the subject, and name it from the root.")]
    [InlineData("compatibility:\n  configurations:\n  - {name: a, model: ../a.py:A}",
        "m.yml:3:22: \"../a.py:A\" is not a file inside the subject and a class in it, such as \"app/config.py:Training\".")]
    [InlineData("dependencies:\n  licences: [MIT, MIT2]",
        "m.yml:2:19: \"MIT2\" is not an identifier of the SPDX licence list. Did you mean \"MIT\"?")]
    [InlineData(
        "dependencies:\n  licences: [whatever we like]",
        "m.yml:2:14: \"whatever we like\" is not an identifier of the SPDX licence list. See https://spdx.org/licenses; what is not "
            + "on the list is written \"LicenseRef-…\".")]
    [InlineData("dependencies:\n  licences: [MIT OR ISC]", "m.yml:2:14: \"MIT OR ISC\" is more than one licence. Write each for itself.")]
    [InlineData("ignore: [a]\nignore: [b]", "m.yml:2:1: the key \"ignore\" stands twice, first in line 1. Keep one.")]
    [InlineData("[a]: b", "m.yml:1:1: a list cannot be a key. Write a name.")]
    [InlineData("- a", "m.yml:1:1: A declaration with keys is expected, not a list.")]
    [InlineData("some words", "m.yml:1:1: A declaration with keys is expected, not the text \"some words\".")]
    [InlineData("ignore: &a [b]", "m.yml:1:9: the anchor \"&a\" is not read. Remove it, and write the value out where it is used.")]
    [InlineData("ignore: *a", "m.yml:1:9: the alias \"*a\" is not read. Write the value out.")]
    [InlineData("ignore: !!set [b]", "m.yml:1:9: the tag \"tag:yaml.org,2002:set\" is not read. Remove it.")]
    [InlineData("ignore: [a]\n---\nignore: [b]", "m.yml:2:1: a second document starts here. Keep one document.")]
    [InlineData("ignore:\n- \u001b[31m", "m.yml:2: this is not YAML: the control character U+001B stands here. Remove it.")]
    [InlineData("ignore: [a]\n\0", "m.yml:2: this is not YAML: the control character U+0000 stands here. Remove it.")]
    [InlineData(
        "\"\\e[2J\": a",
        "m.yml:1:1: The key \"\\u001b[2J\" is unknown. A declaration has \"subsystems\", \"ignore\", \"restore\", \"compile\", \"format\", \"tests\", \"dependencies\", \"sbom\", \"reproducibility\", \"compatibility\", \"required\", \"optional\", \"waivers\".")]
    [InlineData("tests: {command: [\"a\\nb\"]}", "m.yml:1:19: \"a\\u000ab\" is not a text of one line that is not empty.")]
    [InlineData("tests:\n\tcommand: [a]", "m.yml:2:1: this is not YAML: a tab indents this line. Use spaces.")]
    public void IsToldFrom(string text, string message) =>
        Should.Throw<MaintenanceException>(() => MaintenanceFileReader.Parse(text, "m.yml")).Message.ShouldBe(message);

    [Theory]
    [InlineData("ignore: [a")]
    [InlineData("ignore: \"a")]
    [InlineData("a: b: c")]
    [InlineData("%YAML 9.9")]
    [InlineData("? [a")]
    [InlineData("ignore: [\"\\q\"]")]
    public void SaysWhereItIsNoYaml(string text) =>
        Should.Throw<MaintenanceException>(() => MaintenanceFileReader.Parse(text, "m.yml"))
            .Message.ShouldMatch("^m.yml:[0-9]+:[0-9]+: this is not YAML: .+");

    [Fact]
    public void TellsAllProblemsAtOnceInOrderOfPlace()
    {
        var text = "tests:\n  timeout: soon\n  comand: [a]\nwaivers:\n- rule: a-b\n";
        var lines = Should.Throw<MaintenanceException>(() => MaintenanceFileReader.Parse(text, "m.yml")).Message.Split('\n');
        lines.Select(line => line.Split(": ")[0]).ShouldBe(["m.yml:2:3", "m.yml:2:12", "m.yml:3:3", "m.yml:5:3", "m.yml:5:3"]);
    }

    [Fact]
    public void IsCutAfterTwentyProblems()
    {
        var text = string.Concat(Enumerable.Range(0, 500).Select(number => $"key{number}: 1\n"));
        var lines = Should.Throw<MaintenanceException>(() => MaintenanceFileReader.Parse(text, "m.yml")).Message.Split('\n');
        lines.Length.ShouldBe(21);
        lines[^1].ShouldBe("… and 480 more problems.");
    }
}

/// <summary>Files that are made to hurt.</summary>
public sealed class HostileMaintenanceFile
{
    [Theory]
    [InlineData("[", "")]
    [InlineData("{a: ", "")]
    [InlineData("- ", "")]
    [InlineData("? ", "")]
    [InlineData("[[[[\n", "")]
    [InlineData("a: [", "")]
    public void IsRefusedWhenDeep(string opening, string closing)
    {
        var text = string.Concat(Enumerable.Repeat(opening, 200_000)) + closing;
        Swiftly.Do(() => Should.Throw<MaintenanceException>(() => MaintenanceFileReader.Parse(text, "m.yml")));
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void IsReadInLinearTime()
    {
        var text = "required:\n" + string.Concat(Enumerable.Range(0, 60_000).Select(number => $"- rule-{number}\n"));
        Swiftly.Do(() => MaintenanceFileReader.Parse(text, "m.yml"));
    }

    [Fact]
    public void IsRefusedWhenItIsTooLong()
    {
        using var scratch = new Scratch();
        scratch.Write("maintenance.yml", new string('#', (1 << 20) + 1));
        Should.Throw<MaintenanceException>(() => MaintenanceFileReader.Read(scratch.Root, null, new FileDoor()))
            .Message.ShouldContain("1048577 bytes");
    }

    [Fact]
    public void IsRefusedWhenItLeadsOutOfTheSubject()
    {
        using var scratch = new Scratch();
        scratch.Write("secret.txt", "secret: words");
        Directory.CreateDirectory(scratch["subject"]);
        File.CreateSymbolicLink(scratch["subject/maintenance.yml"], "../secret.txt");
        var message = Should.Throw<MaintenanceException>(() => MaintenanceFileReader.Read(scratch["subject"], null, new FileDoor()))
            .Message;
        message.ShouldContain("leads out of it");
        message.ShouldNotContain("secret");
    }

    [Fact]
    [Trait("Speed", "Slow")]
    public void IsRefusedWhenItIsAPipe()
    {
        using var scratch = new Scratch();
        Process.Start("mkfifo", [scratch["maintenance.yml"]]).WaitForExit();
        Swiftly.Do(() => Should.Throw<MaintenanceException>(() => MaintenanceFileReader.Read(scratch.Root, null, new FileDoor())));
    }

    [Fact]
    public void IsRefusedWhenItIsNotUtf8()
    {
        using var scratch = new Scratch();
        File.WriteAllBytes(scratch["maintenance.yml"], [(byte)'#', (byte)'\n', 0xFF]);
        Should.Throw<MaintenanceException>(() => MaintenanceFileReader.Read(scratch.Root, null, new FileDoor()))
            .Message.ShouldContain(":2: the file is not UTF-8");
    }
}

/// <summary>Where the file is found, and what may stand around its content.</summary>
public sealed class PlaceOfMaintenanceFile : IDisposable
{
    private readonly Scratch scratch = new();

    [Fact]
    public void IsTheRoot()
    {
        scratch.Write("maintenance.yml", "ignore: [a]");
        var file = MaintenanceFileReader.Read(scratch.Root, null, new FileDoor());
        (file.Path, file.Ignore.Single()).ShouldBe(("maintenance.yml", "a"));
    }

    [Fact]
    public void MayBeNowhere() => MaintenanceFileReader.Read(scratch.Root, null, new FileDoor()).ShouldBe(MaintenanceFile.Empty);

    [Fact]
    public void IsElsewhereWhenNamed()
    {
        scratch.Write("maintenance.yml", "ignore: [a]");
        var path = scratch.Write("other place/ours.yml", "ignore: [b]");
        var file = MaintenanceFileReader.Read(scratch.Write("subject/x")[..^2], path, new FileDoor());
        (file.Path, file.IsOutside, file.Ignore.Single()).ShouldBe(("ours.yml", true, "b"));
        file.PlaceOf(3).ShouldBeNull();
    }

    [Fact]
    public void IsAPlaceWhereItLiesInTheSubject()
    {
        var path = scratch.Write("config/ours.yml", "ignore: [b]");
        var file = MaintenanceFileReader.Read(scratch.Root, path, new FileDoor());
        file.PlaceOf(3).ShouldBe(new Place("config/ours.yml", 3));
    }

    [Fact]
    public void IsNoDirectory() =>
        Should.Throw<MaintenanceException>(() => MaintenanceFileReader.Read(scratch.Root, scratch.Root, new FileDoor()))
            .Message.ShouldContain("it is a directory.");

    [Fact]
    public void MustExistWhenNamed() =>
        Should.Throw<MaintenanceException>(() => MaintenanceFileReader.Read(scratch.Root, scratch["none.yml"], new FileDoor()))
            .Message.ShouldBe($"There is no maintenance file \"{scratch["none.yml"]}\". Name one that exists with --maintenance-file.");

    [Theory]
    [InlineData("")]
    [InlineData("\n\n")]
    [InlineData("# only words\n")]
    [InlineData("---\n...\n")]
    [InlineData("null\n")]
    [InlineData("{}\n")]
    [InlineData("\uFEFF")]
    public void MayHoldNothing(string text)
    {
        scratch.Write("maintenance.yml", text);
        MaintenanceFileReader.Read(scratch.Root, null, new FileDoor()).ShouldBe(MaintenanceFile.Empty with { Path = "maintenance.yml" });
    }

    [Theory]
    [InlineData("\uFEFFignore:\r\n- a\r\n- b\r\n")]
    [InlineData("ignore: [a,\n  b]")]
    [InlineData("---\nignore: ['a', \"b\"] # why\n...")]
    public void MayBeWrittenInManyWays(string text)
    {
        scratch.Write("maintenance.yml", text);
        MaintenanceFileReader.Read(scratch.Root, null, new FileDoor()).Ignore.ShouldBe(["a", "b"]);
    }

    public void Dispose() => scratch.Dispose();
}
