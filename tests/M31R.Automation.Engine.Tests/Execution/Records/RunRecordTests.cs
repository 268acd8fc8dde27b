using System.Text.Json;
using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Execution;
using Nuke.Common.IO;

namespace M31R.Automation.Engine.Tests.Execution.Records;

public sealed class TheRecordOfARun
{
    [Fact]
    public void TellsWhatRanAndHowItEnded()
    {
        using var root = new Root();
        root.Run<Build>("Default", "--token", "hunter2", "--note", "with hunter2 inside").ExitCode.ShouldBe(-1);

        Text(root).ShouldMatch("""
            ^\{
              "schemaVersion": 1,
              "engine": "[\d.]+",
              "build": "Build",
              "buildFingerprint": "[0-9a-f]{16}",
              "host": "Terminal",
              "operatingSystem": "[\w.-]+",
              "invocation": \[
                "Default",
                "--token",
                "\*\*\*\*\*",
                "--note",
                "with \*\*\*\*\* inside"
              \],
              "continued": false,
              "parameters": \{
                "note": "with \*\*\*\*\* inside",
                "root": ".*",
                "target": "Default",
                "token": "\*\*\*\*\*"
              \},
              "log": "artifacts/logs/[\w-]+\.log",
              "started": "\d{4}-\d\d-\d\dT[\d:.]+Z",
              "ended": "\d{4}-\d\d-\d\dT[\d:.]+Z",
              "exitCode": -1,
              "targets": \[
            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void LiesWithTheLogWhereTheResultsOfTheBuildGo()
    {
        using var root = new Root();
        root.Run<Moved>("Default", "--artifacts-directory", root["my results"]).ExitCode.ShouldBe(0);

        Directory.Exists(root["artifacts"]).ShouldBeFalse();
        using var record = JsonDocument.Parse(File.ReadAllText(root["my results/run.json"]));
        var log = record.RootElement.GetProperty("log").GetString()!;
        log.ShouldStartWith("my results/logs/");
        File.Exists(root[log]).ShouldBeTrue();
    }

    [Fact]
    public void HasEachTargetInTheOrderOfThePlan()
    {
        using var root = new Root();
        root.Run<Build>("Default", "--token", "hunter2");

        using var record = JsonDocument.Parse(Text(root));
        record.RootElement.GetProperty("targets").EnumerateArray().Select(Shown).ShouldBe(
        [
            "Left Skipped by false False {}",
            """Good Succeeded by  False {"Key *****": "*****"} exit 7""",
            "Default Failed by  True {}",
        ]);
    }

    [Fact]
    public void HasNoSecret()
    {
        using var root = new Root();
        root.Run<Build>("Default", "--token", "hunter2", "--note", "hunter2");
        Text(root).ShouldNotContain("hunter2");
    }

    [Fact]
    public void IsOpenWhileTargetsRun()
    {
        using var root = new Root();
        root.Run<Looking>().Text.ShouldContain("First Succeeded, Default Running, Last Scheduled; ended null\n");
    }

    [Theory]
    [InlineData("--help")]
    [InlineData("--plan")]
    [InlineData("Missing")]
    public void IsNotMadeWhenNothingRuns(string argument)
    {
        using var root = new Root();
        root.Run<Build>(argument);
        Directory.Exists(root["artifacts"]).ShouldBeFalse();
    }

    [Fact]
    public void ThatCannotBeWrittenIsToldOfOnce()
    {
        using var root = new Root().Write("artifacts", "a file where the directory should be");
        var run = root.Run<Looking>("First");
        run.ExitCode.ShouldBe(0);
        run.Text.Split("The record of this run cannot be written").Length.ShouldBe(2);
    }

    [Fact]
    public void SurvivesATargetThatEmptiesItsDirectory()
    {
        using var root = new Root();
        root.Run<Cleaning>().ExitCode.ShouldBe(0);
        Text(root).ShouldContain("\"exitCode\": 0");
    }

    [Fact]
    public void IsTheSameForTheSame()
    {
        using var root = new Root();
        root.RunAt<Looking>(DateTimeOffset.UnixEpoch, "First");
        var first = WithoutLog(root);
        root.RunAt<Looking>(DateTimeOffset.UnixEpoch, "First");
        WithoutLog(root).ShouldBe(first);

        static string WithoutLog(Root root) => Text(root).Replace("-2.log", ".log", StringComparison.Ordinal);
    }

    [Fact]
    public void HasTheShapeThatIsDocumented()
    {
        var rows = File.ReadLines(Path.Combine(Docs(), "run-record.md")).Where(line => line.StartsWith("| `", StringComparison.Ordinal));
        var documented = rows.SelectMany(row => row.Split('|')[1].Split(',')).Select(name => name.Trim(' ', '`'));
        documented.ShouldBe(
            RunRecordJson.Readable.RunRecord.Properties.Concat(RunRecordJson.Readable.TargetRecord.Properties).Select(p => p.Name));

        static string Docs([System.Runtime.CompilerServices.CallerFilePath] string here = "") =>
            Path.GetFullPath("../../../../docs", Path.GetDirectoryName(SourceFile.At(here))!);
    }

    private static string Text(Root root) => File.ReadAllText(root["artifacts/run.json"]);

    private static string Shown(JsonElement target)
    {
        var exitCode = target.GetProperty("exitCode");
        var summary = JsonSerializer.Serialize(target.GetProperty("summary")).Replace("\":\"", "\": \"", StringComparison.Ordinal);
        return $"{target.GetProperty("name")} {target.GetProperty("status")} by {target.GetProperty("skipped")} {target.GetProperty("invoked")} {summary}"
            + (exitCode.ValueKind == JsonValueKind.Null ? "" : $" exit {exitCode}");
    }

    private sealed class Build : NukeBuild
    {
        [Parameter]
        [Secret]
        readonly string? Token = null;

        [Parameter]
        readonly string? Note = null;

        Target Left => _ => _.OnlyWhenDynamic(() => false).Executes(() => { });

        Target Good => _ => _.DependsOn(Left).Executes(() =>
        {
            ExitCode = 7;
            ReportSummary(summary =>
            {
                summary[$"Key {Token}"] = Token!;
                return summary;
            });
        });

        Target Default => _ => _.DependsOn(Good).Executes(() =>
        {
            ExitCode = null;
            Nuke.Common.Assert.Fail($"no {Note}");
        });
    }

    private sealed class Looking : NukeBuild
    {
        Target First => _ => _.Executes(() => { });

        Target Default => _ => _.DependsOn(First).Triggers(Last).Executes(() =>
        {
            using var record = JsonDocument.Parse(File.ReadAllText(RunRecorder.PathIn(RootDirectory / "artifacts")));
            var targets = record.RootElement.GetProperty("targets").EnumerateArray()
                .Select(t => $"{t.GetProperty("name")} {t.GetProperty("status")}");
            Serilog.Log.Information(
                "{Targets:l}; ended {Ended:l}", string.Join(", ", targets), record.RootElement.GetProperty("ended").GetRawText());
        });

        Target Last => _ => _.Executes(() => { });
    }

    private sealed class Moved : NukeBuild
    {
        [Parameter]
        readonly AbsolutePath? ArtifactsDirectory = null;

        Target Default => _ => _.Executes(() => Serilog.Log.Information("{Directory:l}", ArtifactsDirectory?.Name));
    }

    private sealed class Cleaning : NukeBuild
    {
        Target Default => _ => _.Executes(() => Directory.Delete(RootDirectory / "artifacts", recursive: true));
    }
}
