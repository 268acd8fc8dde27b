using M31R.Automation.Compatibility.Configuration.Models;
using M31R.Automation.Compatibility.Schemas;
using M31R.Automation.Findings;

namespace M31R.Automation.Tests.Compatibility.Configuration;

public sealed class AModelInCSharp
{
    private const string Refuses = "[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)] ";
    private const string Names = " [JsonConverter(typeof(JsonStringEnumConverter<Mode>))] enum Mode ";

    [Theory]
    [InlineData("public int A { get; set; }", "", "breaking o.A")]
    [InlineData("", "public int A { get; set; }", "addition o.A")]
    [InlineData("public int A { get; set; }", "public required int A { get; set; }", "breaking o.A")]
    [InlineData("public int A { get; set; }", "public long A { get; set; }", "addition o.A")]
    [InlineData("public int? A { get; set; }", "public int A { get; set; }", "breaking o.A")]
    [InlineData("public string? A { get; set; }", "public string A { get; set; } = \"\";", "behavioural o.A")]
    [InlineData("public int A { get; set; } = 3;", "public int A { get; set; } = -3;", "behavioural o.A")]
    [InlineData("public int A { get; set; }", "public int A { get; }", "behavioural o.A")]
    [InlineData("public int A { get; set; }", "[JsonIgnore] public int A { get; set; }", "behavioural o.A")]
    [InlineData("[JsonPropertyName(\"a\")] public int A { get; set; }", "[JsonPropertyName(\"a\")] public int B { get; init; }", "")]
    [InlineData("public List<int> A { get; set; } = [];", "public IReadOnlyList<int> A { get; init; } = new List<int>();", "")]
    [InlineData("public Inner A { get; set; } = new();", "public Inner A { get; set; } = new Inner();", "")]
    [InlineData("public Inner? A { get; set; } = new();", "public Inner? A { get; set; }", "behavioural o.A")]
    [InlineData("public Func<int> A { get; set; }", "public Action A { get; set; }", "unproven o.A")]
    [InlineData("public Func<int> A { get; set; }", "public int A { get; set; }", "unproven o.A")]
    public void IsComparedByItsDocuments(string before, string now, string expected) =>
        Assert.Equal(expected, Changes(Refuses + Class(before), Refuses + Class(now)));

    [Fact]
    public void ThatIgnoresOtherKeysOnlyBehavesOtherwise() => Assert.Equal("behavioural o.A",
        Changes(Class("public int A { get; set; }"), Class("")));

    [Fact]
    public void MayBeARecord() =>
        Assert.Equal("", Changes(Class("public int A { get; set; } = 3;"),
            "record Options([property: JsonPropertyName(\"A\")] int A = 3);"));

    [Theory]
    [InlineData("{ fast, slow }", "{ fast }", "breaking o.A")]
    [InlineData("{ fast, slow }", "{ none, fast, slow }", "behavioural o.A|addition o.A")]
    public void HasEnumerationsByName(string before, string now, string expected) =>
        Assert.Equal(expected,
            Changes(Class("public Mode A { get; set; }") + Names + before, Class("public Mode A { get; set; }") + Names + now));

    [Theory]
    [InlineData("{ Low, High }", "{ Low, Medium }", "breaking o.A")]
    [InlineData("{ Low, High }", "{ Low, High, Highest }", "addition o.A")]
    [InlineData("{ Low, High }", "{ None, Low, High }", "behavioural o.A|addition o.A")]
    [InlineData("{ Low, High }", "{ Low = 0, High }", "")]
    public void HasEnumerationsByNameWhereNothingSaysHowTheyAreWritten(string before, string now, string expected) =>
        Assert.Equal(expected,
            Changes(Class("public Level A { get; set; }") + "enum Level " + before, Class("public Level A { get; set; }") + "enum Level " + now));

    [Fact]
    public void HasANameOfAnEnumerationThatIsGoneAsItsWitness() => Assert.Equal("{\"A\": \"High\"}", Witness(
        Class("public Level A { get; set; } = Level.Low;") + "enum Level { Low, High }",
        Class("public Level A { get; set; } = Level.Low;") + "enum Level { Low, Medium }"));

