using M31R.Automation.Engine.Tests.Kit;

namespace M31R.Automation.Engine.Tests.Execution;

/// <summary>https://nuke.build/docs/fundamentals/parameters/#passing-values-through-environment-variables, docs/adr/0007</summary>
public sealed class ParametersFromTheEnvironment
{
    [Theory]
    [InlineData("NUKE_RUN_SUBJECT_CODE", "true", "code=True")]
    [InlineData("nuke_runsubjectcode", "true", "code=True")]
    [InlineData("NUKE_DEEP_VALUE", "down", "deep=down")]
    [InlineData("NUKE_NUMBERS", "1+2 3", "numbers=1,2,3")]
    [InlineData("NUKE_NAMES", "a b", "names=a,b")]
    [InlineData("NUKE_WORD", "", "word=default")]
    [InlineData("NUKE_WORDS", "x", "word=default")]
    public void AreFoundWhateverTheirCaseAndUnderscores(string variable, string value, string expected)
    {
        using var root = new Root().Set(variable, value);
        root.Run<ParameterBuild>().Text.ShouldContain($"\n{expected}\n");
    }

    [Theory]
    [InlineData("WORD", "w", "word=w")]
    [InlineData("wor_d", "w", "word=w")]
    [InlineData("RUN_SUBJECT_CODE", "true", "code=True")]
    [InlineData("CONFIGURATION", "Release", "configuration=Release")]
    [InlineData("DEEP_VALUE", "down", "deep=down")]
    [InlineData("NUKEWORD", "w", "word=default")]
    public void AreTakenWithoutPrefixToo(string variable, string value, string expected)
    {
        using var root = new Root().Set(variable, value);
        root.Run<ParameterBuild>().Text.ShouldContain($"\n{expected}\n");
    }

    [Fact]
    public void CountMoreWithPrefix()
    {
        using var root = new Root().Set("NUKE_WORD", "meant").Set("AWORD", "x").Set("WORD", "ambient");
        root.Run<ParameterBuild>().Text.ShouldContain("word=meant");
    }

    [Theory]
    [InlineData("WORD", "ambient", "word=default")]
    [InlineData("STRICT", "1", "strict=null")]
    [InlineData("COUNT", "many", "count=null")]
    [InlineData("CONFIGURATION", "Release", "configuration=Debug")]
    [InlineData("NUKE_WORD", "meant", "word=meant")]
    public void AreNotTakenWithoutPrefixWhenTheRepositorySaysSo(string variable, string value, string expected)
    {
        using var root = new Root().Set(variable, value).Write(".nuke/parameters.json", """{ "$environment": "prefixed" }""");
        var run = root.Run<ParameterBuild>();
        run.ExitCode.ShouldBe(0);
        run.Text.ShouldContain($"\n{expected}\n");
    }

    [Fact]
    public void ThatWereMeantForAnotherProgramSayHowToGoOn()
    {
        using var root = new Root().Set("CONFIGURATION", "x86");
        var run = root.Run<ParameterBuild>();
        (run.ExitCode, run.Text).ShouldBe((2,
            "error: Parameter \"configuration\" cannot be \"x86\" (environment variable CONFIGURATION). Allowed: Debug, Release. If the variable is not meant for this build, "
            + "give --configuration, or put \"$environment\": \"prefixed\" into .nuke/parameters.json.\n"));
        root.Run<ParameterBuild>("--configuration", "release").ExitCode.ShouldBe(0);
    }

    [Fact]
    public void YieldToTheCommandLine()
    {
        using var root = new Root().Set("NUKE_WORD", "environment");
        root.Run<ParameterBuild>("--word", "line").Text.ShouldContain("word=line");
    }

    [Fact]
    public void ThatAreWrongNameTheVariable()
    {
        using var root = new Root().Set("NUKE_COUNT", "x");
        root.Run<ParameterBuild>()
            .Text.ShouldBe("error: Parameter \"count\" cannot be \"x\" (environment variable NUKE_COUNT). Allowed: a whole number.\n");
    }

    [Fact]
    public void NeverSetTheEnginesOwnWithoutPrefix()
    {
        using var root = new Root()
            .Set("SKIP", "everything")
            .Set("TARGET", "x86")
            .Set("PLAN", "b")
            .Set("HELP", "me")
            .Set("VERBOSITY", "loud");
        root.Run<ParameterBuild>().ExitCode.ShouldBe(0);
    }

    [Fact]
    public void TellABuildServer()
    {
        using var root = new Root().Set("CI", "true");
        root.Run<ParameterBuild>().Text.ShouldContain("configuration=Release");
    }
}
