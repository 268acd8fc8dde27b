using System.Text.RegularExpressions;
using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Execution;
using Nuke.Common.Tooling;
using Nuke.Components;

namespace M31R.Automation.Engine.Tests.Execution;

public interface IHelpful : IHazConfiguration
{
    [Parameter("Date that counts as today; without it, the day on which the build runs, wherever that happens to be in the world.")]
    DateOnly? AsOf => TryGetValue<DateOnly?>(() => Throw());

    private static object Throw() => throw new InvalidOperationException("evaluated");

    Target CheckAllTheThingsThatThereAre => _ => _.Description("Checks.").Executes(() => { });
}

public sealed class HelpfulBuild : NukeBuild, IHelpful
{
    [Parameter("Key of the server.")]
    [Secret]
    [Required]
    readonly string? ApiKey;

    [Parameter(List = false)]
    readonly string? Hidden;

    Target Restore => _ => _.Executes(() => { });

    Target Compile => _ => _.Description("Compiles all projects.").DependsOn(Restore).Executes(() => Serilog.Log.Information("{K} {H}", ApiKey, Hidden));

    Target Default => _ => _.Description("Runs what a change has to pass.").DependsOn(Compile).DependsOn<IHelpful>();

    Target Secret => _ => _.Unlisted();
}

public sealed class Help
{
    [Fact]
    public void ShowsTargetsAndParameters()
    {
        var run = TestRun.Of<HelpfulBuild>("--help");
        run.ExitCode.ShouldBe(0);
        run.Text.ShouldBe(
            """
            Usage: ./build.sh [targets] [--parameter value …]

            Targets (with their direct dependencies):

              Restore
              Compile                 Compiles all projects. -> Restore
              Default (default)       Runs what a change has to pass. -> Compile, CheckAllTheThingsThatThereAre
              CheckAllTheThingsThatThereAre
                                      Checks.

            Parameters:

              --api-key               Key of the server. Secret: better given as NUKE_API_KEY. Required.
              --as-of                 Date that counts as today; without it, the day on which the build runs,
                                      wherever that happens to be in the world.
              --configuration         One of Debug, Release.

              --completion            Prints a script that lets a shell complete: bash, fish, pwsh or zsh.
              --continue              Continues a failed attempt: what has succeeded in it is skipped.
              --help                  Prints this text.
              --host                  Host to run as, like Terminal or GitHubActions. Default: seen by itself.
              --no-logo               Leaves out the first line.
              --partition             The part of the work for this run, like 2/3.
              --plan                  Prints the order of the targets and runs none.
              --profile               Reads .nuke/parameters.<name>.json too; later profiles win. A list,
                                      separated by spaces.
              --root                  Directory that holds .nuke. Default: the nearest one upwards.
              --skip                  Targets to skip; without names, all that were not asked for. A list,
                                      separated by spaces or +.
              --target                Targets to run; may also stand before the first option. A list, separated
                                      by spaces or +.
              --verbosity             How much is printed. Default: normal. One of Verbose, Normal, Minimal,
                                      Quiet.

            """.ReplaceLineEndings("\n"));
    }

    [Theory]
    [InlineData("-h")]
    [InlineData("--help", "--nonsense")]
    [InlineData("Compile", "--help")]
    public void ComesBeforeEverythingElse(params string[] arguments) => TestRun.Of<HelpfulBuild>(arguments).Text.ShouldStartWith("Usage: ./build.sh [targets] ");
}

public sealed class HelpAboutParameters
{
    [Theory]
    [InlineData("--numbers               Numbers to print. A list, separated by spaces or +.\n")]
    [InlineData("--levels                A list, separated by spaces, of Low, Medium, VeryHigh.\n")]
    [InlineData("--quick                 Leaves out slow tests\n")]
    [InlineData("--token                 Token of the server. Secret: better given as NUKE_TOKEN.\n")]
    [InlineData("--level                 How grave? One of Low, Medium, VeryHigh. Required.\n")]
    public void ShowsWhatTheyTake(string expected) => TestRun.Of<Build>("--help").Text.ShouldContain($"\n  {expected}");

