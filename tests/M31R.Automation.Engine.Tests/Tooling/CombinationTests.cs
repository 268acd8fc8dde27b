using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Tooling;

namespace M31R.Automation.Engine.Tests.Tooling;

public sealed class SeveralRuns
{
    private readonly Lock gate = new();
    private int running;
    private int most;

    [Fact]
    public void AreAnsweredInTheirOrder() => Run(["3", "2", "1"], 3, false).ShouldBe(["3", "2", "1"]);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public void AreNoMoreAtATimeThanAllowed(int degree)
    {
        Run([.. Enumerable.Range(0, 8).Select(i => $"{i}")], degree, false);
        most.ShouldBe(degree);
    }

    [Fact]
    public void EndWithTheFirstFailure()
    {
        var ran = new List<string>();
        Should.Throw<InvalidOperationException>(() => Run(["a", "bad", "c"], 1, false, ran)).Message.ShouldBe("bad failed");
        ran.ShouldBe(["a", "bad"]);
    }

    [Fact]
    public void CompleteOnDemandAndTellAllFailures()
    {
        var ran = new List<string>();
        var failure = Should.Throw<AggregateException>(() => Run(["bad1", "b", "bad2"], 1, true, ran));
        failure.Message.ShouldBe("2 of 3 runs failed:\n  bad1 failed\n  bad2 failed");
        failure.InnerExceptions.Count.ShouldBe(2);
        ran.ShouldBe(["bad1", "b", "bad2"]);
    }

    [Fact]
    public void ThatAreOneOnlyFailAsOne() =>
        Should.Throw<InvalidOperationException>(() => Run(["bad"], 1, true)).Message.ShouldBe("bad failed");

    [Fact]
    public void NeedAtLeastOneAtATime() =>
        Should.Throw<Exception>(() => Run(["a"], 0, false)).Message.ShouldBe("The degree of parallelism is 0, and must be at least 1.");

    private List<string> Run(string[] names, int degree, bool completeOnFailure, List<string>? ran = null)
    {
        CombinatorialConfigure<Options> configurator = o => o.CombineWith(names, (options, name) => options.SetProcessToolPath(name));
        return [.. configurator.Invoke(Execute, degree, completeOnFailure).Select(done => done.Settings.ProcessToolPath!)];

        IReadOnlyCollection<Output> Execute(Options options)
        {
            lock (gate)
            {
                ran?.Add(options.ProcessToolPath!);
                most = Math.Max(most, ++running);
            }

            Thread.Sleep(20);
            lock (gate)
            {
                running--;
            }

            return options.ProcessToolPath!.StartsWith("bad", StringComparison.Ordinal)
                ? throw new InvalidOperationException($"{options.ProcessToolPath} failed")
                : [];
        }
    }

    private sealed class Options : ToolOptions;
}

public sealed class SeveralRunsOfATarget
{
    [Fact]
    public void LogOneAfterTheOther()
    {
        var text = TestRun.Of<Build>().Text;
        text.ShouldContain("a 1\na 2\n> ");
        text.ShouldContain("b 1\nb 2\n> ");
        text.ShouldContain("c 1\nc 2\n");
        text.IndexOf("a 1", StringComparison.Ordinal).ShouldBeLessThan(text.IndexOf("b 1", StringComparison.Ordinal));
    }

    [Fact]
    public void TellTheirFailuresWithoutATrace()
    {
        var text = TestRun.Of<Build>("Fails").Text;
        text.ShouldContain("error: Fails failed: 2 of 2 runs failed:\n  Process \"sh\" exited with code 1.\n    > ");
        text.ShouldContain("\n  Process \"sh\" exited with code 2.\n    > ");
        text.ShouldNotContain("   at ");
    }

    private sealed class Build : NukeBuild
    {
        Target Default => _ => _.Executes(() => EchoTasks.Echo(o => o.CombineWith(["a", "b", "c"], (options, v) => options
            .SetProcessAdditionalArguments("-c", $"\"echo {v} 1; sleep 0.1; echo {v} 2\"")), degreeOfParallelism: 3));

        Target Fails => _ => _.Executes(() => EchoTasks.Echo(o => o.CombineWith(["1", "2"], (options, v) => options
            .SetProcessAdditionalArguments("-c", $"\"exit {v}\"")), degreeOfParallelism: 2, completeOnFailure: true));
    }

    /// <summary>Tasks as an author writes them for a tool of his own.</summary>
    [PathTool(Executable = "sh")]
    private sealed class EchoTasks : ToolTasks
    {
        internal static IEnumerable<(EchoSettings Settings, IReadOnlyCollection<Output> Output)> Echo(
            CombinatorialConfigure<EchoSettings> configurator, int degreeOfParallelism = 1, bool completeOnFailure = false) =>
            configurator.Invoke(options => new EchoTasks().Run(options), degreeOfParallelism, completeOnFailure);
    }

    private sealed class EchoSettings : ToolOptions;
}
