using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Execution;
using Nuke.Common.Tooling;

namespace M31R.Automation.Engine.Tests.Hosts;

/// <summary>What one run looks like on each kind of host, held in <c>Transcripts</c>.</summary>
public sealed class Transcripts
{
    private const string Hostile =
        "::set-output name=x::y\n  ::add-mask::a\n\u2003::error::b\nsee ##[error]c and ##vso[task.setvariable]d\r::warning::e\r\n" +
        "section_start:1:f\r\e[0Kg\e]0;title\a\e[2J\n\e[31m##teamcity[h]\e[0m and i::j\n";

    [Theory]
    [InlineData("terminal")]
    [InlineData("terminal-with-colors", "TERM=xterm-256color", "terminal")]
    [InlineData("no-color", "TERM=xterm-256color", "NO_COLOR=1", "FORCE_COLOR=1", "terminal")]
    [InlineData("dumb-terminal", "TERM=dumb", "terminal")]
    [InlineData("forced-color", "FORCE_COLOR=1")]
    [InlineData("github-actions", "GITHUB_ACTIONS=true", "CI=true", "NO_COLOR=1")]
    [InlineData("github-actions-with-colors", "GITHUB_ACTIONS=true", "CI=true")]
    [InlineData("gitlab", "GITLAB_CI=true", "CI=true")]
    [InlineData("azure-pipelines", "TF_BUILD=True")]
    [InlineData("teamcity", "TEAMCITY_VERSION=2026.1")]
    [InlineData("plain-server", "CI=true")]
    public void AreAsHeld(string name, params string[] variables)
    {
        using var root = new Root().Write("hostile.txt", Hostile);
        foreach (var variable in variables.Where(v => v.Contains('=')))
        {
            root.Set(variable.Split('=')[0], variable.Split('=')[1]);
        }

        using var output = new StringWriter { NewLine = "\n" };
        RoutedConsole.Install();
        var request = root.Request<Scenario>(output, "--key", "hunter2")
            with
        { IsTerminal = variables.Contains("terminal"), Clock = new SecondByCall(), LiveAfter = Timeout.InfiniteTimeSpan };

        BuildProgram.Run(request).ExitCode.ShouldBe(-1);

        Snapshot.ShouldBe(Timeless(output.ToString()).Replace($"Z-{Environment.ProcessId}.log", "Z-1.log", StringComparison.Ordinal),
            $"Transcripts/{name}.txt");
    }

    [Fact]
    public void AreAsHeldInTheLogFile()
    {
        using var root = new Root().Write("hostile.txt", Hostile);
        using var output = new StringWriter();
        BuildProgram.Run(root.Request<Scenario>(output, "--key", "hunter2", "--verbosity", "quiet") with { Clock = new SecondByCall() });

        Snapshot.ShouldBe(Timeless(File.ReadAllText(Directory.GetFiles(root["artifacts/logs"]).Single())), "Transcripts/log-file.txt");
    }

    /// <summary>How often somebody looks at the stopwatch depends on how processes end, and is no part of a transcript.</summary>
    private static string Timeless(string text) =>
        System.Text.RegularExpressions.Regex.Replace(text, "[0-9]+:[0-9][0-9]", "0:00",
            System.Text.RegularExpressions.RegexOptions.NonBacktracking);

    /// <summary>Each look at the stopwatch finds a second gone.</summary>
    private sealed class SecondByCall : TimeProvider
    {
        private long timestamp;

        public override DateTimeOffset GetUtcNow() => new(2026, 1, 31, 12, 0, 0, TimeSpan.Zero);

        public override long GetTimestamp() => Interlocked.Add(ref timestamp, TimestampFrequency);
    }

    private sealed class Scenario : NukeBuild
    {
        [Parameter]
        [Secret]
        readonly string Key = "";

        private static bool IsRelease => false;

        Target Compile => _ => _.Executes(() =>
        {
            Serilog.Log.Verbose("Looking around");
            Serilog.Log.Debug("3 files");
            Serilog.Log.Information("Compiled {Project} for {Who} in {Time} on {Host} ({Mode})", "Kettle", "naïve Ωmega",
                TimeSpan.FromSeconds(90), Host, UnixFileMode.UserRead);
            ReportSummary(_ => new Dictionary<string, string> { ["Version"] = "5.3.0", ["Key"] = Key });
        });

        Target Test => _ => _.DependsOn(Compile).Executes(() =>
        {
            Serilog.Log.Warning("1 test\nis slow");
            Serilog.Log.Warning(new TimeoutException("too late"), "100% of {Count} tests: late, all", 3);
            ProcessTasks.StartProcess("cat", "hostile.txt", RootDirectory, logInvocation: false).AssertZeroExitCode();
            Console.Write("::stop");
            Console.WriteLine($"-commands::{Key}");
        });

        Target Publish => _ => _.DependsOn(Test).OnlyWhenDynamic(() => IsRelease).Executes(() => { });

        Target Deploy => _ => _.DependsOn(Publish).Executes(() => Nuke.Common.Assert.Fail($"{Key} was refused\n::error::at the door"));

        Target Announce => _ => _.DependsOn(Deploy).Executes(() => { });

        Target Default => _ => _.DependsOn(Announce);
    }
}
