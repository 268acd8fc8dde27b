using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Execution;
using Nuke.Common.Tooling;

namespace M31R.Automation.Engine.Tests.Execution;

public sealed class MessagesInPassing
{
    [Fact]
    public void AreMarkedAsSuch() => TestRun.Of<Build>().Text.ShouldContain("\ndebug: aside\nplain\n> ");

    [Fact]
    public void AreNotWhatProcessesPrint() => TestRun.Of<Build>().Text.ShouldContain("\nprinted\n");

    [Fact]
    public void ShowValuesWithoutQuotes() =>
        TestRun.Of<Build>().Text.ShouldContain("\na VeryHigh 00:01:30 Terminal 2026-01-31 2026-01-31 13:30:00 1.5 null\n");

    private sealed class Build : NukeBuild
    {
        Target Default => _ => _.Executes(() =>
        {
            Serilog.Log.Debug("aside");
            Serilog.Log.Information("plain");
            ProcessTasks.StartProcess("/usr/bin/echo", "printed").AssertZeroExitCode();
            Serilog.Log.Information(
                "{Text} {Choice} {Time} {Host} {Day} {Moment} {Number} {Nothing}",
                "a", Severity.VeryHigh, TimeSpan.FromSeconds(90), Host, new DateOnly(2026, 1, 31),
                new DateTime(2026, 1, 31, 13, 30, 0, DateTimeKind.Utc), 1.5, null);
        });
    }
}

public sealed class Colours
{
    [Fact]
    public void ArePrintedWhereTheyAreWanted()
    {
        using var root = new Root();
        using var output = new StringWriter();
        BuildProgram.Run(root.Request<HelpfulBuild>(output, "Compile", "--api-key", "k") with { Colors = true });
        output.ToString().ShouldMatch(@"\e\[32mBuild succeeded on [^\e]*\.\e\[0m");
    }

    [Fact]
    public void AreLeftOutElsewhere() => TestRun.Of<HelpfulBuild>("Compile", "--api-key", "k").Text.ShouldNotContain("\e");
}
