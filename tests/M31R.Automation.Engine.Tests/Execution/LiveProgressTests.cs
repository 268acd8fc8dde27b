using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Execution;

namespace M31R.Automation.Engine.Tests.Execution;

public sealed class LiveProgressInATerminal
{
    private const string Hide = "\e[?25l";
    private const string Show = "\e[?25h";

    [Fact]
    public void TellsWhatRunsAndLeavesCleanly()
    {
        var text = Run("Slow", isTerminal: true);

        text.ShouldMatch(@"Slow \d+:\d\d \(1 of 2\)");
        text.Split(Hide).Length.ShouldBe(2);
        text.LastIndexOf(Show, StringComparison.Ordinal).ShouldBeGreaterThan(text.IndexOf(Hide, StringComparison.Ordinal));
        text[text.LastIndexOf(Show, StringComparison.Ordinal)..].ShouldContain("Build failed");
    }

    [Fact]
    public void LetsWholeLinesPassAbove() => Run("Slow", isTerminal: true).ShouldContain($"{new string('x', 200)}\e[K\n");

    [Fact]
    public void IsAsPlainAsTheRestWithoutColors() => Run("Slow", isTerminal: true).ShouldNotContain("\e[2m");

    [Theory]
    [InlineData("TERM=dumb", "")]
    [InlineData("TERM=", "")]
    [InlineData("CI=true", "")]
    [InlineData("GITHUB_ACTIONS=true", "")]
    [InlineData("TERM=xterm", "quiet")]
    public void IsNotThereForOthers(string variable, string verbosity) =>
        Run("Short", isTerminal: true, variable, verbosity).ShouldNotContain(Hide);

    [Fact]
    public void IsNotThereWhenRedirected() => Run("Short", isTerminal: false).ShouldNotContain(Hide);

    private static string Run(string target, bool isTerminal, string variable = "TERM=xterm", string verbosity = "")
    {
        using var root = new Root().Set("TERM", "xterm").Set("NO_COLOR", "1");
        root.Set(variable.Split('=')[0], variable.Split('=')[1]);
        using var output = new Watched();
        string[] arguments = verbosity.Length > 0 ? [target, "--verbosity", verbosity] : [target];
        BuildProgram.Run(root.Request<Build>(output, arguments) with { IsTerminal = isTerminal, LiveAfter = TimeSpan.FromMilliseconds(1) });
        return output.ToString();
    }

    private sealed class Build : NukeBuild
    {
        Target Slow => _ => _.Triggers(Next).Executes(() =>
        {
            ((Watched)BuildRun.Here.Request.Output).IsDrawn.Wait(TimeSpan.FromSeconds(20));
            Serilog.Log.Information(new string('x', 200));
            Nuke.Common.Assert.Fail("no");
        });

        Target Short => _ => _.Executes(() => Thread.Sleep(50));

        Target Next => _ => _.Executes(() => { });
    }

    /// <summary>Lets a target end once the line is seen.</summary>
    private sealed class Watched : StringWriter
    {
        internal Watched() => NewLine = "\n";

        internal ManualResetEventSlim IsDrawn { get; } = new();

        public override void Write(string? value)
        {
            base.Write(value);
            if (value?.Contains("(1 of 2)", StringComparison.Ordinal) == true)
            {
                IsDrawn.Set();
            }
        }
    }
}
