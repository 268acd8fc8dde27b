using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;

namespace M31R.Automation.Engine.Tests.Execution;

public sealed class ParametersFromTheCommandLine
{
    [Theory]
    [InlineData("word=hello", "--word", "hello")]
    [InlineData("word=a=b", "--word=a=b")]
    [InlineData("word=-5", "--word", "-5")]
    [InlineData("word=", "--word", "")]
    [InlineData("word=default")]
    [InlineData("code=True", "--run-subject-code")]
    [InlineData("code=True", "--runSubjectCode")]
    [InlineData("code=True", "--RUNSUBJECTCODE", "true")]
    [InlineData("code=False", "--run-subject-code", "false")]
    [InlineData("count=-3", "--count", "-3")]
    [InlineData("count=null")]
    [InlineData("severity=VeryHigh", "--severity", "very-high")]
    [InlineData("numbers=1,2,3", "--numbers", "1+2", "3")]
    [InlineData("other=x", "--renamed", "x")]
    [InlineData("place=sub/file.txt", "--place", "sub/file.txt")]
    [InlineData("property=p", "--property", "p")]
    [InlineData("levels=Low,Medium", "--levels", "low", "--levels", "medium")]
    [InlineData("strict=True", "--strict")]
    [InlineData("strict=null")]
    [InlineData("asof=2026-01-31", "--as-of", "2026-01-31")]
    [InlineData("names=a b,c", "--names", "a b", "c")]
    [InlineData("deep=down", "--deep-value", "down")]
    [InlineData("configuration=Release", "--configuration", "release")]
    [InlineData("configuration=Debug")]
    public void AreConverted(string expected, params string[] arguments) =>
        TestRun.Of<ParameterBuild>(arguments).Text.ShouldContain($"\n{expected}\n");

    [Theory]
    [InlineData("Unknown parameter \"--wrod\". Did you mean \"--word\"?", "--wrod", "x")]
    [InlineData("Unknown parameter \"--qqq\". See --help.", "--qqq")]
    [InlineData("Unknown option \"-x\". Options start with two dashes; see --help.", "-x")]
    [InlineData("Parameter \"--word\" is given twice.", "--word", "a", "--word", "b")]
    [InlineData("Parameter \"word\" has no value (--word). Allowed: text.", "--word")]
    [InlineData("Parameter \"word\" takes one value, but --word has 2: \"a\", \"Default\". Targets stand before the first option, or after --target.", "--word", "a", "Default")]
    [InlineData("Parameter \"count\" cannot be \"many\" (--count). Allowed: a whole number.", "--count", "many")]
    [InlineData("Parameter \"count\" cannot be \"99999999999\" (--count). Allowed: a whole number.", "--count", "99999999999")]
    [InlineData("Parameter \"severity\" cannot be \"hgih\" (--severity). Allowed: Low, Medium, VeryHigh.", "--severity", "hgih")]
    [InlineData("Parameter \"severity\" cannot be \"1\" (--severity). Allowed: Low, Medium, VeryHigh.", "--severity", "1")]
    [InlineData("Parameter \"levels\" cannot be \"x\" (--levels). Allowed: Low, Medium, VeryHigh.", "--levels", "low", "x")]
    [InlineData("Parameter \"configuration\" cannot be \"Fast\" (--configuration). Allowed: Debug, Release.", "--configuration", "Fast")]
    [InlineData("Parameter \"as-of\" cannot be \"soon\" (--as-of). Allowed: a date like 2026-01-31.", "--as-of", "soon")]
    [InlineData("Parameter \"strict\" cannot be \"Default\" (--strict). Allowed: true, false, or nothing; targets stand before the first option, or after --target.", "--strict", "Default")]
    [InlineData("Parameter \"verbosity\" cannot be \"loud\" (--verbosity). Allowed: Verbose, Normal, Minimal, Quiet.", "--verbosity",
        "loud")]
    public void ThatAreWrongEndTheRunBeforeItStarts(string expected, params string[] arguments)
    {
        var run = TestRun.Of<ParameterBuild>(arguments);
        (run.ExitCode, run.Text).ShouldBe((2, $"error: {expected}\n"));
    }
}

public sealed class SeveralWrongParameters
{
    [Fact]
    public void AreToldAtOnce()
    {
        using var root = new Root().Write(".nuke/parameters.json", "{\n\"Severity\": \"x\",\n\"Wrod\": 1 }");
        var run = root.Run<ParameterBuild>(
            "--wodr", "x", "--count", "many", "--as-of", "soon", "--verbosity", "loud", "--host", "Moon", "--partition", "5/2");
        run.ExitCode.ShouldBe(2);
        run.Text.ShouldBe(
            """
            error: 8 parameters are wrong:
              Unknown parameter "--wodr". Did you mean "--word"?
              Unknown parameter "Wrod" in .nuke/parameters.json:3. Did you mean "Word"?
              Parameter "count" cannot be "many" (--count). Allowed: a whole number.
              Parameter "as-of" cannot be "soon" (--as-of). Allowed: a date like 2026-01-31.
              Parameter "verbosity" cannot be "loud" (--verbosity). Allowed: Verbose, Normal, Minimal, Quiet.
              Unknown host "Moon" (--host). Known: AppVeyor, AzurePipelines, Bamboo, Bitbucket, BuildServer, GitHubActions, GitLab, Jenkins, Rider, SpaceAutomation, TeamCity, Terminal, VSCode, VisualStudio.
              Parameter "partition" cannot be "5/2" (--partition). Allowed: a part and the number of parts, like 2/3.
              Parameter "severity" cannot be "x" (.nuke/parameters.json:2). Allowed: Low, Medium, VeryHigh.

            """.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void MayBeTargets() => TestRun.Of<ParameterBuild>("Defualt", "Qqq").Text
        .ShouldBe("error: 2 targets are unknown:\n  Unknown target \"Defualt\". Did you mean \"Default\"? See --help.\n  Unknown target \"Qqq\". See --help.\n");

    [Fact]
    public void AreNamedWhenTheirTypeCannotBeRead() => TestRun.Of<Build>("--address", "::1").Text.ShouldBe(
        "error: Parameter \"address\" (Build.Address) is of type IPAddress, which cannot be read from text."
        + " Give the type a TypeConverter, or the parameter another type, like string.\n");

    private sealed class Build : NukeBuild
    {
        [Parameter]
        readonly System.Net.IPAddress? Address;

        Target Default => _ => _.Executes(() => Serilog.Log.Information("{Address}", Address));
    }
}
