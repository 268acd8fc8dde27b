using M31R.Automation.Compatibility.Configuration.Models;
using M31R.Automation.Compatibility.Python;
using M31R.Automation.Compatibility.Schemas;
using M31R.Automation.Findings;
using M31R.Automation.Machine;

namespace M31R.Automation.Tests.Compatibility.Configuration;

[Trait("Speed", "Slow")]
public sealed class AModelInPython
{
    private const string Strict = "    model_config = ConfigDict(extra='forbid')\n    ";
    private const string Even = "a: int = 2\n    @field_validator('a')\n    @classmethod\n"
        + "    def even(cls, value):\n        if value % 2:\n            raise ValueError('odd')\n        return value";

    private const string Positive = "\n    def __post_init__(self):\n        if self.a < 1:\n            raise ValueError(f'{self.a}')";

    [Theory]
    [InlineData("a: int = 3", "pass", "breaking c.a")]
    [InlineData("a: int = 3", "a: int", "breaking c.a")]
    [InlineData("a: int", "a: int = 3", "addition c.a")]
    [InlineData("a: int = 3", "a: 'Literal[3]' = 3", "breaking c.a")]
    [InlineData("a: 'Optional[Other]' = None", "a: Optional['Other'] = None", "")]
    [InlineData("a: \"Literal['x', 'y']\" = 'x'", "a: Literal['x'] = 'x'", "breaking c.a")]
    [InlineData("a: int = 3", "a: Unknown = 3", "unproven c.a")]
    [InlineData("a: Optional[int] = 3", "a: int = 3", "breaking c.a")]
    [InlineData("a: int = Field(3, ge=1)", "a: Annotated[int, Field(gt=0)] = 3", "")]
    [InlineData("a: int = 3", "a: int = Field(default=3, strict=True)", "breaking c.a")]
    [InlineData("a: int = 2", Even, "breaking c.a")]
    [InlineData("a: int = 4", Even, "breaking c.a|behavioural c.a")]
    [InlineData("a: int = 2", "b: int = Field(2, alias='a')", "")]
    [InlineData("a: Other = Other()", "a: Other = Field(default_factory=Other)", "")]
    public void IsComparedByItsDocuments(string before, string now, string expected) =>
        Assert.Equal(expected, Changes(Model(before), Model(now)));

    [Theory]
    [InlineData("a: Literal['x', 'y'] = 'x'", "a: Literal['x'] = 'x'", "breaking c.a")]
    [InlineData("a: Literal['x'] = 'x'", "a: Literal['x', 'y'] = 'x'", "addition c.a")]
    [InlineData("a: Literal['x', 'y'] = 'x'", "a: Literal['y', 'x'] = 'x'", "")]
    [InlineData("a: str = 'x'", "a: Literal['x'] = 'x'", "unproven c.a")]
    [InlineData("a: Mode = 'x'", "a: Literal['x'] = 'x'", "breaking c.a")]
    [InlineData("a: int = 2", "a: int = 2" + Positive, "breaking c.a")]
    [InlineData("a: int = 2" + Positive, "a: int = 2", "unproven c.a")]
    [InlineData("a: int = 2\n    b: int = 3", "a: int = 2\n    b: int = 3" + Positive, "breaking c.a")]
    public void ThatIsADataclassNamesItsValuesAndChecks(string before, string now, string expected) =>
        Assert.Equal(expected, Changes(Plain(before), Plain(now)));

    [Fact]
    public void ThatIsADataclassHasAConstructor() => Assert.Equal(
        "breaking c.a",
        Changes("@dataclass\nclass Config:\n    a: int = 1\n    b: int = 1",
            "@dataclass\nclass Config:\n    a: int = field(default=1, init=False)\n    b: int = 1"));

    [Fact]
    public void WhoseBaseIsNotThereIsNotKnown() => Assert.Equal(
        "\"Config\" is derived from \"Base\", which is not in the tree: what it adds is not known.",
        Assert.Throws<MaintenanceException>(() => Read("class Config(Base):\n    a: int")).Message);

    private static string Plain(string fields) => $"class Mode(Enum):\n    X = 'x'\n    Y = 'y'\n\n@dataclass\nclass Config:\n    {fields}\n";

    private static string Model(string field) => $"class Other(BaseModel):\n    x: int = 1\n\nclass Config(BaseModel):\n{Strict}{field}\n";

    private static string Changes(string before, string now) => string.Join('|',
        new ModelComparison(Read(before), Read(now), new SchemaTitle("c")).Changes()
        .Select(change => $"{change.Kind.ToString().ToLowerInvariant()} {change.Item}"));

    private static ModelClass Read(string source)
    {
        var modules = new PythonModules(new TextSide(("app/config.py", source)),
            new PythonSyntax(Doors.OfThisMachine(CancellationToken.None).Processes, Path.GetTempPath()));
        return new PythonModelReader(modules, "app/config.py").Read("app/config.py", "Config")!;
    }
}
