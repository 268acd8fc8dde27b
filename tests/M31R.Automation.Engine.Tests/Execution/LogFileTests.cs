using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Execution;
using Serilog.Events;

namespace M31R.Automation.Engine.Tests.Execution;

public sealed class LogFiles : IDisposable
{
    private static readonly LogLimits small = new(Head: 2000, Tail: 1000, Runs: 3, Total: 100_000);

    private readonly Root root = new();
    private readonly List<string> complaints = [];
    private int second;

    private string Directory => root["artifacts/logs"];

    private string[] Names =>
        [.. System.IO.Directory.GetFiles(Directory).Select(file => Path.GetFileName(file)).Order(StringComparer.Ordinal)];

    [Fact]
    public void KeepHeadAndTailOfAFlood()
    {
        using (var log = Open())
        {
            Write(log, 1000);
        }

        var lines = File.ReadAllLines(Path.Combine(Directory, Names.ShouldHaveSingleItem()));
        lines[0].ShouldEndWith("| number 0");
        lines[^1].ShouldEndWith("| number 999");
        var cut = lines.Single(line => line.StartsWith("[cut here: ", StringComparison.Ordinal));
        cut.ShouldBe($"[cut here: {1000 - lines.Length + 1} messages, {cut.Split(' ')[4]} letters]");
        lines.Sum(line => line.Length + 1).ShouldBeLessThan(4200);
    }

    [Fact]
    public void AreReadableWhenTheRunIsKilled()
    {
        using var log = Open();
        Write(log, 10);

        using var reader = new StreamReader(
            new FileStream(Path.Combine(Directory, Names[0]), FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        reader.ReadToEnd().Split('\n')[9].ShouldEndWith("| number 9");
    }

    [Fact]
    public void AreTheNewestOnly()
    {
        for (var i = 0; i < 5; i++)
        {
            Open().Dispose();
        }

        Names.Select(name => name.Split('-')[0]).ShouldBe(["20260131T120003000Z", "20260131T120004000Z", "20260131T120005000Z"]);
    }

    [Fact]
    public void AreNoMoreThanTheirTotal()
    {
        for (var i = 0; i < 3; i++)
        {
            using var log = Open(small with { Total = 6500, Runs = 20 });
            Write(log, 30);
        }

        Names.Length.ShouldBe(2);
    }

    [Fact]
    public void AreLeftAloneWhileInUse()
    {
        using var used = Open();
        for (var i = 0; i < 5; i++)
        {
            Open().Dispose();
        }

        Names.Length.ShouldBe(4);
        Names[0].ShouldStartWith("20260131T120001000Z");
    }

    [Fact]
    public void AreNotMistakenForFilesOfOthers()
    {
        root.Write("artifacts/logs/mine.log", "").Write("artifacts/logs/20250101T000000000Z-1.log", "")
            .Write("artifacts/logs/20250101T000000000Z-1.log.end", "");
        for (var i = 0; i < 4; i++)
        {
            Open().Dispose();
        }

        Names.Length.ShouldBe(4);
        Names.ShouldContain("mine.log");
    }

    [Fact]
    public void OfTheSameMomentAreTwo()
    {
        using var first = Open();
        second--;
        using var other = Open();

        Names.Length.ShouldBe(2);
    }

    [Fact]
    public void ThatCannotBeWrittenAreOneWarning()
    {
        root.Write("artifacts/logs", "a file");

        var run = root.Run<Build>("Tell");

        run.ExitCode.ShouldBe(0);
        run.Text.Split("warning: This run has no log file").Length.ShouldBe(2);
        run.Text.ShouldContain("warning: This run has no log file in ");
    }

    [Fact]
    public void ThatAreDeletedMeanwhileAreNoFailure()
    {
        using (var log = Open())
        {
            Write(log, 100);
            System.IO.Directory.Delete(Directory, recursive: true);
            Write(log, 1000);
        }

        complaints.ShouldHaveSingleItem().ShouldStartWith("The log \"");
    }

    [Fact]
    public void HaveLinesThatCannotBeForged()
    {
        root.Run<Build>("Tell", "--key", "hunter2", "--verbosity", "quiet");

        var text = File.ReadAllText(Path.Combine(Directory, Names[0]));
        text.ShouldContain("| V | Tell | red\n    2026-01-31T12:00:00.000Z | E | Tell | forged\n    *****\n");
    }

    public void Dispose() => root.Dispose();

    private RunLogFile Open(LogLimits? limits = null) =>
        RunLogFile.Open(Directory, new DateTimeOffset(2026, 1, 31, 12, 0, ++second, TimeSpan.Zero), limits ?? small, complaints.Add)!;

    private static void Write(RunLogFile log, int count)
    {
        for (var i = 0; i < count; i++)
        {
            log.Write(new LogLine(default, LogEventLevel.Debug, "Target", $"number {i}"));
        }
    }

    private sealed class Build : NukeBuild
    {
        [Parameter]
        [Secret]
        readonly string? Key;

        Target Tell =>
            _ =>
                _.Executes(
                    () => Serilog.Log.Verbose(
                        "\e[31mred\e[0m\r\n2026-01-31T12:00:00.000Z | E | Tell | forged\rhun\ater2{Key:l}", Key?[..0]));
    }
}

public sealed class LoggingInside
{
    [Fact]
    public void ARunHasALevelOfItsOwn() => TestRun.Of<Build>("Level").Text.ShouldContain("\nNormal Warning Minimal\n");

    [Fact]
    public void ARunKeepsItsWarningsInMemory() => TestRun.Of<Build>("Memory").Text.ShouldContain("\n1 0\n");

    [Fact]
    public void ARunFilesMessagesUnderTargets()
    {
        using var root = new Root();
        root.Run<Build>("Files");
        File.ReadAllText(Directory.GetFiles(root["artifacts/logs"]).Single())
            .ShouldContain("| I | Other | there\n2026-01-31T12:00:00.000Z | I | Files | here\n");
    }

    private sealed class Build : NukeBuild
    {
        Target Level => _ => _.Executes(() =>
        {
            var before = Logging.Level;
            Logging.Level = LogLevel.Warning;
            var text = $"{before} {Logging.Level} {Verbosity}";
            Verbosity = Verbosity.Normal;
            Serilog.Log.Information("{Text:l}", text);
        });

        Target Memory => _ => _.Executes(() =>
        {
            Serilog.Log.Warning("careful");
            var count = Logging.InMemorySink.Instance.LogEvents.Count;
            Logging.InMemorySink.Instance.Dispose();
            Serilog.Log.Information("{A} {B}", count, Logging.InMemorySink.Instance.LogEvents.Count);
        });

        Target Files => _ => _.Executes(() =>
        {
            using (Logging.SetTarget("Other"))
            {
                Serilog.Log.Information("there");
            }

            Serilog.Log.Information("here");
        });
    }
}
