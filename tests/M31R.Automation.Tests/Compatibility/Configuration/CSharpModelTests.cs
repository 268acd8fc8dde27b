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
    [InlineData("public Func<int> A { get; set; }", "public Action A { get; set; }", "unproven o.A")]
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

    private static string Class(string member) => $"class Options {{ {member} }} class Inner {{ public double B {{ get; set; }} = 0.5; }}";

    private static string Changes(string before, string now) => string.Join('|',
        new ModelComparison(Read(before), Read(now), new SchemaTitle("o")).Changes()
        .Select(change => $"{change.Kind.ToString().ToLowerInvariant()} {change.Item}"));

    private static ModelClass Read(string source) => new CSharpModelReader(new CSharpSources(new TextSide(("src/Options.cs", source)),
        "src/Options.cs")).Read("Options")!;
}
