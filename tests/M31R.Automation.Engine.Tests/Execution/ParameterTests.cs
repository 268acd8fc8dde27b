using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.IO;
using Nuke.Components;

namespace M31R.Automation.Engine.Tests.Execution;

public enum Severity
{
    Low,
    Medium,
    VeryHigh,
}

[ParameterPrefix("Deep")]
public interface IHavePrefixedParameters : INukeBuild
{
    [Parameter]
    string? Value => TryGetValue(() => Value);
}

public interface IHaveParameters : IHavePrefixedParameters, IHazConfiguration
{
    [Parameter]
    bool? Strict => TryGetValue<bool?>(() => Strict);

    [Parameter]
    DateOnly? AsOf => TryGetValue<DateOnly?>(() => AsOf);

    [Parameter]
    string[]? Names => TryGetValue(() => Names);
}

public sealed class ParameterBuild : NukeBuild, IHaveParameters
{
    [Parameter]
    readonly string Word = "default";

    [Parameter]
    readonly bool RunSubjectCode;

    [Parameter]
    readonly int? Count;

    [Parameter]
    readonly Severity Severity;

    [Parameter(Separator = "+")]
    readonly IReadOnlyList<int> Numbers = [];

    [Parameter(Name = "Renamed")]
    readonly string? Other;

    [Parameter]
    readonly AbsolutePath? Place;

    [Parameter]
    public string? Property { get; }

    [Parameter]
    List<Severity> Levels { get; set; } = [];

    Target Default => _ => _.Executes(() =>
    {
        var component = (IHaveParameters)this;
        Show("word", Word);
        Show("code", RunSubjectCode);
        Show("count", Count);
        Show("severity", Severity);
        Show("numbers", string.Join(',', Numbers));
        Show("other", Other);
        Show("place", Place is null ? null : RootDirectory.GetRelativePathTo(Place));
        Show("property", Property);
        Show("levels", string.Join(',', Levels));
        Show("strict", component.Strict);
        Show("asof", component.AsOf?.ToString("o"));
        Show("names", component.Names is { } names ? string.Join(',', names) : null);
        Show("deep", component.Value);
        Show("configuration", component.Configuration);
    });

    private static void Show(string name, object? value) => Serilog.Log.Information("{Name:l}={Value:l}", name, value?.ToString() ?? "null");
}

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
    public void AreConverted(string expected, params string[] arguments) => TestRun.Of<ParameterBuild>(arguments).Text.ShouldContain($"\n{expected}\n");

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
    [InlineData("Parameter \"verbosity\" cannot be \"loud\" (--verbosity). Allowed: Verbose, Normal, Minimal, Quiet.", "--verbosity", "loud")]
    public void ThatAreWrongEndTheRunBeforeItStarts(string expected, params string[] arguments)
    {
        var run = TestRun.Of<ParameterBuild>(arguments);
        (run.ExitCode, run.Text).ShouldBe((2, $"error: {expected}\n"));
    }
}

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
    [InlineData("WORD", "ambient", "word=default")]
    [InlineData("word", "ambient", "word=default")]
    [InlineData("NUKEWORD", "ambient", "word=default")]
    [InlineData("STRICT", "1", "strict=null")]
    [InlineData("COUNT", "many", "count=null")]
    [InlineData("RUN_SUBJECT_CODE", "true", "code=False")]
    [InlineData("CONFIGURATION", "Release", "configuration=Debug")]
    public void AreNotTakenWithoutPrefix(string variable, string value, string expected)
    {
        using var root = new Root().Set(variable, value);
        var run = root.Run<ParameterBuild>();
        run.ExitCode.ShouldBe(0);
        run.Text.ShouldContain($"\n{expected}\n");
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
        root.Run<ParameterBuild>().Text.ShouldBe("error: Parameter \"count\" cannot be \"x\" (environment variable NUKE_COUNT). Allowed: a whole number.\n");
    }

    [Fact]
    public void NeverSetTheEnginesOwnWithoutPrefix()
    {
        using var root = new Root().Set("SKIP", "everything").Set("TARGET", "x86").Set("PLAN", "b").Set("HELP", "me").Set("VERBOSITY", "loud");
        root.Run<ParameterBuild>().ExitCode.ShouldBe(0);
    }

    [Fact]
    public void TellABuildServer()
    {
        using var root = new Root().Set("CI", "true");
        root.Run<ParameterBuild>().Text.ShouldContain("configuration=Release");
    }
}

public sealed class ParametersFromFiles
{
    [Fact]
    public void AreOfAllKinds()
    {
        using var root = new Root().Write(
            ".nuke/parameters.json",
            """
            {
              "$schema": { "any": "thing" },
              // comments are fine
              "Word": "file", "count": 3, "RunSubjectCode": true, "names": ["a b", "c"], "Numbers": "1+2", "renamed": null,
            }
            """);
        var text = root.Run<ParameterBuild>().Text;
        text.ShouldContain("word=file\ncode=True\ncount=3\n");
        text.ShouldContain("numbers=1,2\nother=null\n");
        text.ShouldContain("names=a b,c\n");
    }

