using M31R.Automation.Reports;

namespace M31R.Automation.Tests.Reports;

public sealed class ANumberOfATarget
{
    [Theory]
    [InlineData("tests.executed", 412, "Tests executed", "412")]
    [InlineData("tests.seconds", 47.83, "Tests, time", "47.8 s")]
    [InlineData("build.milliseconds", 3.256, "Build, time", "3.26 ms")]
    [InlineData("coverage.line", 0.8312, "Coverage line", "83.1 %")]
    [InlineData("log.bytes", 1024, "Log", "1024 bytes")]
    [InlineData("seconds", 2, "Seconds", "2")]
    [InlineData("", 2, "", "2")]
    public void IsReadByPeople(string name, double value, string label, string text) =>
        Quantity.Of(name, value).ShouldBe(new Quantity(label, text));
}
