using M31R.Automation.Compatibility.Documents;

namespace M31R.Automation.Tests.Compatibility.Documents;

public sealed class AFileOfValues
{
    [Theory]
    [InlineData("a.json", "{\"a\": [1.50, true, null, \"x\\\"\"]} // end", "{\"a\":[1.5,true,null,\"x\\\"\"]}")]
    [InlineData(
        "a.yaml", "a: &x {b: 1, c: yes}\nd: {<<: *x, b: 0x10}\n3: ~\ne: '1'\nf: 1e3\ng: 01.5.2",
        "{\"3\":null,\"a\":{\"b\":1,\"c\":\"yes\"},\"d\":{\"b\":16,\"c\":\"yes\"},\"e\":\"1\",\"f\":1000,\"g\":\"01.5.2\"}")]
    [InlineData("a.yml", "# nothing", "null")]
    [InlineData("a.toml", "a = 0.75\nd = 2020-01-01\n[[t]]\nb = true", "{\"a\":0.75,\"d\":\"2020-01-01\",\"t\":[{\"b\":true}]}")]
    [InlineData("a.json", "1e400", "79228162514264337593543950335")]
    public void IsRead(string path, string text, string expected) => DocumentFile.Read(path, text).Canonical.ShouldBe(expected);

    [Theory]
    [InlineData("a.json", "{\n\"a\": }", 2)]
    [InlineData("a.json", "", 1)]
    [InlineData("a.json", "{} {}", 1)]
    [InlineData("a.json", "\"\\ud800\"", 1)]
    [InlineData("a.yaml", "a: 1\nb: c: d", 2)]
    [InlineData("a.toml", "a = ", 1)]
    public void ThatIsBrokenSaysWhere(string path, string text, int line) =>
        Should.Throw<DocumentException>(() => DocumentFile.Read(path, text)).Line.ShouldBe(line);

    [Fact]
    public void KnowsItsLines() =>
        ((DocumentMap)DocumentFile.Read("a.yaml", "a: 1\nb:\n  c: 2"))["b"].ShouldBeOfType<DocumentMap>()["c"]!.Line.ShouldBe(3);

    [Theory]
    [InlineData("a.yaml", "a: 1\nb:\n  c: 2")]
    [InlineData("a.json", "{\"a\": 1,\n\"b\":\n{}}")]
    public void BeginsAMemberWithItsKey(string path, string text) =>
        ((DocumentMap)DocumentFile.Read(path, text))["b"]!.Line.ShouldBe(2);

    [Fact]
    public void SaysLineAndColumnInItsOwnWords() => JsonProblem.Words(
        Should.Throw<System.Text.Json.JsonException>(() => System.Text.Json.JsonDocument.Parse("{\n \"a\": }")))
        .ShouldBe("it is no JSON at 2:7: '}' is an invalid start of a value");

    [Fact]
    public void ThatGrowsWithoutEndIsRefused()
    {
        var lines = Enumerable.Range(1, 12)
            .Select(level => $"a{level}: &a{level} [{string.Join(", ", Enumerable.Repeat($"*a{level - 1}", 9))}]");

        Should.Throw<DocumentException>(() => YamlFile.Read("a0: &a0 x\n" + string.Join('\n', lines))).Message.ShouldContain(
            "more than 200000 values");
    }
}