    private sealed class Build : NukeBuild
    {
        [Parameter("Numbers to print", Separator = "+")]
        readonly int[] Numbers = [];

        [Parameter]
        readonly Severity[] Levels = [];

        [Parameter("Leaves out slow tests")]
        readonly bool Quick;

        [Parameter("Token of the server")]
        [Secret]
        readonly string? Token;

        [Parameter("How grave?")]
        [Required]
        readonly Severity? Level;

        Target Default => _ => _.Executes(() => Serilog.Log.Information("{A}{B}{C}{D}{E}", Numbers, Levels, Quick, Token, Level));
    }
}

public sealed class HelpOfABuildWithMistakes
{
    [Fact]
    public void IsGivenAllTheSame()
    {
        var run = TestRun.Of<Build>("--help");
        run.ExitCode.ShouldBe(0);
        run.Text.ShouldContain("\n  Wrong\n  Default (default)       Fine. -> Wrong\n");
        run.Text.ShouldEndWith("error: Target \"Wrong\" calls TryDependsOn<IHaveNoTargets>(), which has no targets. Name a component that has some, or leave the call out.\n");
    }

    [Fact]
    public void IsNoRun() => TestRun.Of<Build>().Text
        .ShouldBe("error: Target \"Wrong\" calls TryDependsOn<IHaveNoTargets>(), which has no targets. Name a component that has some, or leave the call out.\n");

    private interface IHaveNoTargets : INukeBuild;

    private sealed class Build : NukeBuild, IHaveNoTargets
    {
        Target Wrong => _ => _.TryDependsOn<IHaveNoTargets>();

        Target Default => _ => _.Description("Fine.").DependsOn(Wrong);
    }
}

public sealed class MessagesInPassing
{
    [Fact]
    public void AreMarkedAsSuch() => TestRun.Of<Build>().Text.ShouldContain("\ndebug: aside\nplain\n> ");

    [Fact]
    public void AreNotWhatProcessesPrint() => TestRun.Of<Build>().Text.ShouldContain("\nprinted\n");

    [Fact]
    public void ShowValuesWithoutQuotes() => TestRun.Of<Build>().Text.ShouldContain("\na VeryHigh 00:01:30 Terminal 2026-01-31 2026-01-31 13:30:00 1.5 null\n");

    private sealed class Build : NukeBuild
    {
        Target Default => _ => _.Executes(() =>
        {
            Serilog.Log.Debug("aside");
            Serilog.Log.Information("plain");
            ProcessTasks.StartProcess("/usr/bin/echo", "printed").AssertZeroExitCode();
            Serilog.Log.Information(
                "{Text} {Choice} {Time} {Host} {Day} {Moment} {Number} {Nothing}",
                "a", Severity.VeryHigh, TimeSpan.FromSeconds(90), Host, new DateOnly(2026, 1, 31), new DateTime(2026, 1, 31, 13, 30, 0, DateTimeKind.Utc), 1.5, null);
        });
    }
}

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
    public void IsPrecededByVerboseMessagesOnDemand() => TestRun.Of<Build>("First", "--verbosity", "verbose").Text.ShouldContain("\nverbose: verbose\n");

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

public sealed class WarningsAndErrorsAtTheEnd
{
    [Fact]
    public void AreToldWhole() => Recap("Five").ShouldBe("  error: 1\n    2\n    3\n    4\n    5\n");

    [Fact]
    public void AreCutAfterFiveLines() => Recap("Six").ShouldBe("  error: 1\n    2\n    3\n    4\n    5\n    ... 1 more line above\n");

    [Fact]
    public void CountWhatIsCut() => Recap("Many").ShouldEndWith("\n    5\n    ... 95 more lines above\n");

    [Fact]
    public void EndLinesInEveryWay() => Recap("Mixed").ShouldBe("  error: a\n    b\n    c\n");

    [Fact]
    public void TellAProcessInOneLine()
    {
        var text = TestRun.Of<Build>("Other", "Process").Text;
        text.ShouldContain("\nerror: one\n\nerror: two\nerror: Process failed: Process \"sh\" exited with code 3.\n  > /usr/bin/sh -c \"echo one >&2;");
        text.Split("two").Length.ShouldBe(3, "once in the command, once where it happened");
        Recap("Process").ShouldBe("  error: Process failed: Process \"sh\" exited with code 3.\n");
    }

