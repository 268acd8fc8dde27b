using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Machine;

/// <summary>Real processes, through the real door.</summary>
public abstract class RealProcesses : IDisposable
{
    protected Scratch Scratch { get; } = new("process");

    protected CommandResult Shell(string script, Func<Command, Command>? with = null, SecretMask? mask = null, TimeProvider? clock = null,
        CancellationToken cancellation = default)
    {
        var command = new Command("sh", "-c", script) { WorkingDirectory = Scratch.Root, Timeout = TimeSpan.FromSeconds(20) };
        var door = new ProcessDoor(mask ?? SecretMask.None, clock ?? TimeProvider.System,
            cancellation)
        { Grace = TimeSpan.FromMilliseconds(300) };
        return door.Run(with is null ? command : with(command));
    }

    public void Dispose()
    {
        Scratch.Dispose();
        GC.SuppressFinalize(this);
    }
}

public sealed class ACommandThatExits : RealProcesses
{
    [Fact]
    public void TellsItsExitCodeAndBothStreams()
    {
        var result = Shell("echo out; echo err >&2; exit 3");

        result.ShouldBe(new CommandResult(CommandEnd.Exited, 3, "out\n", "err\n", result.Duration));
        result.Duration.ShouldBeGreaterThan(TimeSpan.Zero);
    }

    [Fact]
    public void BySignalTells128AndTheSignal() => Shell("kill -9 $$").ExitCode.ShouldBe(137);

    [Fact]
    public void GetsItsArgumentsAsTheyAre()
    {
        var arguments = new[] { "a b", "", "\"", "'", "$HOME", "*", "ä\n;", "\\" };
        var result = new ProcessDoor(SecretMask.None, TimeProvider.System).Run(
            new Command("printf", ["%s|", .. arguments]) { WorkingDirectory = Scratch.Root });

        result.StandardOutput.ShouldBe(string.Concat(arguments.Select(argument => argument + "|")));
    }

    [Fact]
    public void RunsInItsDirectoryWithItsEnvironment()
    {
        var result = Shell("pwd; echo $A-${HOME-none}", command => command with
        {
            Environment = new Dictionary<string, string?> { ["A"] = "1", ["HOME"] = null },
        });

        result.StandardOutput.ShouldBe($"{Scratch.Root}\n1-none\n");
    }

    [Fact]
    public void IsGivenItsInputAndThenTheEnd() =>
        Shell("cat; echo end", command => command with { StandardInput = "ä\n" }).StandardOutput.ShouldBe("ä\nend\n");

    [Fact]
    public void NeedNotReadItsInput() =>
        Shell("exit 4", command => command with { StandardInput = new string('x', 1 << 20) }).ExitCode.ShouldBe(4);

    [Theory]
    [InlineData("GIT_DIR")]
    [InlineData("MSBuildSDKsPath")]
    public void DoesNotInheritWhatGitAndTheSdkSetForThemselves(string name)
    {
        var environment = new Dictionary<string, string?> { [name] = "/elsewhere", ["HOME"] = "/home" };

        ChildEnvironment.Apply(environment, new Command("sh") { WorkingDirectory = Scratch.Root });

        environment.Keys.ShouldBe(["HOME"]);
    }

    [Theory]
    [InlineData(null, "--ours")]
    [InlineData("", "--ours")]
    [InlineData("--theirs", "--theirs --ours")]
    public void KeepsTheUsersValueOfAVariableThatIsAppendedTo(string? known, string expected)
    {
        var environment = new Dictionary<string, string?>(StringComparer.Ordinal);
        if (known is not null)
            environment["NODE_OPTIONS"] = known;

        ChildEnvironment.Apply(environment, new Command("sh")
        {
            WorkingDirectory = Scratch.Root,
            AppendedEnvironment = new Dictionary<string, string>(StringComparer.Ordinal) { ["NODE_OPTIONS"] = "--ours" },
        });

        environment["NODE_OPTIONS"].ShouldBe(expected);
    }
}

public sealed class ACommandThatCannotRun : RealProcesses
{
    private CommandResult Run(string tool, string? path = null) => new ProcessDoor(SecretMask.None, TimeProvider.System)
        .Run(new Command(tool)
        {
            WorkingDirectory = Scratch.Root,
            Environment = path is null ? new Dictionary<string, string?>() : new Dictionary<string, string?> { ["PATH"] = path },
        });

    [Fact]
    public void IsNotFoundWhenNoDirectoryOfPathHoldsIt() => Run("no-such-tool")
        .ShouldBe(new CommandResult(CommandEnd.NotFound, null, "", "", TimeSpan.Zero));

    [Fact]
    public void IsNotFoundWhenItMayNotBeExecuted() => Run(Scratch.Write("tool", "#!/bin/sh\n")).End.ShouldBe(CommandEnd.NotFound);

    [Fact]
    public void IsNotFoundWhenItIsNoProgram()
    {
        Scratch.Write("tool", "\u007f garbage");
        Shell("chmod +x tool");

        Run(Scratch["tool"]).End.ShouldBe(CommandEnd.NotFound);
    }

    [Fact]
    public void IsNotLookedForInTheWorkingDirectory()
    {
        Scratch.Write("git", "#!/bin/sh\necho planted\n");
        Shell("chmod +x git");

        Run("git", path: ":.:/nowhere").End.ShouldBe(CommandEnd.NotFound);
        Run("./git").End.ShouldBe(CommandEnd.NotFound);
    }

