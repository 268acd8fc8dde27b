using M31R.Automation.Inventory;

namespace M31R.Automation.Tests.Inventory;

/// <summary>Parsers count lines in their own way where a text ends too early.</summary>
public sealed class TextsThatEndTooEarly
{
    [Theory]
    [InlineData("a:\n  b: [1,", 2)]
    [InlineData("a: {\n", 2)]
    [InlineData("a:\n  - \"b", 2)]
    public void AreRefusedAtALineOfYaml(string text, int lines) =>
        LineOf(() => YamlManifest.Read("a.yaml", text, "")).ShouldBeInRange(1, lines);

    [Theory]
    [InlineData("{\n  \"sdk\r\n", 3)]
    [InlineData("{\n  \"sdk", 2)]
    public void AreRefusedAtALineOfJson(string text, int lines) =>
        LineOf(() => JsonManifest.Read("a.json", text, "")).ShouldBeInRange(1, lines);

    private static int LineOf(Action read) => Should.Throw<UnreadableManifestException>(read).Problem.Place.Line.ShouldNotBeNull();
}
