using M31R.Automation.Compatibility;
using M31R.Automation.Compatibility.Configuration;
using M31R.Automation.Machine;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Compatibility.Configuration;

public sealed class AConfigurationWithASchema
{
    private const string Integer = """{"properties": {"a": {"type": "integer", "default": 1}}, "additionalProperties": false}""";

    [Fact]
    public void IsComparedAndWrittenDown()
    {
        var end = Compare("""{"properties": {"a": {}}}""", Integer);

        (end.Surface, end.Name, end.ReadFrom, end.Items, end.Place!.Path).ShouldBe((Surface.Configuration, "app", "s.json", 2, "s.json"));
        end.Changes.Select(change => change.Item).ShouldBe(["app", "app.a"]);
        end.Snapshot.ShouldBe(["app.a: default 1; type integer", "app: no other keys"]);
    }

    [Fact]
    public void ThatIsNewHasNoChanges()
    {
        var end = Compare(null, Integer);

        (end.Items, end.Changes.Count, end.Hindrance).ShouldBe((0, 0, null));
    }

    [Theory]
    [InlineData(Integer, null, "there is no \"s.json\" in the working tree.")]
    [InlineData("{", Integer, "\"s.json\" of v1: line 1: it is no JSON: Expected depth to be zero")]
    [InlineData(
        Integer,
        """{"$ref": "https://schemas.invalid/a.json"}""",
        "\"s.json\" of the working tree: \"$ref\": \"https://schemas.invalid/a.json\"")]
    [InlineData(Integer, """{"properties": {"a": {"type": "string", "pattern": "("}}}""", "the pattern \"(\" is none")]
    public void ThatCannotBeReadIsNotCompared(string? before, string? now, string expected) =>
        Compare(before, now).Hindrance!.Value.Reason.ShouldStartWith(expected);

    [Fact]
    public void ThatCanNoLongerBeReadIsBroken()
    {
        var end = Compare(Integer, "{\n \"properties\":");
        var change = end.Changes.ShouldHaveSingleItem();

        (end.Hindrance, end.IsBroken, change.Kind, change.Place!.Line).ShouldBe((null, true, ChangeKind.Breaking, 2));
        change.Statement.ShouldStartWith("\"s.json\" can no longer be read: it is no JSON: ");
        change.Witness!.Text.ShouldBe("s.json");
    }

    [Fact]
    public void ThatNobodyCouldEverReadIsNotCompared() =>
        Compare("{", "{").Hindrance!.Value.Reason.ShouldStartWith("\"s.json\" of v1: line 1: it is no JSON");

    [Fact]
    public void ThatOnlyAModelDescribesIsAnothersTask() =>
        new ConfigurationReader()
            .Compare(TwoSides.Of(Declared(new DeclaredConfiguration("app") { Model = "a.py:A" }), Files(null), Files(null)))
            .ShouldBeEmpty();

    private static SurfaceEnd Compare(string? before, string? now) =>
        new ConfigurationReader()
            .Compare(TwoSides.Of(Declared(new DeclaredConfiguration("app") { Schema = "s.json" }), Files(before), Files(now))).Single();

    private static DeclaredCompatibility Declared(DeclaredConfiguration kind) => new() { Configurations = [kind] };

    private static Dictionary<string, string> Files(string? schema) =>
        schema is null ? [] : new(StringComparer.Ordinal) { ["s.json"] = schema };
}

public sealed class ACommandThatPrintsASchema
{
    private static readonly Dictionary<string, string> None = new(StringComparer.Ordinal);

    [Fact]
    public void IsRunOnBothSides() =>
        Compare(new Printing(command => (0, command.WorkingDirectory == "/v1" ? "{}" : "{\"type\": \"null\"}")))
        .Changes.ShouldHaveSingleItem().Kind.ShouldBe(ChangeKind.Breaking);

    [Fact]
    public void ThatFailsIsAHindrance() => Compare(new Printing(_ => (3, ""))).Hindrance!.Value.Reason
        .ShouldBe("\"app schema\" of v1: it ended with 3: no such module.");

    [Fact]
    public void IsNotRunForAnothersSubject() => Compare(null).Hindrance!.Value.Remedy.ShouldContain("--run-subject-code");

    private static SurfaceEnd Compare(IProcessDoor? processes) => new ConfigurationReader().Compare(TwoSides.Of(
        new DeclaredCompatibility { Configurations = [new DeclaredConfiguration("app") { Command = ["app", "schema"] }] }, None, None,
            processes)).Single();

    private sealed class Printing(Func<Command, (int Code, string Text)> answer) : IProcessDoor
    {
        public CommandResult Run(Command command) =>
            new(CommandEnd.Exited, answer(command).Code, answer(command).Text, "Traceback\nno such module\n", TimeSpan.Zero);
    }
}
