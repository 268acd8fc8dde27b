using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Execution;
using Nuke.Common.Tooling;

namespace M31R.Automation.Engine.Tests.Execution;

[Trait("Speed", "Slow")]
public sealed class AHundredBuildsInOneProcess
{
    private const int Count = 100;

    [Fact]
    public async Task DoNotSeeEachOther()
    {
        using var barrier = new CountdownEvent(Count);
        var runs = await Task.WhenAll(Enumerable.Range(0, Count).Select(number => Task.Factory.StartNew(
            () => RunOne(number, barrier), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        for (var number = 0; number < Count; number++)
        {
            (runs[number].ExitCode, runs[number].States).ShouldBe(Expected(number));
            Numbers(runs[number].Text).ShouldBe([number], $"build {number} printed:\n{runs[number].Text}");
            Lines(runs[number].Text).ShouldBe(15, $"build {number} printed:\n{runs[number].Text}");
        }
    }

    private static TestRun RunOne(int number, CountdownEvent barrier)
    {
        using var root = new Root().Set("NUKE_NUMBER", $"{number}").Write("number", $"{number}");
        barrier.Signal();
        barrier.Wait();
        string[] targets = number % 4 == 2 ? ["Default", "Extra"] : ["Default"];
        return root.Run<Build>([.. targets, "--verbosity", number % 2 == 0 ? "Normal" : "Verbose"]);
    }

    private static (int ExitCode, string States) Expected(int number) => (number % 4) switch
    {
        0 => (number, "Default Failed"),
        1 => (130, "Default Aborted"),
        2 => (0, "Extra Succeeded, Default Succeeded"),
        _ => (0, "Default Succeeded"),
    };

    private static IEnumerable<int> Numbers(string text) => Said(text).SelectMany(l => l.Split(' ')[1..]).Select(int.Parse).Distinct();

    private static int Lines(string text) => Said(text).Count(l => l.Split(' ').Length == 7);

    private static IEnumerable<string> Said(string text) => text.Split('\n').Where(l => l.StartsWith("number ", StringComparison.Ordinal));

    private sealed class Build : NukeBuild
    {
        [Parameter]
        readonly int Number;

        Target Extra => _ => _.Executes(() => Serilog.Log.Information("number {Number}", Number));

        Target Default => _ => _.After(Extra).Executes(async () =>
        {
            for (var i = 0; i < 5; i++)
            {
                await Task.Yield();
                Tell();
                await Task.Run(Tell);
                var thread = new Thread(Tell);
                thread.Start();
                thread.Join();
            }

            ProcessTasks.StartProcess("echo", $"number {Number}").WaitForExit();
            End();
        });

        /// <summary>The number of this build, from wherever a build can read something of its own.</summary>
        private void Tell() => Serilog.Log.Information(
            "number {Parameter} {Variable:l} {File:l} {Verbosity} {Host} {Argument:l}",
            Number,
            EnvironmentInfo.GetVariable("NUKE_NUMBER"),
            File.ReadAllText(RootDirectory / "number"),
            Number % 2 == (Verbosity == Verbosity.Normal ? 0 : 1) ? Number : -1,
            ReferenceEquals(Host, ((INukeBuild)this).Host) ? Number : -2,
            EnvironmentInfo.CommandLineArguments.Last() == (Number % 2 == 0 ? "Normal" : "Verbose") ? $"{Number}" : "-3");

        private void End()
        {
            if (Number % 4 == 0)
            {
                ExitCode = Number;
                Nuke.Common.Assert.Fail("as it should");
            }
            else if (Number % 4 == 1)
            {
                BuildRun.Here.Interrupt();
            }
        }
    }
}

public sealed class AnInterruption
{
    private const string Ending = "\nBuild interrupted on ";

    [Fact]
    public void EndsTheProcessAndRunsAssuredTargets()
    {
        var run = TestRun.Of<Build>("Sleep", "Next", "Clean");

        (run.ExitCode, run.States).ShouldBe((130, "Sleep Aborted, Next NotRun, Clean Succeeded"));
        run.Text.ShouldContain("\ncleaned\n");
        run.Text.ShouldContain(Ending);
    }

    [Fact]
    public void CountsMoreThanTheExitCodeOfATargetBefore() => Ended("SetsOne", "Sleep").ShouldBe((130, "SetsOne Succeeded, Sleep Aborted"));

    [Fact]
    public void CountsMoreThanTheExitCodeOfATargetThatFailedBefore() =>
        Ended("FailsWithOne", "Sleep").ShouldBe((130, "FailsWithOne Failed, Sleep Aborted"));

    [Fact]
    public void CountsMoreThanTheExitCodeOfAnAssuredTarget() =>
        Ended("Sleep", "AssuredSetsOne").ShouldBe((130, "Sleep Aborted, AssuredSetsOne Succeeded"));

    [Fact]
    public void EndsAnAssuredTargetThatRunsAfterAFailure() =>
        Ended("Fails", "AssuredSleep", "Clean").ShouldBe((130, "Fails Failed, AssuredSleep Aborted, Clean Succeeded"));

    [Fact]
    public void CountsMoreThanCodeOfTheBuildThatThrowsBecauseOfIt() => TestRun.Of<Unready>("Default").ExitCode.ShouldBe(130);

    [Fact]
    public void EndsAProcessThatIsBeingStarted() => TestRun.Of<Build>("Race").Text.ShouldContain("\nended True\n");

    private static (int ExitCode, string States) Ended(params string[] targets)
    {
        var run = TestRun.Of<Build>(targets);
        return (run.ExitCode, run.States);
    }

    /// <summary>A process that lasts; the run is interrupted once it has begun.</summary>
    private static void SleepUntilInterrupted() => ProcessTasks
        .StartShell("echo sleeping; sleep 60", logger: (_, _) => BuildRun.Here.Interrupt())
        .WaitForExit();

    private sealed class Build : NukeBuild
    {
        Target SetsOne => _ => _.Executes(() => { ExitCode = 1; });

        Target FailsWithOne => _ => _.ProceedAfterFailure().Executes(() =>
        {
            ExitCode = 1;
            Nuke.Common.Assert.Fail("found something");
        });

        Target Fails => _ => _.Executes(() => Nuke.Common.Assert.Fail("no"));

        Target Sleep => _ => _.After(SetsOne, FailsWithOne).Executes(SleepUntilInterrupted);

        Target AssuredSleep => _ => _.After(Fails).AssuredAfterFailure().Executes(SleepUntilInterrupted);

        Target Next => _ => _.After(Sleep).Executes(() => { });

        Target AssuredSetsOne => _ => _.After(Sleep).AssuredAfterFailure().Executes(() => { ExitCode = 1; });

        Target Clean =>
            _ =>
                _.After(Next, AssuredSleep).AssuredAfterFailure()
                    .Executes(() => ProcessTasks.StartProcess("echo", "cleaned").WaitForExit());

        Target Race => _ => _.Executes(() =>
        {
            using var process = ProcessTasks.StartProcess(
                "/bin/sleep", "20", environmentVariables: new InterruptingVariables(BuildRun.Here));
            Serilog.Log.Information("ended {Ended}", process.WaitForExit());
        });
    }

    /// <summary>Interrupted while a requirement is read, which then cannot start its process.</summary>
    private sealed class Unready : NukeBuild
    {
        Target Default => _ => _.Requires(() => IsReady()).Executes(() => { });

        private static bool IsReady()
        {
            BuildRun.Here.Interrupt();
            return ProcessTasks.StartProcess("/bin/true").WaitForExit();
        }
    }

    /// <summary>
    /// The environment of a process, which interrupts the run when it is read: the process is not started yet, and will be.
    /// </summary>
    private sealed class InterruptingVariables(BuildRun run) : Dictionary<string, string>(StringComparer.Ordinal),
        IEnumerable<KeyValuePair<string, string>>
    {
        IEnumerator<KeyValuePair<string, string>> IEnumerable<KeyValuePair<string, string>>.GetEnumerator()
        {
            run.Interrupt();
            return base.GetEnumerator();
        }
    }
}

public sealed class ATargetThatIgnoresAnInterruption
{
    private static readonly TimeSpan moment = TimeSpan.FromMilliseconds(50);

    [Fact]
    public void IsLeftBehindAndWhatItDoesComesToNothing()
    {
        using var root = new Root();
        using var output = new StringWriter { NewLine = "\n" };
        var result = BuildProgram.Run(root.Request<Build>(output, "Stubborn", "Clean") with { TargetGrace = moment });
        var run = new TestRun(result.ExitCode, output.ToString(), result.Plan);

        (run.ExitCode, run.States).ShouldBe((130, "Stubborn Aborted, Clean Succeeded"));
        run.Text.ShouldContain(
            "warning: Stubborn did not end when it was interrupted. It is left behind: whatever it still does no longer counts.\n");
        run.Text.ShouldContain("the process did not start");
        run.Text.ShouldNotContain("too late");
        run.Plan[0].SummaryInformation.ShouldBeEmpty();
        run.Plan[1].SummaryInformation.ShouldBeEmpty();
    }

    private sealed class Build : NukeBuild
    {
        private readonly TaskCompletionSource cleaning = new();
        private readonly TaskCompletionSource<string> end = new();

        Target Stubborn => _ => _.Executes(() =>
        {
            BuildRun.Here.Interrupt();
            cleaning.Task.Wait();
            Serilog.Log.Error("too late");
            ExitCode = 5;
            ReportSummary(summary => new Dictionary<string, string>(StringComparer.Ordinal) { ["too late"] = "" });
            RunningTargets.Single().Status = ExecutionStatus.Failed;
            end.SetResult(Try(() => ProcessTasks.StartProcess("echo", "too late").WaitForExit()));
        });

        Target Clean => _ => _.After(Stubborn).AssuredAfterFailure().Executes(() =>
        {
            cleaning.SetResult();
            Serilog.Log.Information("{End:l}", end.Task.Result);
        });

        private static string Try(Action start)
        {
            try
            {
                start();
                return "the process started";
            }
            catch (OperationCanceledException)
            {
                return "the process did not start";
            }
        }
    }
}

public sealed class TheRootDirectory
{
    [Fact]
    public void IsTheOneAskedFor()
    {
        using var root = new Root();
        using var other = new Root();
        root.Run<Build>("Show", "--root", other.Path).Text.ShouldContain($"root {other.Path}\n");
    }

    [Fact]
    public void MustExist() =>
        TestRun.Of<Build>("Show", "--root", "nowhere").Text.ShouldMatch("^error: No such directory \".*/nowhere\" for --root\\.\n$");

    private sealed class Build : NukeBuild
    {
        AbsolutePathHolder Field { get; } = new(RootDirectory / "field");

        Target Show =>
            _ => _.Executes(() => Serilog.Log.Information("root {Root:l}", Field.Path.Replace("/field", "", StringComparison.Ordinal)));

        private sealed record AbsolutePathHolder(string Path);
    }
}