    [Fact]
    public void ThatNoLongerSaysHowAnEnumerationIsWrittenIsNotProven() => Assert.Equal("unproven o.A", Changes(
        Class("public Mode A { get; set; }") + Names + "{ fast }", Class("public Mode A { get; set; }") + "enum Mode { fast }"));

    [Theory]
    [InlineData("[Range(0, 10)] public int A { get; set; } = 5;", "[Range(1, 10)] public int A { get; set; } = 5;", "breaking o.A")]
    [InlineData("[Range(1, 10)] public int A { get; set; } = 5;", "[Range(0, 10)] public int A { get; set; } = 5;", "addition o.A")]
    [InlineData("public int A { get; set; } = 5;", "[Range(1, int.MaxValue)] public int A { get; set; } = 5;", "breaking o.A")]
    [InlineData("[Range(0.5, 2)] public double A { get; set; } = 1;",
        "[Range(0.5, 2, MinimumIsExclusive = true)] public double A { get; set; } = 1;", "breaking o.A")]
    [InlineData("public byte A { get; set; } = 5;", "[Range(0, 100000)] public byte A { get; set; } = 5;", "")]
    [InlineData("[MaxLength(10)] public string A { get; set; } = \"x\";", "[MaxLength(3)] public string A { get; set; } = \"x\";",
        "breaking o.A")]
    [InlineData("public string A { get; set; } = \"xx\";", "[MinLength(2)] public string A { get; set; } = \"xx\";", "breaking o.A")]
    [InlineData("[StringLength(9)] public string A { get; set; } = \"xx\";",
        "[StringLength(9, MinimumLength = 2)] public string A { get; set; } = \"xx\";", "breaking o.A")]
    [InlineData("public int[] A { get; set; } = [];", "[MaxLength(1)] public int[] A { get; set; } = [];", "breaking o.A")]
    [InlineData("[RegularExpression(\"a+\")] public string A { get; set; } = \"\";",
        "[RegularExpression(\"b+\")] public string A { get; set; } = \"\";", "breaking o.A")]
    [InlineData("", "[Required] public string? A { get; set; }", "breaking o.A")]
    [InlineData("", "[Required] public string A { get; set; } = \"x\";", "addition o.A")]
    [InlineData("", "[Required] public int A { get; set; }", "addition o.A")]
    [InlineData("[Required] public string? A { get; set; }", "public string? A { get; set; }", "addition o.A")]
    [InlineData("[EmailAddress] public string? A { get; set; }", "[Url] public string? A { get; set; }", "unproven o.A")]
    [InlineData("public List<Inner> A { get; set; } = [];", "[MaxLength(1)] public List<Inner> A { get; set; } = [];", "unproven o.A")]
    [InlineData("public long A { get; set; }", "[Range(0, Most)] public long A { get; set; }", "unproven o.A")]
    [InlineData("[Url] public string? A { get; set; }",
        "[Display(Name = \"a\"), UrlAttribute(ErrorMessage = \"no\")] public string? A { get; set; }", "")]
    public void IsComparedByWhatItsAnnotationsAsk(string before, string now, string expected) =>
        Assert.Equal(expected, Changes(Class(before), Class(now)));

    [Theory]
    [InlineData("int", "string", "unproven o.A")]
    [InlineData("bool?", "string", "unproven o.A")]
    [InlineData("List<int>", "List<string>", "unproven o.A")]
    [InlineData("Dictionary<string, int>", "Dictionary<string, string>", "unproven o.A")]
    [InlineData("List<string>", "List<int>", "breaking o.A[]")]
    [InlineData("Dictionary<string, string>", "Dictionary<string, int>", "breaking o.A.*")]
    [InlineData("string", "bool?", "breaking o.A")]
    [InlineData("List<int>", "List<long>", "addition o.A[]")]
    [InlineData("Dictionary<string, long>", "Dictionary<string, int>", "breaking o.A.*|breaking o.A.*")]
    [InlineData("int", "List<string>", "breaking o.A")]
    public void ThatNobodyMayReadAsJsonMayTakeNumbersForTexts(string before, string now, string expected) => Assert.Equal(
        expected, Changes(Class($"public {before} A {{ get; set; }}"), Class($"public {now} A {{ get; set; }}")));

