using M31R.Automation.Findings;
using static M31R.Automation.Tests.Compatibility.Configuration.PythonModels;

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
    [InlineData("a: Unknown = 3", "a: int = 3", "unproven c.a")]
    [InlineData("a: list[Unknown] = []", "a: list[int] = []", "unproven c.a")]
    [InlineData("a: Unknown = 3", "a: int", "breaking c.a")]
    [InlineData("a: Optional[int] = 3", "a: int = 3", "breaking c.a")]
    [InlineData("a: int = Field(3, ge=1)", "a: Annotated[int, Field(gt=0)] = 3", "")]
    [InlineData("a: int = 3", "a: int = Field(default=3, strict=True)", "breaking c.a")]
    [InlineData("a: int = 2", Even, "breaking c.a")]
    [InlineData("a: int = 4", Even, "breaking c.a|behavioural c.a")]
    [InlineData("a: int = 2", "b: int = Field(2, alias='a')", "")]
    [InlineData("a: Other = Other()", "a: Other = Field(default_factory=Other)", "")]
    [InlineData("a: Other = Other()", "a: Optional[Other] = None", "behavioural c.a|addition c.a")]
    [InlineData("a: Optional[Other] = None", "a: Optional[Other] = Field(default_factory=lambda: Other())", "behavioural c.a")]
    [InlineData("a: Other = Other()", "a: Other", "breaking c.a")]
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

    [Theory]
    [InlineData("import dataclasses as d\n@d.dataclass\nclass Config:\n    a: int = 1")]
    [InlineData("from dataclasses import dataclass as dc\n@dc(frozen=True)\nclass Config:\n    a: int = 1")]
    [InlineData("try:\n    from attrs import define as made\nexcept ImportError:\n    made = None\n@made\nclass Config:\n    a: int = 1")]
    public void ThatIsADataclassMayCallItAsItLikes(string now) =>
        Assert.Equal("", Changes("from dataclasses import dataclass\n@dataclass\nclass Config:\n    a: int = 1", now));

    [Fact]
    public void ThatIsADataclassOfPydanticIsChecked() => Assert.Equal(
        "breaking c.a",
        Changes("from pydantic.dataclasses import dataclass as dc\n@dc\nclass Config:\n    a: float = 1",
            "import pydantic\n@pydantic.dataclasses.dataclass\nclass Config:\n    a: int = 1"));

    [Theory]
    [InlineData("import pydantic as p\nimport typing as t\nimport enum as e", "p.BaseModel", "p.Field", "t.Optional", "t.Literal", "e.Enum")]
    [InlineData("from pydantic import BaseModel as B, Field as F\nfrom typing import Optional as O, Literal as L\nfrom enum import Enum as E",
        "B", "F", "O", "L", "E")]
    public void IsReadThroughTheNamesOfItsImports(string imports, string model, string field, string optional, string literal, string members)
    {
        var before = "from pydantic import BaseModel, Field\nfrom typing import Optional, Literal\nfrom enum import Enum\n"
            + Source("BaseModel", "Field", "Optional", "Literal", "Enum");
        var now = $"{imports}\n{Source(model, field, optional, literal, members)}";

        Assert.Equal("", Changes(before, now));
        Assert.Equal("breaking c.a|breaking c.b|breaking c.c", Changes(before, now.Replace("ge=1", "ge=2", StringComparison.Ordinal)
            .Replace($"{optional}[int] = 1", "int = 1", StringComparison.Ordinal).Replace("'x', 'y'", "'x'", StringComparison.Ordinal)));
    }

    [Fact]
    public void ThatIsADataclassNamesTypesAsItsImportsDo() => Assert.Equal("", Changes(
        "from typing import Optional\nfrom datetime import timedelta\n" + Plain("a: Optional[int] = None\n    b: timedelta = timedelta(1)"),
        "import typing as t\nfrom datetime import timedelta as td\n" + Plain("a: t.Optional[int] = None\n    b: td = td(1)")));

    [Fact]
    public void ThatIsADataclassHasAConstructor() => Assert.Equal(
        "breaking c.a",
        Changes("@dataclass\nclass Config:\n    a: int = 1\n    b: int = 1",
            "@dataclass\nclass Config:\n    a: int = field(default=1, init=False)\n    b: int = 1"));

    [Fact]
    public void WhoseBaseIsNotThereIsNotKnown() => Assert.Equal(
        "\"Config\" is derived from \"Base\", which is not in the tree: what it adds is not known.",
        Assert.Throws<MaintenanceException>(() => Read("class Config(Base):\n    a: int")).Message);

    [Theory]
    [InlineData("@made\nclass Config:\n    a: int")]
    [InlineData("class Config:\n    a: int")]
    public void ThatNothingMakesAModelIsNotKnown(string source) => Assert.Equal(
        "\"Config\" is neither a class of pydantic nor a dataclass by what \"app/config.py\" says: what it accepts is not known.",
        Assert.Throws<MaintenanceException>(() => Read(source)).Message);

    [Fact]
    public void ThatHoldsAnotherClassIsReadWithoutIt() => Assert.Equal("unproven c.a", Changes(
        Model("a: Thing = None") + "class Thing:\n    x: int", Model("a: Other = None") + "class Thing:\n    x: int"));

    [Theory]
    [InlineData("a: Level = Level.X", "a: Level = Level.Y", "behavioural c.a")]
    [InlineData("a: Level = Level.X", "a: Level = 'x'", "")]
    [InlineData("a: str = Level.X.value", "a: str = Level.Y.value", "behavioural c.a")]
    [InlineData("a: Level = Field(default=Level.X)", "a: Level = Field(default=Level.Y)", "behavioural c.a")]
    public void WhoseDefaultIsAMemberOfAnEnumerationIsWhatTheMemberIs(string before, string now, string expected)
    {
        const string Level = "class Level(Enum):\n    X = 'x'\n    Y = 'y'\n\n";

        Assert.Equal(expected, Changes(Level + Model(before), Level + Model(now)));
        Assert.Equal(expected, Changes(Level + Plain(before), Level + Plain(now)));
    }

    [Theory]
    [InlineData("a: str", "a: HttpUrl", "\"c.a\" is declared otherwise: \"HttpUrl\" was \"str\".")]
    [InlineData("a: int = 3", "a: Annotated[int, BeforeValidator(f)] = 3",
        "\"c.a\" is declared otherwise: \"Annotated[int, BeforeValidator(f)] = 3\" was \"int = 3\".")]
    [InlineData("a: list[int]", "a: list[int] = Field(default_factory=made)",
        "\"c.a\" is declared otherwise: \"list[int] = Field(default_factory=made)\" was \"list[int]\".")]
    public void ThatIsDeclaredOtherwiseSaysHowItWas(string before, string now, string statement) =>
        Assert.Contains(statement, Compared(Model(before), Model(now)).Select(change => change.Statement));

    private static string Source(string model, string field, string optional, string literal, string members) =>
        $"class Mode({members}):\n    X = 'x'\n\nclass Config({model}):\n    a: int = {field}(1, ge=1)\n    b: {optional}[int] = 1\n"
        + $"    c: {literal}['x', 'y'] = 'x'\n    d: Mode = 'x'\n";

    private static string Plain(string fields) => $"class Mode(Enum):\n    X = 'x'\n    Y = 'y'\n\n@dataclass\nclass Config:\n    {fields}\n";

    private static string Model(string field) => $"class Other(BaseModel):\n    x: int = 1\n\nclass Config(BaseModel):\n{Strict}{field}\n";
}