    [Fact]
    public void YieldToTheEnvironment()
    {
        using var root = new Root().Write(".nuke/parameters.json", """{ "Word": "file" }""").Set("NUKE_WORD", "environment");
        root.Run<ParameterBuild>().Text.ShouldContain("word=environment");
    }

    [Fact]
    public void OfProfilesWinTheLastFirst()
    {
        using var root = new Root()
            .Write(".nuke/parameters.json", """{ "Word": "file", "Count": 1, "Renamed": "r" }""")
            .Write(".nuke/parameters.one.json", """{ "Word": "one", "Count": 2 }""")
            .Write(".nuke/parameters.two.json", """{ "Word": "two" }""");
        var text = root.Run<ParameterBuild>("--profile", "one", "two").Text;
        text.ShouldContain("word=two");
        text.ShouldContain("count=2");
        text.ShouldContain("other=r");
    }

    [Theory]
    [InlineData("{ \"Word\": \"a\"\n  \"Count\": 1 }", ".nuke/parameters.json:2 is not valid JSON: ")]
    [InlineData("[1]", ".nuke/parameters.json:1 must hold one object, like { \"Configuration\": \"Release\" }.")]
    [InlineData("", ".nuke/parameters.json:1 is not valid JSON: ")]
    [InlineData("{\n\"Word\": {} }", ".nuke/parameters.json:2 gives \"Word\" something other than text, numbers, true, false or a list of these.")]
    [InlineData("{\n\n\"Wrod\": 1 }", "Unknown parameter \"Wrod\" in .nuke/parameters.json:3. Did you mean \"Word\"?")]
    [InlineData("{\n\"Count\": \"x\" }", "Parameter \"count\" cannot be \"x\" (.nuke/parameters.json:2). Allowed: a whole number.")]
    [InlineData("{ } trailing", ".nuke/parameters.json:1 is not valid JSON: ")]
    public void ThatAreBrokenNameFileAndLine(string json, string expected)
    {
        using var root = new Root().Write(".nuke/parameters.json", json);
        var run = root.Run<ParameterBuild>();
        run.ExitCode.ShouldBe(2);
        run.Text.ShouldStartWith($"error: {expected}");
    }

    [Fact]
    public void ThatAreDeepOrHugeAreRefused()
    {
        using var root = new Root().Write(".nuke/parameters.json", $"{{ \"$x\": {new string('[', 100_000)}");
        root.Run<ParameterBuild>().Text.ShouldStartWith("error: .nuke/parameters.json:1 is not valid JSON: ");
        root.Write(".nuke/parameters.json", new string(' ', 2_000_000));
        root.Run<ParameterBuild>().Text.ShouldStartWith("error: .nuke/parameters.json is larger than 1 MiB");
    }

    [Fact]
    public void MayStartWithAByteOrderMark()
    {
        using var root = new Root().Write(".nuke/parameters.json", "\uFEFF{ \"Word\": \"bom\" }");
        root.Run<ParameterBuild>().Text.ShouldContain("word=bom");
    }

    [Fact]
    public void OfAnUnknownProfileAreAnError() =>
        TestRun.Of<ParameterBuild>("--profile", "nope").Text.ShouldBe("error: No profile \"nope\": there is no .nuke/parameters.nope.json.\n");
}

public sealed class RequiredParameters
{
    [Fact]
    public void AreAllNamedBeforeAnythingRuns()
    {
        var run = TestRun.Of<Build>("Deploy", "--no-logo");
        (run.ExitCode, run.Text).ShouldBe((2,
            "error: Nothing was run, because this is missing: parameter \"--always\"; parameter \"--api-key\" (required by Deploy); parameter \"--count\" (required by Deploy); \"IsReady()\" (required by Deploy).\n"));
        run.States.ShouldBe("Before None, Deploy None");
    }

    [Fact]
    public void AreNotNeededByWhatIsSkipped() => TestRun.Of<Build>("Other", "--skip", "--always", "x").States.ShouldBe("Before Skipped, Deploy Skipped, Other Succeeded");

    [Fact]
    public void LetTheBuildRunWhenGiven() =>
        TestRun.Of<Build>("Deploy", "--always", "x", "--api-key", "k", "--count", "0", "--ready").States.ShouldBe("Before Succeeded, Deploy Succeeded");

    private sealed class Build : NukeBuild
    {
        [Parameter]
        [Required]
        readonly string? Always;

        [Parameter]
        readonly string? ApiKey;

        [Parameter]
        readonly int? Count;

        [Parameter]
        readonly bool Ready;

        Target Before => _ => _.Executes(() => { });

        Target Deploy => _ => _
            .DependsOn(Before)
            .Requires(() => ApiKey)
            .Requires(() => Count)
            .Requires(() => IsReady())
            .Executes(() => Serilog.Log.Information("{Always} {ApiKey} {Count}", Always, ApiKey, Count));

        Target Other => _ => _.DependsOn(Deploy).Executes(() => { });

        private bool IsReady() => Ready;
    }
}