    [Theory]
    [InlineData("using System.Text.Json; ", "int", "string", "breaking o.A")]
    [InlineData(Refuses, "Dictionary<string, int>", "Dictionary<string, string>", "breaking o.A.*")]
    public void ThatIsReadAsJsonTakesNoNumbersForTexts(string start, string before, string now, string expected) => Assert.Equal(
        expected, Changes(start + Class($"public {before} A {{ get; set; }}"), start + Class($"public {now} A {{ get; set; }}")));

    [Theory]
    [InlineData("const int Most = 9;", "const int Most = 5;", "breaking o.A")]
    [InlineData("const int Most = 5;", "private const int Most = Limits.Most;", "addition o.A")]
    [InlineData("const int Most = 9;", "const int Most = Limits.Most;", "")]
    public void IsAskedForWhatConstantsSay(string before, string now, string expected)
    {
        const string Asked = " [Range(0, Most)] public int A { get; set; } = 1; ";
        const string Others = " static class Limits { public const int Most = 9; }";

        Assert.Equal(expected, Changes(Class(before + Asked) + Others, Class(now + Asked) + Others));
    }

    [Fact]
    public void HasADefaultThatAConstantNames() => Assert.Equal("behavioural o.A", Changes(
        Class("const int First = 1; public int A { get; set; } = First;"), Class("const int First = 2; public int A { get; set; } = First;")));

    [Theory]
    [InlineData("class Options", "class Options : IValidatableObject", "unproven o")]
    [InlineData("class Options : IValidatableObject", "class Options", "unproven o")]
    [InlineData("class Options", "[CustomValidation(typeof(Rules), \"All\")] class Options", "unproven o")]
    [InlineData("class Options : IValidatableObject", "class Options : IValidatableObject", "")]
    public void MayBeJudgedAsAWhole(string before, string now, string expected)
    {
        const string Body = " { public int A { get; set; } public IEnumerable<ValidationResult> Validate(ValidationContext c) => Of(A);"
            + " static IEnumerable<ValidationResult> Of(int a) { yield break; } }";

        Assert.Equal(expected, Changes(before + Body, now + Body));
    }

    [Fact]
    public void MayBeJudgedAsAWholeByItsMethods() => Assert.Equal("unproven o.A", Changes(Whole("a > 1"), Whole("a > 2")));

    [Fact]
    public void HasWhatItsBaseHas() => Assert.Equal(
        "",
        Changes(Class("public int A { get; set; }"), "class Common { public int A { get; set; } } class Options : Common { }"));

    [Fact]
    public void WhoseBaseIsNotThereIsNotKnown() => Assert.Equal(
        "\"Options\" is derived from \"Base\", which is not in the tree: what it adds is not known.",
        Assert.Throws<MaintenanceException>(() => Changes("class Options : Base { }", Class(""))).Message);

    [Fact]
    public void MayHoldItself() => Assert.Equal("",
        Changes(Class("public Options? A { get; set; }"), Class("public Options? A { get; set; }")));

    private static string Whole(string condition) => "class Options { public Part? A { get; set; } } class Part : IValidatableObject "
        + "{ public int B { get; set; } public IEnumerable<ValidationResult> Validate(ValidationContext c) => Of(B); "
        + $"static IEnumerable<ValidationResult> Of(int a) {{ if ({condition}) yield return null!; }} }}";

    private static string Class(string member) => $"class Options {{ {member} }} class Inner {{ public double B {{ get; set; }} = 0.5; }}";

    private static string Changes(string before, string now) => string.Join('|',
        new ModelComparison(Read(before), Read(now), new SchemaTitle("o")).Changes()
        .Select(change => $"{change.Kind.ToString().ToLowerInvariant()} {change.Item}"));

    private static string Witness(string before, string now) =>
        Assert.Single(new ModelComparison(Read(before), Read(now), new SchemaTitle("o")).Changes()).Witness!.Text;

    private static ModelClass Read(string source) => new CSharpModelReader(new CSharpSources(new TextSide(("src/Options.cs", source)),
        "src/Options.cs")).Read("Options")!;
}
