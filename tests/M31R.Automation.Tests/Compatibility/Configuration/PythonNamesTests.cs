using static M31R.Automation.Tests.Compatibility.Configuration.PythonModels;

namespace M31R.Automation.Tests.Compatibility.Configuration;

[Trait("Speed", "Slow")]
public sealed class AKeyOfAPythonModelWithSeveralNames
{
    private const string Choices = "validation_alias=AliasChoices('host', 'hostname')";

    [Theory]
    [InlineData("host: str = Field(default='x', " + Choices + ")", "host: str = Field(" + Choices + ")")]
    [InlineData("hostname: str = Field(default='x', alias='host')", "hostname: str = Field(alias='host')")]
    public void IsRequiredUnderOneOfThem(string before, string now)
    {
        var change = Assert.Single(Compared(Model(before), Model(now)));

        Assert.Equal("Breaking {}", $"{change.Kind} {change.Witness!.Text}");
    }

    [Fact]
    public void MayLoseOne()
    {
        var change = Assert.Single(
            Compared(Model("hostname: str = Field(alias='host')"), "class Config(BaseModel):\n    hostname: str = Field(alias='host')\n"),
            change => change.Kind == M31R.Automation.Compatibility.ChangeKind.Breaking);

        Assert.Contains("hostname", change.Witness!.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("a: str = Field(" + Choices + ")", "b: str = Field(" + Choices + ")", "")]
    [InlineData("host: str", "host: str = Field(" + Choices + ")", "addition c.host|addition c.hostname")]
    [InlineData("host: str = Field(" + Choices + ")\n    port: int = Field(1, ge=1)",
        "host: str = Field(" + Choices + ")\n    port: int = Field(1, ge=2)", "breaking c.port")]
    public void IsComparedAsOne(string before, string now, string expected) => Assert.Equal(expected,
        Changes($"class Config(BaseModel):\n    {before}\n", $"class Config(BaseModel):\n    {now}\n"));

    [Theory]
    [InlineData("host: str", "host: str = Field(validation_alias='hostname')", "breaking c.host")]
    [InlineData("host: str = 'x'", "host: str = Field('x', validation_alias='hostname')", "behavioural c.host|addition c.hostname")]
    public void ThatIsRenamedIsToldOnce(string before, string now, string expected) => Assert.Equal(expected,
        Changes($"class Config(BaseModel):\n    {before}\n", $"class Config(BaseModel):\n    {now}\n"));

    private static string Model(string field) => $"class Config(BaseModel):\n    model_config = ConfigDict(populate_by_name=True)\n    {field}\n";
}
