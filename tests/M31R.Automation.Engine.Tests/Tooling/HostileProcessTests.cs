using System.Diagnostics;
using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Execution;
using Nuke.Common.Tooling;

namespace M31R.Automation.Engine.Tests.Tooling;

public sealed class AHostileProcess
{
    [Fact]
    public void ThatIgnoresRequestsToEndIsEndedByForce()
    {
        using var root = new Root();
        using var output = new StringWriter { NewLine = "\n" };
        var watch = Stopwatch.StartNew();
        var result = BuildProgram.Run(root.Request<Stubborn>(output, "Ignores") with { Grace = TimeSpan.FromMilliseconds(200) });
        result.ExitCode.ShouldBe(-1);
        output.ToString().ShouldContain("Process \"sh\" ran longer than its timeout of 0.1 s and was ended.");
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
    }

    [Fact]
    public void MayCleanUpWhenItIsAskedToEnd()
    {
        using var root = new Root();
        root.Run<Stubborn>("CleansUp").ExitCode.ShouldBe(-1);
        File.Exists(root["cleaned"]).ShouldBeTrue();
    }

    [Fact]
    public void ThatPrintsNoTextIsReadAllTheSame() => Shell("printf 'a\\377\\376b\\n\\000c'").ShouldBe(["a\uFFFD\uFFFDb", "\0c"]);

    [Fact]
    public void IsNamedByItsSignal()
    {
        using var process = ProcessTasks.StartShell("kill -SEGV $$", logInvocation: false, logOutput: false);
        Should.Throw<ProcessException>(() => process.AssertZeroExitCode())
            .Message.ShouldStartWith("Process \"sh\" exited with code 139 (ended by SIGSEGV).\n");
    }

    [Fact]
    public void IsReadToTheEndWhenTheBuildsLoggerFails()
    {
        using var process = ProcessTasks.StartShell(
            "yes | head -c 1000000", logInvocation: false, logger: (_, _) => throw new InvalidOperationException("no more"));
        Should.Throw<InvalidOperationException>(() => process.WaitForExit()).Message.ShouldBe("no more");
    }

    [Fact]
    public void NeedsALeaveToRun()
    {
        using var root = new Root().Write("tool", "#!/bin/sh");
        Should.Throw<Exception>(() => ProcessTasks.StartProcess(root["tool"]))
            .Message.ShouldBe($"\"{root["tool"]}\" is not executable. Run: chmod +x \"{root["tool"]}\"");
    }

    [Fact]
    public void IsNoDirectory() =>
        Should.Throw<Exception>(() => ProcessTasks.StartProcess("/usr")).Message.ShouldBe("\"/usr\" is a directory, not a tool.");

    [Fact]
    public void IsToldFromTheNearestFile()
    {
        using var root = new Root().Write("build-tool", "");
        Should.Throw<Exception>(() => ProcessTasks.StartProcess(root["buildtool"]))
            .Message.ShouldBe($"No such tool \"{root["buildtool"]}\". Did you mean \"build-tool\"?");
    }

    [Fact]
    public void ThatIsNoProgramIsToldSo()
    {
        using var root = new Root();
        File.Copy("/bin/true", root["tool"]);
        File.WriteAllText(root["tool"], "\u007fELF nothing");
        Should.Throw<Exception>(() => ProcessTasks.StartProcess(root["tool"], logInvocation: false))
            .Message.ShouldStartWith($"\"{root["tool"]}\" cannot be started: ");
    }

    private static IEnumerable<string> Shell(string command)
    {
        using var process = ProcessTasks.StartShell(command, logInvocation: false, logOutput: false);
        return process.AssertZeroExitCode().Output.Select(line => line.Text);
    }

    private sealed class Stubborn : NukeBuild
    {
        Target Ignores =>
            _ => _.Executes(() => ProcessTasks.StartShell("trap '' TERM; while :; do sleep 1; done", timeout: 100).AssertZeroExitCode());

        Target CleansUp =>
            _ =>
                _.Executes(
                    () => ProcessTasks.StartShell(
                        "trap 'touch cleaned; exit 0' TERM; while :; do sleep 0.05; done", timeout: 100).AssertZeroExitCode());
    }
}

public sealed class SecretsOfAProcess
{
    private const string Secret = "se\"cret\\";

    [Fact]
    public void AreHiddenOnTheCommandLineAndInItsOutput()
    {
        var text = TestRun.Of<Build>("--token", Secret).Text;
        text.ShouldContain("> /usr/bin/printf \"%s\\n\" \"*****\"\n*****\n");
        text.ShouldNotContain("cret");
    }

    [Fact]
    public void AreHiddenOnDemand()
    {
        var text = TestRun.Of<Build>("Redacts").Text;
        text.ShouldContain("> /usr/bin/printf %s\\n \"[REDACTED]\"\n[REDACTED]\n");
        text.ShouldNotContain("cret");
    }

    private sealed class Build : NukeBuild
    {
        [Parameter][Secret] readonly string? Token;

        Target Default => _ => _.Executes(() => ProcessTasks.StartProcess("/usr/bin/printf", $"\"%s\\n\" {Token}").AssertZeroExitCode());

        Target Redacts => _ => _.Executes(() => ProcessTasks.StartProcess("/usr/bin/printf", $"%s\\n {Secret:r}").AssertZeroExitCode());
    }
}
