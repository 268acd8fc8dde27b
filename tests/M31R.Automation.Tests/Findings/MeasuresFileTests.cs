using System.Text;
using M31R.Automation.Findings;

namespace M31R.Automation.Tests.Findings;

public class Measures
{
    private static readonly Dictionary<string, double> Some =
        new(StringComparer.Ordinal) { ["tests.seconds"] = 1.25, ["a"] = 3, ["Z"] = 1e-7 };

    [Fact]
    public void AreSortedOneALine() =>
        Samples.Text(MeasuresFile.Write(Some)).ShouldBe("{\n  \"Z\": 1E-07,\n  \"a\": 3,\n  \"tests.seconds\": 1.25\n}\n");

    [Fact]
    public void AreReadAgain() => MeasuresFile.Read("measures.json", MeasuresFile.Write(Some)).ShouldBe(Some, ignoreOrder: true);

    [Fact]
    public void MayBeNone() => Samples.Text(MeasuresFile.Write(new Dictionary<string, double>(StringComparer.Ordinal))).ShouldBe("{}\n");

    [Theory]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void AreNumbers(double value) =>
        Should.Throw<InvalidOperationException>(
            () => MeasuresFile.Write(new Dictionary<string, double>(StringComparer.Ordinal) { ["a.b"] = value }))
            .Message.ShouldContain("\"a.b\"");

    [Theory]
    [InlineData("{\"a\": \"1\"}", "measures.json: \"a\" is \"1\" and not a number")]
    [InlineData("{\"a\": 1e999}", "\"a\" is 1e999 and not a number")]
    [InlineData("[1]", "the whole is [1] and not an object")]
    [InlineData("{\"a\": NaN}", "this is not JSON")]
    public void OfAnotherShapeAreNamed(string text, string expected) =>
        Should.Throw<MaintenanceException>(() => MeasuresFile.Read("measures.json", Encoding.UTF8.GetBytes(text)))
            .Message.ShouldContain(expected);
}
