using System.ComponentModel;
using System.Globalization;
using System.Reflection;
using System.Runtime.CompilerServices;
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

    [Parameter]
    [Secret]
    readonly string? Token;

    Target Default => _ => _.Executes(() =>
    {
        Show("token", Token);
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

public sealed class SeveralWrongParameters
{
    [Fact]
    public void AreToldAtOnce()
    {
        using var root = new Root().Write(".nuke/parameters.json", "{\n\"Severity\": \"x\",\n\"Wrod\": 1 }");
        var run = root.Run<ParameterBuild>("--wodr", "x", "--count", "many", "--as-of", "soon", "--verbosity", "loud", "--host", "Moon", "--partition", "5/2");
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

[Flags]
public enum Colors
{
    None = 0,
    Red = 1,
    DarkBlue = 2,
}

[TypeConverter(typeof(Converter))]
public sealed record Point(int X, int Y)
{
    public sealed class Converter : TypeConverter
    {
        public override bool CanConvertFrom(ITypeDescriptorContext? context, Type sourceType) => sourceType == typeof(string);

        public override object ConvertFrom(ITypeDescriptorContext? context, CultureInfo? culture, object value) =>
            ((string)value).Split(',') is [var x, var y]
                ? new Point(int.Parse(x, culture), int.Parse(y, culture))
                : throw new FormatException("A point has two numbers.");
    }
}

/// <summary>https://nuke.build/docs/fundamentals/parameters/#supported-types</summary>
public sealed class ParametersOfEveryType
{
    [Theory]
    [InlineData("Guid=0f8fad5b-d9cb-469f-a165-70867728950e", "0f8fad5bd9cb469fa16570867728950e")]
    [InlineData("When=01/31/2026 13:30:00", "2026-01-31T13:30:00")]
    [InlineData("Span=00:05:00", "0:5:0")]
    [InlineData("Address=https://example.org/", "https://example.org")]
    [InlineData("Version=1.2.3", "1.2.3")]
    [InlineData("Number=0.5", "0.5")]
    [InlineData("Letter=x", "x")]
    [InlineData("Colors=Red, DarkBlue", "red,dark-blue")]
    [InlineData("Point=Point { X = 1, Y = 2 }", "1,2")]
    [InlineData("Several=1|3", "1", "3")]
    [InlineData("Spans=00:00:01|00:00:02", "0:0:1", "0:0:2")]
    public void AreRead(string expected, params string[] values)
    {
        var option = $"--{expected[..expected.IndexOf('=', StringComparison.Ordinal)]}";
        TestRun.Of<Build>(["Default", option, .. values]).Text.ShouldContain($"\n{expected}\n");
    }

    [Theory]
    [InlineData("guid", "a GUID like 0f8fad5b-d9cb-469f-a165-70867728950e.")]
    [InlineData("when", "a time like 2026-01-31T13:30:00Z.")]
    [InlineData("span", "a duration like 00:05:00.")]
    [InlineData("version", "a version like 1.2.3.")]
    [InlineData("number", "a number.")]
    [InlineData("letter", "one character.")]
    [InlineData("colors", "None, Red, DarkBlue.")]
    [InlineData("point", "a Point. It says: A point has two numbers.")]
    [InlineData("spans", "a duration like 00:05:00.")]
    public void SayWhatTheyExpect(string name, string expected) =>
        TestRun.Of<Build>("Default", $"--{name}", "nonsense").Text
            .ShouldBe($"error: Parameter \"{name}\" cannot be \"nonsense\" (--{name}). Allowed: {expected}\n");

    private sealed class Build : NukeBuild
    {
        [Parameter]
        readonly Guid Guid;

        [Parameter]
        readonly DateTime? When;

        [Parameter]
        readonly TimeSpan Span;

        [Parameter]
        readonly Uri? Address;

        [Parameter]
        readonly Version? Version;

        [Parameter]
        readonly double Number;

        [Parameter]
        readonly char Letter;

        [Parameter]
        readonly Colors Colors;

        [Parameter]
        readonly Point? Point;

        [Parameter]
        readonly int?[] Several = [];

        [Parameter]
        readonly List<TimeSpan> Spans = [];

        Target Default => _ => _.Executes(() =>
        {
            Show(Guid);
            Show(When);
            Show(Span);
            Show(Address);
            Show(Version);
            Show(Number);
            Show(Letter);
            Show(Colors);
            Show(Point);
            Show(string.Join('|', Several), nameof(Several));
            Show(string.Join('|', Spans), nameof(Spans));
        });

        private static void Show(object? value, [CallerArgumentExpression(nameof(value))] string name = "") =>
            Serilog.Log.Information("{Name:l}={Value:l}", name, Convert.ToString(value, CultureInfo.InvariantCulture));
    }
}

public sealed class ParametersWithValuesToChooseFrom
{
    [Fact]
    public void NameThem()
    {
        TestRun.Of<Build>("Default").Text.ShouldContain("\nSeverity: Low Medium VeryHigh\nConfiguration: Debug Release\nProject: one two\nNothing: null\n");
    }

    [Fact]
    public void TakeOthersThanTheProviders() => TestRun.Of<Build>("Default", "--project", "three").Text.ShouldContain("given three");

    private sealed class Build : NukeBuild
    {
        [Parameter]
        readonly Severity[] Severity = [];

        [Parameter]
        readonly Nuke.Components.Configuration? Configuration;

        [Parameter(ValueProviderMember = nameof(Projects))]
        readonly string? Project;

        [Parameter]
        readonly string? Nothing;

        Target Default => _ => _.Executes(() =>
        {
            Show(nameof(Severity), Severity);
            Show(nameof(Configuration), Configuration);
            Show(nameof(Project), Project);
            Show(nameof(Nothing), Nothing);
            Serilog.Log.Information("given {Project:l}", Project);
        });

        private static IEnumerable<string> Projects => ["one", "two"];

        private void Show(string name, object? _)
        {
            var member = GetType().GetField(name, BindingFlags.Instance | BindingFlags.NonPublic)!;
            var values = member.GetCustomAttribute<ParameterAttribute>()!.GetValueSet(member, this)?.Select(v => v.Item1);
            Serilog.Log.Information("{Name:l}: {Values:l}", name, values is null ? "null" : string.Join(' ', values));
        }
    }
}
