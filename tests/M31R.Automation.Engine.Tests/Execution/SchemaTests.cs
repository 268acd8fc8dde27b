using System.Text.Json;
using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Execution;
using Nuke.Components;

namespace M31R.Automation.Engine.Tests.Execution;

public sealed class SchemaBuild : NukeBuild, IHazConfiguration
{
    [Parameter("Says \"hi\" in C:\\temp\u0001.")]
    readonly string? Word;

    [Parameter]
    readonly bool Strict;

    [Parameter]
    readonly int? Count;

    [Parameter]
    readonly decimal Ratio;

    [Parameter(List = false)]
    readonly Severity[] Levels = [];

    [Parameter(ValueProviderMember = nameof(Projects))]
    readonly string? Project;

    [Parameter(ValueProviderMember = "Missing")]
    readonly string? Odd;

    Target Default =>
        _ => _.Executes(() => Serilog.Log.Information("{A}{B}{C}{D}{E}{F}{G}", Word, Strict, Count, Ratio, Levels, Project, Odd));

    Target Compile => _ => _.Unlisted().Executes(() => { });

    private static string[] Projects => ["one", "two"];
}

/// <summary>https://nuke.build/docs/fundamentals/parameters/#passing-values-through-parameter-files</summary>
public sealed class SchemaOfABuild : IDisposable
{
    private readonly Root root = new();

    public void Dispose() => root.Dispose();

    [Theory]
    [InlineData("Word", """{"description":"Says \"hi\" in C:\\temp\u0001.","type":"string"}""")]
    [InlineData("Strict", """{"type":"boolean"}""")]
    [InlineData("Count", """{"type":"integer"}""")]
    [InlineData("Ratio", """{"type":"number"}""")]
    [InlineData("Levels", """{"type":"array","items":{"type":"string","enum":["Low","Medium","VeryHigh"]}}""")]
    [InlineData("Project", """{"type":"string","enum":["one","two"]}""")]
    [InlineData("Odd", """{"type":"string"}""")]
    [InlineData("Configuration", """{"type":"string","enum":["Debug","Release"]}""")]
    [InlineData("Skip", """{"description":"Targets to skip; without names, all that were not asked for.","type":"array","items":{"$ref":"#/definitions/ExecutableTarget"}}""")]
    public void KnowsTypesDescriptionsAndValues(string name, string expected)
    {
        using var schema = Written();
        JsonSerializer.Serialize(schema.RootElement.GetProperty("properties").GetProperty(name), Relaxed).ShouldBe(expected);
    }

    [Fact]
    public void ListsAllTargets()
    {
        using var schema = Written();
        schema.RootElement.GetProperty("definitions").GetProperty("ExecutableTarget").GetProperty("enum").ToString().ShouldBe("""
            [
                    "Compile",
                    "Default"
                  ]
            """, StringCompareShould.IgnoreLineEndings);
    }

    [Fact]
    public void KeepsApartWhatFilesMayNotHold()
    {
        using var schema = Written();
        schema.RootElement.GetProperty("definitions")
            .GetProperty("CommandLine")
            .GetProperty("properties")
            .EnumerateObject()
            .Select(p => p.Name)
            .ShouldBe(["Completion", "Help", "Profile", "Root"]);
        schema.RootElement.GetProperty("properties").TryGetProperty("Root", out _).ShouldBeFalse();
    }

    [Fact]
    public void IsSortedAndTheSameWheneverItIsWritten()
    {
        var text = File.ReadAllText(Write());
        using var schema = JsonDocument.Parse(text);
        schema.RootElement.GetProperty("properties").EnumerateObject().Select(p => p.Name)
            .ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
        SchemaUtility.GetJsonString(new SchemaBuild()).ShouldBe(text);
        text.ShouldEndWith("}\n");
        text.ShouldNotContain('\r');
    }

    private static readonly JsonSerializerOptions Relaxed =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private JsonDocument Written() => JsonDocument.Parse(File.ReadAllText(Write()));

    private string Write()
    {
        root.Run<SchemaBuild>("--help");
        return root[".nuke/build.schema.json"];
    }
}

public sealed class SchemaFiles
{
    [Fact]
    public void AreLeftAloneWhenNothingChanged()
    {
        using var root = new Root();
        root.Run<SchemaBuild>();
        var before = new DateTime(2001, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(root[".nuke/build.schema.json"], before);
        root.Run<SchemaBuild>();
        root.Run<SchemaBuild>("--help");
        File.GetLastWriteTimeUtc(root[".nuke/build.schema.json"]).ShouldBe(before);
    }

    [Fact]
    public void AreReplacedWhenTheBuildChanged()
    {
        using var root = new Root().Write(".nuke/build.schema.json", "{ half");
        root.Run<SchemaBuild>("--help");
        File.ReadAllText(root[".nuke/build.schema.json"]).ShouldContain("\"Levels\"");
        root.Run<ParameterBuild>("--help");
        File.ReadAllText(root[".nuke/build.schema.json"]).ShouldNotContain("\"Project\"");
        Directory.GetFiles(root[".nuke"]).Length.ShouldBe(1);
    }

    [Fact]
    public void ThatCannotBeWrittenStopNothing()
    {
        using var root = new Root();
        Directory.CreateDirectory(root[".nuke/build.schema.json"]);
        root.Run<SchemaBuild>().ExitCode.ShouldBe(0);
        Directory.GetFiles(root[".nuke"]).ShouldBeEmpty();
    }

    [Fact]
    public void AreNotMadeOutsideOfARepository()
    {
        using var root = new Root();
        Directory.Delete(root[".nuke"]);
        root.Run<SchemaBuild>("--help").ExitCode.ShouldBe(0);
        Directory.Exists(root[".nuke"]).ShouldBeFalse();
    }
}
