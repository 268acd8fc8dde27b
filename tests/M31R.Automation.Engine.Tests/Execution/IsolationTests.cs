using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Execution;

namespace M31R.Automation.Engine.Tests.Execution;

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
            var fails = number % 3 == 0;
            runs[number].States.ShouldBe(fails ? "Default Failed" : number % 2 == 0 ? "Extra Succeeded, Default Succeeded" : "Default Succeeded");
            runs[number].ExitCode.ShouldBe(fails ? number : 0);
            Numbers(runs[number].Text).ShouldBe([number], $"build {number} printed:\n{runs[number].Text}");
        }
    }

    private static TestRun RunOne(int number, CountdownEvent barrier)
    {
        using var root = new Root().Set("NUKE_NUMBER", $"{number}").Write("number", $"{number}");
        barrier.Signal();
        barrier.Wait();
        string[] targets = number % 2 == 0 && number % 3 != 0 ? ["Default", "Extra"] : ["Default"];
        return root.Run<Build>(targets);
    }

    private static IEnumerable<int> Numbers(string text) => text.Split('\n')
        .Where(l => l.StartsWith("number ", StringComparison.Ordinal))
        .SelectMany(l => l.Split(' ')[1..])
        .Select(int.Parse)
        .Distinct();

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
                Serilog.Log.Information("number {Number} {Environment:l} {File:l}", Number, EnvironmentInfo.GetVariable("NUKE_NUMBER"), File.ReadAllText(RootDirectory / "number"));
            }

            if (Number % 3 == 0)
            {
                ExitCode = Number;
                Nuke.Common.Assert.Fail("as it should");
            }
        });
    }
}

public sealed class AnInterruption
{
    [Fact]
    public void EndsTheProcessAndRunsAssuredTargets()
    {
        using var root = new Root();
        using var output = new StringWriter { NewLine = "\n" };
        using var run = new BuildRun(root.Request<Build>(output, "Sleep", "Next", "Clean"));
        using var timer = new Timer(_ => run.Interrupt(), null, TimeSpan.FromMilliseconds(300), Timeout.InfiniteTimeSpan);

        var result = BuildProgram.Run(run);

        result.ExitCode.ShouldBe(130);
        string.Join(", ", result.Plan.Select(t => $"{t.Name} {t.Status}")).ShouldBe("Sleep Aborted, Next NotRun, Clean Succeeded");
        output.ToString().ShouldContain("\ncleaned\n");
        output.ToString().ShouldContain("\nBuild interrupted.\n");
    }

    private sealed class Build : NukeBuild
    {
        Target Sleep => _ => _.Executes(() => Nuke.Common.Tooling.ProcessTasks.StartProcess("sleep", "60").WaitForExit());

        Target Next => _ => _.After(Sleep).Executes(() => { });

        Target Clean => _ => _.After(Next).AssuredAfterFailure().Executes(() => Nuke.Common.Tooling.ProcessTasks.StartProcess("echo", "cleaned").WaitForExit());
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
    public void MustExist() => TestRun.Of<Build>("Show", "--root", "nowhere").Text.ShouldMatch("^error: No such directory \".*/nowhere\" for --root\\.\n$");

    private sealed class Build : NukeBuild
    {
        AbsolutePathHolder Field { get; } = new(RootDirectory / "field");

        Target Show => _ => _.Executes(() => Serilog.Log.Information("root {Root:l}", Field.Path.Replace("/field", "", StringComparison.Ordinal)));

        private sealed record AbsolutePathHolder(string Path);
    }
}