    [Fact]
    public void TellWhatAProcessSaidInOneLine() => Recap("Chatters").ShouldBe("  error: one (... 1 more line above)\n");

    [Fact]
    public void TellWhatASilencedProcessSaid() => TestRun.Of<Build>("Silenced").Text.ShouldMatch(@"exited with code 3\.\n  > .*\n  in .*\n  quiet\n");

    [Fact]
    public void LeaveOutStackTraces() => Recap("Throws", "--verbosity", "Verbose").ShouldBe("  error: Throws failed: System.InvalidOperationException: surprise\n");

    private static string Recap(string target, params string[] options)
    {
        var text = TestRun.Of<Build>(["Other", target, .. options]).Text.Split("\nWarnings and errors\n")[1];
        return text[..(text.IndexOf("\n\n", StringComparison.Ordinal) + 1)];
    }

    private sealed class Build : NukeBuild
    {
        Target Other => _ => _.Executes(() => { });

        Target Five => _ => _.Executes(() => Tell(Lines(5)));

        Target Six => _ => _.Executes(() => Tell(Lines(6)));

        Target Many => _ => _.Executes(() => Tell(Lines(100)));

        Target Mixed => _ => _.Executes(() => Tell("a\r\nb\rc\n"));

        Target Process => _ => _.Executes(() => Shell("echo one >&2; echo >&2; echo two >&2; exit 3").AssertZeroExitCode());

        Target Chatters => _ => _.Executes(() => Shell("echo one >&2; echo >&2; echo two >&2").AssertZeroExitCode());

        Target Silenced => _ => _.Executes(() => Shell("echo quiet >&2; exit 3", logOutput: false).AssertZeroExitCode());

        Target Throws => _ => _.Executes(() => throw new InvalidOperationException("surprise"));

        private static IProcess Shell(string script, bool logOutput = true) =>
            ProcessTasks.StartProcess("/usr/bin/sh", $"-c \"{script}\"", logInvocation: false, logOutput: logOutput);

        private static string Lines(int count) => string.Join('\n', Enumerable.Range(1, count));

        private static void Tell(string text) => Serilog.Log.Error("{Text:l}", text);
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

public sealed class Secrets
{
    [Fact]
    public void AreMaskedWhereverTheyArePrinted()
    {
        var text = TestRun.Of<Build>("Tell", "--api-key", "hunter2", "--pem", "first line\nsecond line").Text;
        text.ShouldContain("log: *****\n");
        text.ShouldContain("> /usr/bin/echo process: *****\n");
        text.ShouldContain("process: *****\n");
        text.ShouldContain("\npem *****\n");
        text.ShouldContain("error: Tell failed: message: *****\n");
        text.ShouldContain("Key: *****");
        text.ShouldNotContain("hunter2");
        text.ShouldNotContain("second line");
    }

    [Fact]
    public void AreMaskedInUsageErrors() =>
        TestRun.Of<Build>("Tell", "--api-key", "hunter2", "--number", "hunter2").Text.ShouldBe("error: Parameter \"number\" cannot be \"*****\" (--number). Allowed: a whole number.\n");

    private sealed class Build : NukeBuild
    {
        [Parameter]
        [Secret]
        readonly string ApiKey = "";

        [Parameter]
        [Secret]
        readonly string Pem = "";

        [Parameter]
        readonly int Number;

        Target Tell => _ => _.Executes(() =>
        {
            Serilog.Log.Information("log: {Key:l}", ApiKey + (Number == 0 ? "" : "!"));
            Serilog.Log.Information("pem {Line:l}", Pem.Split('\n')[^1]);
            Nuke.Common.Tooling.ProcessTasks.StartProcess("/usr/bin/echo", $"process: {ApiKey}").WaitForExit();
            ReportSummary(_ => new Dictionary<string, string> { ["Key"] = ApiKey });
            Nuke.Common.Assert.Fail($"message: {ApiKey}");
        });
    }
}
