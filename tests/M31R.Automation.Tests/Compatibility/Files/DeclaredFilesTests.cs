using M31R.Automation.Compatibility;
using M31R.Automation.Compatibility.Configuration;
using M31R.Automation.Compatibility.Files;
using M31R.Automation.Compatibility.Schemas;
using M31R.Automation.Subjects;

namespace M31R.Automation.Tests.Compatibility.Files;

public sealed class AFileOfTheLastRelease
{
    [Theory]
    [InlineData("a.yaml", "b: 1\na: 7", "a.yaml:2")]
    [InlineData("a.yaml", "b: 1\na:\n  c: 1", "a.yaml:2")]
    [InlineData("a.toml", "a = 1", "a.toml:1")]
    [InlineData("a.jsonl", "{\"b\": 1}\n\n{\"a\": 1}\n", "a.jsonl:3")]
    public void IsEvidenceOfTheChangeThatRefusesIt(string path, string text, string expected)
    {
        var change = OldAndNew.Changes(path, text, text).ShouldHaveSingleItem();

        change.Item.ShouldBe("app.a");
        change.Evidence.ShouldBe([expected]);
        change.Statement.ShouldEndWith($"For it {expected} of v1 is refused.");
    }

    [Fact]
    public void IsEvidenceOfTheChangeOfAClassToo()
    {
        var declared = new DeclaredCompatibility { Configurations = [new DeclaredConfiguration("app") { Model = "M.cs:A", Files = ["a.json"] }] };

        var changes = new ModelConfigurationReader().Compare(TwoSides.Of(
            declared,
            new Dictionary<string, string> { ["M.cs"] = "public class A { public int X { get; set; } }", ["a.json"] = "{\"X\": 1}" },
            new Dictionary<string, string> { ["M.cs"] = "public class A { public required int Y { get; set; } public int X { get; set; } }" }))
            .Single().Changes;

        changes.ShouldHaveSingleItem().Evidence.ShouldBe(["a.json:1"]);
    }

    [Fact]
    public void ThatNothingElseExplainsIsAChangeOfItsOwn()
    {
        var sides = OldAndNew.Sides("a.yaml", "a: 7", null);
        var judge = new FileJudge(JsonSchema.Read(OldAndNew.Before), JsonSchema.Read(OldAndNew.Now), DeclaredFiles.Of(sides, ["a.*"], []));

        var change = judge.With([]).ShouldHaveSingleItem();

        (change.Kind, change.Item, change.Statement)
            .ShouldBe((ChangeKind.Breaking, "a.yaml", "a.yaml:1 of v1 is no longer valid: the key \"a\" is unknown."));
        change.Witness!.Text.ShouldBe("{\"a\": 7}");
    }

    [Theory]
    [InlineData("a.json", "{\"b\": 1}")]
    [InlineData("a.yaml", "# nothing yet\nb: 1")]
    public void ThatIsValidStillSaysNothing(string path, string text) =>
        OldAndNew.Changes(path, text, text).ShouldHaveSingleItem().Evidence.ShouldBeEmpty();

    [Theory]
    [InlineData("a.json", "{\"c\": 1}", "a.json:1 of v1 was not valid by the schema of its time (the key \"c\" is unknown) and is not now")]
    [InlineData("a.json", "{\n \"b\": }", "a.json:2:7 of v1 cannot be read: it is no JSON: ")]
    [InlineData("a.yaml", "b: [1", "a.yaml:2:1 of v1 cannot be read: it is no YAML: ")]
    [InlineData("a.toml", "b = ", "a.toml:1")]
    public void ThatNeverWasValidIsNotProven(string path, string text, string expected)
    {
        var change = OldAndNew.Changes(path, text, text).First(each => each.Item == path);

        change.Kind.ShouldBe(ChangeKind.Unproven);
        change.Statement.ShouldStartWith(expected);
        change.Remedy!.ShouldContain($"\"!{path}\"");
    }

    [Fact]
    public void ThatCanNoLongerBeReadIsBroken()
    {
        var change = OldAndNew.Changes("a.yaml", "b: 1", "b: [1").First(each => each.Item == "a.yaml");

        (change.Kind, change.Witness!.Text, change.Witness.Before).ShouldBe((ChangeKind.Breaking, "a.yaml", "is read"));
        change.Statement.ShouldStartWith("\"a.yaml\" can no longer be read: it is no YAML");
    }
}

