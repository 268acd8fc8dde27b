using System.Diagnostics;
using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Tooling;

namespace M31R.Automation.Engine.Tests.Tooling;

[Trait("Speed", "Slow")]
public sealed class AProcess
{
    [Fact]
    public void AnswersItsLines() =>
        Shell("echo one; echo two >&2; echo three")
            .Output.Where(o => o.Type == OutputType.Std)
            .Select(o => o.Text)
            .ShouldBe(["one", "three"]);

    [Fact]
    public void AnswersItsErrors() => Shell("echo two >&2").Output.ShouldBe([new Output { Type = OutputType.Err, Text = "two" }]);

    [Fact]
    public void AnswersItsExitCode() => Shell("exit 7").ExitCode.ShouldBe(7);

    [Fact]
    public void FailsOnDemandWithItsCommandAndLastErrors()
    {
        var failure = Should.Throw<ProcessException>(() => Shell("echo broken >&2; exit 7").AssertZeroExitCode());
        failure.ExitCode.ShouldBe(7);
        failure.Message.ShouldBe($"Process \"sh\" exited with code 7.\n  > /bin/sh -c \"echo broken >&2; exit 7\"\n  in {Directory.GetCurrentDirectory()}\n  broken");
    }

    [Fact]
    public void IsEndedAfterItsTimeoutWithItsChildren()
    {
        var watch = Stopwatch.StartNew();
        using var process = ProcessTasks.StartShell("sleep 60 & sleep 60", timeout: 200, logInvocation: false);
        var failure = Should.Throw<ProcessException>(() => process.AssertWaitForExit());
        failure.Message.ShouldStartWith("Process \"sh\" ran longer than its timeout of 0.2 s and was ended.\n");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(50));
    }

    [Fact]
    public void IsNotWaitedForBecauseOfWhatItLeavesBehind()
    {
        var watch = Stopwatch.StartNew();
        Shell("sleep 20 & echo started").Output.Single().Text.ShouldBe("started");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(15));
    }

    [Fact]
    public void MayFloodBothPipes()
    {
        var output = Shell("i=0; while [ $i -lt 20000 ]; do echo out$i; echo err$i >&2; i=$((i+1)); done").Output;
        output.Count(o => o.Type == OutputType.Std).ShouldBe(20_000);
        output.Last(o => o.Type == OutputType.Err).Text.ShouldBe("err19999");
    }

    [Fact]
    public void MayPrintALineWithoutEnd()
    {
        var output = Shell("head -c 200000 /dev/zero | tr '\\0' x").Output;
        output.Sum(o => o.Text.Length).ShouldBe(200_000);
        output.Max(o => o.Text.Length).ShouldBe(OutputKeeper.MaximumLine);
    }

    [Fact]
    public void GetsNoInput() => Shell("cat; echo done").StdToText().ShouldBe("done");

    [Fact]
    public void ThatIsMissingIsToldWithTheNextStep() => Should.Throw<Exception>(() => ProcessTasks.StartProcess("no-such-tool-anywhere"))
        .Message
        .ShouldBe("Tool \"no-such-tool-anywhere\" was not found in PATH. Install it, or give its path.");

    [Fact]
    public void ThatIsMisspeltIsToldWithTheNearestOne() =>
        Should.Throw<Exception>(() => ProcessTasks.StartProcess("sleeep"))
            .Message.ShouldStartWith("Tool \"sleeep\" was not found in PATH. Did you mean \"sleep\"?");

    [Fact]
    public void NeedsItsWorkingDirectory() =>
        Should.Throw<Exception>(() => ProcessTasks.StartProcess("/bin/true", workingDirectory: "/no/where"))
            .Message.ShouldStartWith("No such working directory \"/no/where\"");

    [Fact]
    public void RunsInItsEnvironmentAlone() =>
        ProcessTasks.StartProcess(
            "/usr/bin/env", environmentVariables: new Dictionary<string, string> { ["A"] = "b c" }, logInvocation: false, logOutput: false)
            .StdToText()
            .ShouldBe("A=b c");

    [Fact]
    public void GetsInterpolatedValuesWhole()
    {
        var value = "a \"b\" c\\";
        ProcessTasks.StartProcess("/usr/bin/printf", $"%s\\n {value} x", logInvocation: false, logOutput: false)
            .StdToText()
            .ShouldBe($"{value}\nx");
    }

    private static Ended Shell(string command)
    {
        using var process = ProcessTasks.StartShell(command, logInvocation: false, logOutput: false);
        process.WaitForExit();
        return new Ended(process);
    }

    /// <summary>What is left of a process that has ended.</summary>
    private sealed class Ended(IProcess process) : IProcess
    {
        public string FileName { get; } = process.FileName;

        public string Arguments { get; } = process.Arguments;

        public string WorkingDirectory { get; } = process.WorkingDirectory;

        public IReadOnlyCollection<Output> Output { get; } = process.Output;

        public int ExitCode { get; } = process.ExitCode;

        public bool HasExited => true;

        public int Id => 0;

        public string StdToText() => Output.StdToText();

        public void Kill()
        {
        }

        public bool WaitForExit() => true;

        public void Dispose()
        {
        }
    }
}

internal static class ProcessText
{
    /// <summary>Waits for the end and answers what was printed.</summary>
    internal static string StdToText(this IProcess process)
    {
        process.AssertZeroExitCode();
        return process.Output.StdToText();
    }
}

public sealed class ProcessesOfATarget
{
    [Fact]
    public void AreLoggedWithTheirCommand()
    {
        var text = TestRun.Of<Build>("Fails").Text;
        text.ShouldContain("> /bin/sh -c \"echo out; echo err >&2; exit 3\"\n");
        text.ShouldContain("\nout\n");
        text.ShouldContain("error: err\n");
        text.ShouldContain("error: Fails failed: Process \"sh\" exited with code 3.\n  > /bin/sh");
        text.ShouldNotContain("   at ");
    }

    private sealed class Build : NukeBuild
    {
        Target Fails => _ => _.Executes(() => ProcessTasks.StartShell("echo out; echo err >&2; exit 3").AssertZeroExitCode());
    }
}
