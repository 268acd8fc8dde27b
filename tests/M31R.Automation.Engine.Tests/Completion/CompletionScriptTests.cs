using System.Diagnostics;
using M31R.Automation.Engine.Tests.Execution;
using M31R.Automation.Engine.Tests.Kit;

namespace M31R.Automation.Engine.Tests.Completion;

public sealed class CompletionScripts
{
    [Theory]
    [InlineData("bash", "complete -o default -F _nuke_build_complete build.sh")]
    [InlineData("zsh", "#compdef build.sh")]
    [InlineData("fish", "complete -c build.sh")]
    [InlineData("pwsh", "Register-ArgumentCompleter -Native")]
    public void SayHowToLoadThem(string shell, string expected)
    {
        var run = TestRun.Of<SchemaBuild>("--completion", shell);
        run.ExitCode.ShouldBe(0);
        run.Text.ShouldContain(expected);
        run.Text.Split('\n')[..4].ShouldContain(line => line.StartsWith($"#   ./build.sh --completion {shell}", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("Parameter \"completion\" cannot be \"bsah\" (--completion). Allowed: bash, fish, pwsh, zsh. Did you mean \"bash\"?",
        "--completion", "bsah")]
    [InlineData("Parameter \"completion\" takes one shell (--completion). Allowed: bash, fish, pwsh, zsh.", "--completion")]
    public void AreForShellsThatExist(string expected, params string[] arguments)
    {
        var run = TestRun.Of<SchemaBuild>(arguments);
        (run.ExitCode, run.Text).ShouldBe((2, $"error: {expected}\n"));
    }
}

/// <summary>The script in a real bash; what it asks is answered by a stand-in that writes down the question.</summary>
public sealed class CompletionInBash : IDisposable
{
    private readonly Root root = new Root()
        .Write("build.sh", "#!/bin/sh\nprintf '%s|' \"$@\" >>\"$0.asked\"\nprintf -- '--level=High\\n--level=Highest\\n'\n");

    public CompletionInBash()
    {
        Bash("chmod +x build.sh");
        root.Write("completion.bash", TestRun.Of<SchemaBuild>("--completion", "bash").Text);
    }

    public void Dispose() => root.Dispose();

    [Fact]
    public void AsksForTheLineUpToTheCursor()
    {
        Complete("./build.sh Test --lev more", point: 21).ShouldBe("--level=High --level=Highest");
        File.ReadAllText(root["build.sh.asked"]).ShouldBe("--complete|./build.sh Test --lev|");
    }

    [Fact]
    public void ReplacesOnlyWhatFollowsAnEqualsSign() =>
        Complete("./build.sh --level=Hi", point: 21, breaks: " =").ShouldBe("High Highest");

    [Fact]
    public void IsSetUpForTheScriptsName() =>
        Bash("source completion.bash; complete -p build.sh").ShouldBe("complete -o default -F _nuke_build_complete build.sh");

    private string Complete(string line, int point, string breaks = " ") => Bash(
        $"source completion.bash; COMP_WORDBREAKS='{breaks}' COMP_LINE='{line}' COMP_POINT={point} COMP_WORDS=(./build.sh);"
        + " _nuke_build_complete; echo \"${COMPREPLY[*]}\"");

    private string Bash(string script)
    {
        var info = new ProcessStartInfo(
            "bash", ["-euc", script])
        {
            WorkingDirectory = root.Path,
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using var bash = Process.Start(info)!;
        var output = bash.StandardOutput.ReadToEnd().TrimEnd('\n');
        bash.WaitForExit();
        bash.ExitCode.ShouldBe(0);
        return output;
    }
}