    [Fact]
    public void IsAUsersMistakeWhenTheDirectoryIsMissing() =>
        Should.Throw<MaintenanceException>(() => Shell("true", command => command with { WorkingDirectory = Scratch["gone"] }))
            .Message.ShouldBe($"\"sh\" cannot run in \"{Scratch["gone"]}\": there is no such directory. Make it, or name one that is there.");

    [Fact]
    public void IsAUsersMistakeWhenAnArgumentHoldsANul() =>
        Should.Throw<MaintenanceException>(() => Shell("echo a\0b")).Message.ShouldContain("echo a\\0b");
}

[Trait("Speed", "Slow")]
public sealed class ACommandThatHangs : RealProcesses
{
    /// <summary>Tells the id of its child before it says that it hangs.</summary>
    private const string Hang = "sleep 97 & echo $!; touch hangs; sleep 98";

    private string Hangs => Scratch["hangs"];

    [Fact]
    public void IsKilledWithItsChildrenWhenItsTimeIsOver()
    {
        var result = Shell(Hang, command => command with { Timeout = TimeSpan.FromMilliseconds(1) }, clock: new ClockThatWaitsFor(Hangs));

        result.End.ShouldBe(CommandEnd.TimedOut);
        result.ExitCode.ShouldBeNull();
        Processes.ShouldBeGone(result.StandardOutput);
    }

    [Fact]
    public async Task IsKilledWithItsChildrenWhenTheRunIsInterrupted()
    {
        using var interruption = new CancellationTokenSource();
        var interrupting = Task.Run(() =>
        {
            ClockThatWaitsFor.Wait(Hangs);
            interruption.Cancel();
        }, CancellationToken.None);
        var result = Shell(Hang, cancellation: interruption.Token);
        await interrupting;

        result.End.ShouldBe(CommandEnd.Cancelled);
        Processes.ShouldBeGone(result.StandardOutput);
    }

    [Fact]
    public void ThatCleansUpRunsAfterAnInterruption()
    {
        var door = new ProcessDoor(SecretMask.None, TimeProvider.System, new CancellationToken(canceled: true));

        door.Run(new Command("sh", "-c", "echo clean") { WorkingDirectory = Path.GetTempPath(), CleansUp = true }).StandardOutput
            .ShouldBe("clean\n");
    }

    [Fact]
    public void IsNotEvenStartedAfterAnInterruption()
    {
        Shell("touch started", cancellation: new CancellationToken(canceled: true)).End.ShouldBe(CommandEnd.Cancelled);

        File.Exists(Scratch["started"]).ShouldBeFalse();
    }

    [Fact]
    public void RunsAfterAnInterruptionWhenItCleansUp()
    {
        var result = Shell(
            "touch started", command => command with { CleansUp = true }, cancellation: new CancellationToken(canceled: true));

        result.Succeeded.ShouldBeTrue();
        File.Exists(Scratch["started"]).ShouldBeTrue();
    }

    [Fact]
    public void InAChildOnlyDoesNotHoldTheDoorOpen()
    {
        var result = Shell("sleep 97 & echo $!");
        Processes.Kill(result.StandardOutput);

        result.End.ShouldBe(CommandEnd.Exited);
        result.ExitCode.ShouldBe(0);
        result.Duration.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }
}

/// <summary>Every thread of the pool is taken by work that does not end.</summary>
[Trait("Speed", "Slow")]
public sealed class ACommandInAStarvedPool : RealProcesses
{
    [Fact]
    public async Task LosesNothing()
    {
        var result = await Starved(() => Shell("cat; echo err >&2", command => command with { StandardInput = "in\n" }));
        result.ShouldBe(new CommandResult(CommandEnd.Exited, 0, "in\n", "err\n", result.Duration));
    }

    [Fact]
    public async Task IsKilledWhenItsTimeIsOver() =>
        (await Starved(() => Shell("sleep 98", command => command with { Timeout = TimeSpan.FromMilliseconds(1) })))
            .End.ShouldBe(CommandEnd.TimedOut);

    private static async Task<CommandResult> Starved(Func<CommandResult> command)
    {
        var hasEnded = false;
        var work = Enumerable.Range(0, 200).Select(_ => Task.Run(() => SpinWait.SpinUntil(() => Volatile.Read(ref hasEnded)))).ToArray();
        CommandResult? result = null;
        var run = new Thread(() => result = command());
        run.Start();
        var isInTime = run.Join(TimeSpan.FromMinutes(1));
        Volatile.Write(ref hasEnded, true);
        await Task.WhenAll(work);

        isInTime.ShouldBeTrue();
        return result.ShouldNotBeNull();
    }
}

/// <summary>Time stands still before a file is there: a slow machine cannot be too slow.</summary>
file sealed class ClockThatWaitsFor(string path) : TimeProvider
{
    public static void Wait(string path) => SpinWait.SpinUntil(() => File.Exists(path), TimeSpan.FromSeconds(20)).ShouldBeTrue();

    public override long GetTimestamp() => File.Exists(path) ? base.GetTimestamp() : 0;
}

file static class Processes
{
    public static void ShouldBeGone(string id)
    {
        var stat = $"/proc/{id.Trim()}/stat";
        for (var tries = 0; tries < 100 && IsAlive(stat); tries++)
            Thread.Sleep(10);

        IsAlive(stat).ShouldBeFalse();
    }

    public static void Kill(string id)
    {
        using var process = System.Diagnostics.Process.GetProcessById(int.Parse(id));
        process.Kill();
    }

    private static bool IsAlive(string stat)
    {
        try
        {
            return !File.ReadAllText(stat).Contains(") Z ", StringComparison.Ordinal);
        }
        catch (IOException)
        {
            return false;
        }
    }
}
