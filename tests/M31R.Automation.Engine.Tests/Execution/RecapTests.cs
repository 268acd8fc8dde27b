using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Tooling;

namespace M31R.Automation.Engine.Tests.Execution;

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
        text.ShouldContain(
            "\nerror: one\n\nerror: two\nerror: Process failed: Process \"sh\" exited with code 3.\n  > /usr/bin/sh -c \"echo one >&2;");
        text.Split("two").Length.ShouldBe(3, "once in the command, once where it happened");
        Recap("Process").ShouldBe("  error: Process failed: Process \"sh\" exited with code 3.\n");
    }

    [Fact]
    public void TellWhatAProcessSaidInOneLine() => Recap("Chatters").ShouldBe("  error: one (... 1 more line above)\n");

    [Fact]
    public void TellWhatASilencedProcessSaid() =>
        TestRun.Of<Build>("Silenced").Text.ShouldMatch(@"exited with code 3\.\n  > .*\n  in .*\n  quiet\n");

    [Fact]
    public void LeaveOutStackTraces() =>
        Recap("Throws", "--verbosity", "Verbose").ShouldBe("  error: Throws failed: System.InvalidOperationException: surprise\n");

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
