using static M31R.Automation.Tests.Compatibility.Configuration.PythonModels;

namespace M31R.Automation.Tests.Compatibility.Configuration;

[Trait("Speed", "Slow")]
public sealed class TheConfigurationOfAModelInPython
{
    private const string Imports = "from pydantic import BaseModel, ConfigDict, Field\nfrom pydantic.alias_generators import to_camel\n"
        + "SHARED = ConfigDict(extra='ignore')\n";

    [Theory]
    [InlineData("str_to_lower=True", "\"str_to_lower\"")]
    [InlineData("allow_inf_nan=False", "\"allow_inf_nan\"")]
    [InlineData("alias_generator=spelled", "\"alias_generator\"")]
    [InlineData("env_prefix='APP_', str_strip_whitespace=True", "\"env_prefix\", \"str_strip_whitespace\"")]
    [InlineData("**SHARED", "\"model_config\"")]
    [InlineData("extra=EXTRA", "\"extra\"")]
    public void IsNotCheckedWhereAKeyThatIsNotUnderstoodChanges(string settings, string names)
    {
        var change = Assert.Single(Compared(Model("title='x'"), Model(settings)));

        Assert.Equal("Unproven c", $"{change.Kind} {change.Item}");
        Assert.Equal($"\"c\" is read otherwise: its configuration sets {names} otherwise.", change.Statement);
    }

    [Theory]
    [InlineData("title='x', frozen=True, arbitrary_types_allowed=True, validate_assignment=True, from_attributes=True")]
    [InlineData("json_schema_extra={'x': 1}, protected_namespaces=(), use_attribute_docstrings=True, revalidate_instances='always'")]
    [InlineData("str_to_lower=False, alias_generator=None, allow_inf_nan=True, env_prefix=''")]
    public void ChangesNothingByKeysThatJudgeNothingAndByDefaults(string settings) => Assert.Equal("", Changes(Model(""), Model(settings)));

    [Theory]
    [InlineData("class Base(BaseModel):\n    model_config = {'str_to_upper': True}\n\nclass Config(Base):\n")]
    [InlineData("class Config(BaseModel, str_to_upper=True):\n")]
    [InlineData("class Config(BaseModel):\n    class Config:\n        anystr_upper = True\n\n")]
    [InlineData("from pydantic.dataclasses import dataclass\n@dataclass(config=ConfigDict(str_to_upper=True))\nclass Config:\n")]
    public void IsSetInManyWays(string head) =>
        Assert.Equal("unproven c", Changes(Model(""), Imports + head + "    host_name: str = 'x'\n    b: str = 'x'\n"));

    [Fact]
    public void IsThatOfTheClassBeforeThatOfItsBases() => Assert.Equal("", Changes(
        Model(""),
        Imports + "class Base(BaseModel):\n    model_config = ConfigDict(str_to_upper=True, extra='forbid')\n\n"
            + "class Config(Base):\n    model_config = ConfigDict(str_to_upper=False, extra='ignore')\n    host_name: str = 'x'\n    b: str = 'x'\n"));

    [Fact]
    public void NamesKeysInCamelCase()
    {
        Assert.Equal("behavioural c.host_name|addition c.hostName", Sorted(Model(""), Model("alias_generator=to_camel")));
        Assert.Equal("addition c.hostName", Sorted(Model(""), Model("alias_generator=to_camel, populate_by_name=True")));
        Assert.Equal("", Changes(Model("alias_generator=to_camel"), Model("").Replace("host_name", "hostName", StringComparison.Ordinal)));
    }

    [Fact]
    public void ThatNamesKeysAsNobodyKnowsBreaksNoneOfThem() => Assert.Equal("unproven c", Changes(
        Model("extra='forbid'"), Model("extra='forbid', alias_generator=spelled").Replace("host_name", "HostName", StringComparison.Ordinal)));

    [Theory]
    [InlineData("str_min_length=1", "breaking c.b|breaking c.host_name")]
    [InlineData("str_max_length=5", "breaking c.b|breaking c.host_name")]
    [InlineData("min_anystr_length=1", "breaking c.b|breaking c.host_name")]
    public void MeasuresTexts(string settings, string expected) => Assert.Equal(expected, Changes(Model(""), Model(settings)));

    [Fact]
    public void MeasuresNoTextThatSaysItself() => Assert.Equal(
        "",
        Changes(Model("").Replace("str = 'x'", "str = Field('x', min_length=2)", StringComparison.Ordinal),
            Model("str_min_length=1").Replace("str = 'x'", "str = Field('x', min_length=2)", StringComparison.Ordinal)));

    [Fact]
    public void ThatTakesNumbersForTextsBreaksNoNumber() => Assert.Equal("unproven c|unproven c.b|unproven c.host_name", Changes(
        Model("").Replace("str = 'x'", "int = 1", StringComparison.Ordinal), Model("coerce_numbers_to_str=True")));

    private static string Sorted(string before, string now) =>
        string.Join('|', Changes(before, now).Split('|').OrderBy(each => each[0] == 'a').ThenByDescending(each => each, StringComparer.Ordinal));

    private static string Model(string settings) => $"{Imports}class Config(BaseModel):\n    model_config = ConfigDict({settings})\n"
        + "    host_name: str = 'x'\n    b: str = 'x'\n";
}