public sealed class APatternOfFiles
{
    [Fact]
    public void ThatMeansNothingIsAGap()
    {
        var gap = OldAndNew.End("a.json", "{}", "{}", "a.json", "b/*.json").Gaps.ShouldHaveSingleItem();

        (gap.Item, gap.Place!.ToString()).ShouldBe(("files b/*.json", "maintenance.yml:7"));
        gap.Reason.ShouldBe("the pattern \"b/*.json\" of its files means no file of v1 and none of the working tree.");
    }

    [Theory]
    [InlineData("{}", null)]
    [InlineData(null, "{}")]
    public void ThatMeansFilesOfOneSideIsNone(string? before, string? now) =>
        OldAndNew.End("a.json", before, now, "a.json", "!c.json").Gaps.ShouldBeEmpty();
}

public sealed class ADeclarationOfTheLastRelease
{
    private const string List = "compatibility:\n  configurations:\n    - ";

    [Fact]
    public void WhoseSchemaMovedIsCompared() => new ConfigurationReader().Compare(TwoSides.Of(
        OldAndNew.Declared(),
        new Dictionary<string, string> { ["old.json"] = OldAndNew.Before, ["maintenance.yml"] = List + "{name: app, schema: old.json}" },
        new Dictionary<string, string> { ["s.json"] = OldAndNew.Now })).Single().Changes.ShouldHaveSingleItem().Item.ShouldBe("app.a");

    [Fact]
    public void ThatWasAModelIsNotComparedWithASchema() => new ConfigurationReader().Compare(TwoSides.Of(
        OldAndNew.Declared(),
        new Dictionary<string, string> { ["maintenance.yml"] = List + "{name: app, model: a.py:A}" },
        new Dictionary<string, string> { ["s.json"] = OldAndNew.Now })).Single().Hindrance!.Value.Reason
        .ShouldBe("v1 declared it by the class \"a.py:A\", with which a schema is not compared.");

    [Theory]
    [InlineData("{name: gone, schema: t.json}", "{name: app, schema: s.json}", "unproven gone")]
    [InlineData("{name: other, schema: s.json}", "{name: app, schema: s.json}", "")]
    [InlineData("{name: app, schema: t.json}", "{name: app, schema: s.json}", "")]
    public void ThatIsDeclaredNoMoreIsNotProven(string before, string now, string expected) => string.Join(", ",
        new VanishedDeclarations().Compare(TwoSides.Of(
            OldAndNew.Declared(),
            new Dictionary<string, string> { ["maintenance.yml"] = List + before },
            new Dictionary<string, string> { ["maintenance.yml"] = List + now }))
            .SelectMany(end => end.Changes).Select(change => $"{change.Kind.ToString().ToLowerInvariant()} {change.Item}"))
        .ShouldBe(expected);
}

/// <summary>A configuration that loses its key "a", and a file of it.</summary>
internal static class OldAndNew
{
    public const string Before = "{\"properties\": {\"a\": {}, \"b\": {}}, \"additionalProperties\": false}";
    public const string Now = "{\"properties\": {\"b\": {}}, \"additionalProperties\": false}";

    public static DeclaredCompatibility Declared(params IReadOnlyList<string> files) =>
        new() { Configurations = [new DeclaredConfiguration("app") { Schema = "s.json", Files = files }] };

    public static ContractSides Sides(string path, string? before, string? now, params IReadOnlyList<string> files) =>
        TwoSides.Of(Declared(files), Files(Before, path, before, files), Files(Now, path, now, files));

    public static SurfaceEnd End(string path, string? before, string? now, params IReadOnlyList<string> files) =>
        new ConfigurationReader().Compare(Sides(path, before, now, files)).Single();

    public static IReadOnlyList<ContractChange> Changes(string path, string before, string now) => End(path, before, now, "a.*").Changes;

    private static Dictionary<string, string> Files(string schema, string path, string? text, IReadOnlyList<string> files)
    {
        var all = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["s.json"] = schema,
            ["maintenance.yml"] = "compatibility:\n  configurations:\n    - name: app\n      schema: s.json\n      files:\n"
                + string.Concat(files.Select(file => $"        - \"{file}\"\n")),
        };
        if (text is not null)
            all[path] = text;

        return all;
    }
}
