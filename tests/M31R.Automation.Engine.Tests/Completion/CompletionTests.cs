using M31R.Automation.Engine.Tests.Execution;
using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common.IO;
using Nuke.Common.Utilities;

namespace M31R.Automation.Engine.Tests.Completion;

/// <summary>https://nuke.build/docs/global-tool/shell-completion/</summary>
public sealed class CompletedWords : IDisposable
{
    private readonly Root root = new Root().Write(".nuke/parameters.dev.json", "{}").Write(".nuke/parameters.release.json", "{}");

    public CompletedWords() => root.Run<SchemaBuild>("--help");

    public void Dispose() => root.Dispose();

    [Theory]
    [InlineData("./build.sh ", "Compile Default")]
    [InlineData("./build.sh com", "Compile")]
    [InlineData("  ./build.sh   Com", "Compile")]
    [InlineData("./build.sh Default Compi", "Compile")]
    [InlineData("./build.sh compile Compi", "")]
    [InlineData("./build.sh --conf", "--configuration")]
    [InlineData("./build.sh --configuration Debug --conf", "")]
    [InlineData("./build.sh --configuration ", "Debug Release")]
    [InlineData("./build.sh --configuration r", "Release")]
    [InlineData("./build.sh --configuration=r", "--configuration=Release")]
    [InlineData("./build.sh --levels low very", "VeryHigh")]
    [InlineData("./build.sh --skip D", "Default")]
    [InlineData("./build.sh Compile --target ", "Compile Default")]
    [InlineData("./build.sh --project \"o", "one")]
    [InlineData("./build.sh --profile ", "dev release")]
    [InlineData("./build.sh --profile dev r", "release")]
    [InlineData("./build.sh --completion z", "zsh")]
    [InlineData("./build.sh --word ", "")]
    [InlineData("./build.sh --unknown x", "")]
    [InlineData("./build.sh", "")]
    [InlineData("", "")]
    public void FitTheLineSoFar(string line, string expected)
    {
        var run = root.Run<SchemaBuild>("--complete", line);
        (run.ExitCode, run.Text.TrimEnd('\n').Replace('\n', ' ')).ShouldBe((0, expected));
    }

    [Fact]
    public void AreAllParametersAfterADash()
    {
        var words = root.Run<SchemaBuild>("--complete", "./build.sh -").Text.TrimEnd('\n').Split('\n');
        words.ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
        new[] { "--configuration", "--help", "--levels", "--profile", "--root", "--target", "--word" }.ShouldBeSubsetOf(words);
        words.ShouldNotContain("--complete");
    }

    [Fact]
    public void GoOnAfterFlagsAndValues()
    {
        root.Run<SchemaBuild>("--complete", "./build.sh --strict ").Text.ShouldStartWith("--completion\n--configuration\n");
        root.Run<SchemaBuild>("--complete", "./build.sh --levels low ").Text.ShouldStartWith("Medium\nVeryHigh\n--completion\n");
    }

    [Theory]
    [InlineData("{ broken")]
    [InlineData("[]")]
    [InlineData("""{ "properties": { "Word": 1, "Count": { "$ref": "#/definitions/Nothing" } } }""")]
    public void AreNoneWithoutAUsableSchema(string schema)
    {
        root.Write(".nuke/build.schema.json", schema);
        var run = root.Run<SchemaBuild>("--complete", "./build.sh --word=");
        (run.ExitCode, run.Text).ShouldBe((0, ""));
    }

    [Fact]
    public void AreNoneForNoQuestion()
    {
        var run = root.Run<SchemaBuild>("--complete");
        (run.ExitCode, run.Text, run.Plan.Count).ShouldBe((0, "", 0));
    }

    [Fact]
    public void AreNoneWithoutASchema()
    {
        File.Delete(root[".nuke/build.schema.json"]);
        root.Run<SchemaBuild>("--complete", "./build.sh ").Text.ShouldBe("");
    }
}

public sealed class CompletionItems
{
    private const string Schema = """
        {
          "definitions": {
            "Host": { "type": "string", "enum": ["GitLab", "Terminal"] },
            "Base": { "properties": { "Host": { "$ref": "#/definitions/Host" }, "Profile": { "type": "array", "items": { "type": "string" } } } }
          },
          "allOf": [
            { "properties": { "Level": { "type": "string", "enum": ["Low", "High"] }, "$schema": {} } },
            { "$ref": "#/definitions/Base" }
          ]
        }
        """;

    [Fact]
    public void AreReadFromSchemasOfAnyDivision()
    {
        using var root = new Root().Write("schema.json", Schema);
        var items = CompletionUtility.GetItemsFromSchema(AbsolutePath.Create(root["schema.json"]), ["dev"]);
        items.Select(i => $"{i.Key}: {string.Join(' ', i.Value)}").ShouldBe(["Host: GitLab Terminal", "Level: Low High", "Profile: dev"]);
        CompletionUtility.GetItemsFromSchema(AbsolutePath.Create(root["schema.json"]), filter: p => p.Name != "Host")
            .Keys.ShouldBe(["Level", "Profile"]);
    }

    [Fact]
    public void AreOfferedForWords()
    {
        var items = new Dictionary<string, string[]>(StringComparer.Ordinal) { ["Target"] = ["Pack", "Test"], ["Level"] = ["Low"] };
        CompletionUtility.GetRelevantItems("nuke ", items).ShouldBe(["Pack", "Test"]);
        CompletionUtility.GetRelevantItems("nuke Pack --l", items).ShouldBe(["--level"]);
    }
}
