using System.Text.RegularExpressions;
using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;

namespace M31R.Automation.Engine.Tests.Execution;

public sealed partial class Summary
{
    [Fact]
    public void ListsEveryTarget() => Stable(TestRun.Of<Build>("All").Text).ShouldBe(
        """
        Build: All

        == First
        first
        warning: careful
        Skipped Second: Never

        == Third
        error: Third failed: no
        plus a second line

        Warnings and errors
          warning: careful
          error: Third failed: no
            plus a second line

        =======================================
        Target             Status      Duration
        ---------------------------------------
        First              Succeeded     < 1sec   // Passed: 3, Skipped: 1
        Second             Skipped                // Never
        Third              Failed        < 1sec
        All                NotRun
        ---------------------------------------
        Total                            < 1sec
        =======================================

        Build failed on 2026-01-31 12:00:00 UTC: Third.
        Log: artifacts/logs/20260131T120000000Z-1.log

        """.ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("Quiet", "error: Third failed: no\n")]
    [InlineData("Minimal", "warning: careful\nerror: Third failed: no\n")]
    public void StandsBehindWhatTheVerbosityLets(string verbosity, string expected) =>
        TestRun.Of<Build>("All", "--verbosity", verbosity).Text.ShouldStartWith(expected);

    [Fact]
    public void IsLeftOutWhenAQuietBuildSucceeds() => TestRun.Of<Build>("First", "--verbosity", "quiet").Text.ShouldBe("");

    [Fact]
    public void IsPrecededByVerboseMessagesOnDemand() =>
        TestRun.Of<Build>("First", "--verbosity", "verbose").Text.ShouldContain("\nverbose: verbose\n");

    private static string Stable(string text) =>
        Times().Replace(text, "< 1sec").Replace($"Z-{Environment.ProcessId}.log", "Z-1.log", StringComparison.Ordinal);

    [GeneratedRegex(@"\b\d+:\d\d$", RegexOptions.Multiline, 1000)]
    private static partial Regex Times();

    private sealed class Build : NukeBuild
    {
        private static bool Never => false;

        Target First => _ => _.Executes(() =>
        {
            Serilog.Log.Verbose("verbose");
            Serilog.Log.Information("first");
            Serilog.Log.Warning("careful");
            ReportSummary(_ => new Dictionary<string, string> { ["Passed"] = "3", ["Skipped"] = "1" });
        });

        Target Second => _ => _.DependsOn(First).OnlyWhenDynamic(() => Never).Executes(() => { });

        Target Third => _ => _.DependsOn(Second).Executes(() => Nuke.Common.Assert.Fail("no\nplus a second line"));

        Target All => _ => _.DependsOn(Third);
    }
}
