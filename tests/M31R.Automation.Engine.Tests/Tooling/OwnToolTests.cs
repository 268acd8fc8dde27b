using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Tooling;
using Serilog;
using Serilog.Events;

namespace M31R.Automation.Engine.Tests.Tooling;

/// <summary>A tool that an author brings, in NUKE's manner: options, a method each, and tasks.</summary>
[LogErrorAsStandard]
[DefaultLogLevel(LogEventLevel.Information)]
[LogLevelPattern(LogEventLevel.Warning, "^careful")]
[PathTool(Executable = "printf")]
public sealed class PrintTasks : ToolTasks
{
    public static IReadOnlyCollection<Output> Print(Configure<PrintSettings> configurator) =>
        new PrintTasks().Run(configurator(new PrintSettings()));

    public static int Count(Configure<PrintSettings> configurator) =>
        new PrintTasks().Run<PrintSettings, int>(configurator(new PrintSettings())).Item1;

    protected override object GetResult<T>(ToolOptions options, IReadOnlyCollection<Output> output) => output.Count;
}

[Command(Type = typeof(PrintTasks), Arguments = "%s\\n")]
public class PrintSettings : ToolOptions
{
    [Argument(Format = "{value}")]
    public IReadOnlyList<string>? Lines => Get<IReadOnlyList<string>>(() => Lines);

    [Argument(Format = "{key}:{value}")]
    public IReadOnlyDictionary<string, object>? Pairs => Get<IReadOnlyDictionary<string, object>>(() => Pairs);

    [Argument(Format = "--loud")]
    public bool? Loud => Get<bool?>(() => Loud);

    [Argument(Format = "--key {value}", Secret = true)]
    public string? Key => Get<string>(() => Key);

    public ILookup<string, int>? Numbers => Get<ILookup<string, int>>(() => Numbers);
}

public static class PrintSettingsExtensions
{
    public static T AddLines<T>(this T o, params string[] v)
        where T : PrintSettings => o.Modify(b => b.AddCollection(() => o.Lines, v));

    public static T AddPair<T>(this T o, string k, object v)
        where T : PrintSettings => o.Modify(b => b.AddDictionary(() => o.Pairs, k, v));

    public static T EnableLoud<T>(this T o)
        where T : PrintSettings => o.Modify(b => b.Set(() => o.Loud, true));

    public static T SetKey<T>(this T o, string v)
        where T : PrintSettings => o.Modify(b => b.Set(() => o.Key, v));
}

public sealed class OptionsOfAnAuthor
{
    private readonly PrintSettings empty = new();

    [Fact]
    public void AreWritten() => Text(empty.AddLines("a", "b c").AddPair("k", 1).EnableLoud()).ShouldBe("%s\\n a \"b c\" k:1 --loud");

    [Fact]
    public void NeverChange()
    {
        var before = empty.AddLines("a");
        before.AddLines("b").EnableLoud();
        Text(before).ShouldBe("%s\\n a");
    }

    [Fact]
    public void LoseItems() => Text(empty.AddLines("a", "b").Modify(b => b.RemoveCollection(() => empty.Lines, "a"))).ShouldBe("%s\\n b");

    [Fact]
    public void LoseEntries() =>
        Text(empty.AddPair("k", 1).AddPair("l", 2).Modify(b => b.RemoveDictionary(() => empty.Pairs, "k"))).ShouldBe("%s\\n l:2");

    [Fact]
    public void LoseValues() => Text(empty.EnableLoud().Modify(b => b.Remove(() => empty.Loud))).ShouldBe("%s\\n");

    [Fact]
    public void HoldSeveralValuesOfAKey()
    {
        var options = empty.Modify(b => b.AddLookup(() => empty.Numbers, "a", 1, 2)).Modify(b => b.AddLookup(() => empty.Numbers, "b", 3));
        options.Modify(b => b.RemoveLookup(() => empty.Numbers, "a", 1)).Numbers!["a"].ShouldBe([2]);
        options.Modify(b => b.RemoveLookup(() => empty.Numbers, "a")).Numbers!.Select(group => group.Key).ShouldBe(["b"]);
        options.Modify(b => b.SetLookup(() => empty.Numbers, "b", 4)).Numbers!["b"].ShouldBe([4]);
    }

    [Fact]
    public void MustNameTheirProperties() =>
        Should.Throw<ArgumentException>(() => empty.Modify(b => b.Remove(() => 1)))
            .Message.ShouldStartWith("\"1\" names no property. Write it as () => Name.");

    private static string Text(PrintSettings options) => OptionsText.Of(options);
}

public sealed class ToolsOfAnAuthor
{
    [Fact]
    public void LogAtTheirLevels()
    {
        var text = TestRun.Of<Build>("Prints").Text;
        text.ShouldContain("\nwarning: careful now\n");
        text.ShouldContain("\nplain\n");
        text.ShouldNotContain("error: ");
    }

    [Fact]
    public void AnswerResults() => TestRun.Of<Build>("Counts").Text.ShouldContain("\ncounted 3\n");

    [Fact]
    public void HideTheirSecrets()
    {
        var text = TestRun.Of<Build>("Hides").Text;
        text.ShouldContain("%s\\n --key [REDACTED]\n--key\n[REDACTED]\n");
        text.ShouldNotContain("top");
    }

    [Fact]
    public void AreGivenOtherFiles() => TestRun.Of<Build>("Others").Text.ShouldContain("\n%s\\n b c\n");

    private sealed class Build : NukeBuild
    {
        Target Prints => _ => _.Executes(() => PrintTasks.Print(o => o.AddLines("careful now", "plain")));

        Target Counts => _ => _.Executes(() => Log.Information("counted {Count}", PrintTasks.Count(o => o.AddLines("a", "b", "c"))));

        Target Hides => _ => _.Executes(() => PrintTasks.Print(o => o.SetKey("top")));

        Target Others =>
            _ =>
                _.Executes(() => PrintTasks.Print(o => o.AddLines("b").SetProcessToolPath("/bin/echo").AddProcessAdditionalArguments("c")));
    }
}

public sealed class VerbosityOfTools
{
    [Theory]
    [InlineData("quiet", "Error")]
    [InlineData("verbose", "Verbose")]
    public void FollowsTheBuild(string verbosity, string shown) =>
        Shown<MappedBuild>("--verbosity", verbosity).ShouldContain($"-verbosity:{shown}\n");

    [Fact]
    public void IsLeftAloneWhereItIsSet() => Shown<MappedBuild>("Sets", "--verbosity", "quiet").ShouldContain("-verbosity:Off\n");

    [Fact]
    public void MustExist() =>
        TestRun.Of<WrongBuild>()
            .Text.ShouldContain("[VerbosityMapping] names \"Eror\", which ReportGeneratorVerbosity does not have. Did you mean \"Error\"?");

    private static string Shown<T>(params string[] arguments)
        where T : NukeBuild
    {
        using var root = new Root();
        root.Run<T>(arguments);
        return File.ReadAllText(root["shown"]);
    }

    [Nuke.Common.Tools.ReportGenerator.ReportGeneratorVerbosityMapping]
    private sealed class MappedBuild : NukeBuild
    {
        Target Default => _ => _.Executes(() => Show(o => o));

        Target Sets =>
            _ => _.Executes(() => Show(o => Nuke.Common.Tools.ReportGenerator.ReportGeneratorSettingsExtensions.SetVerbosity(o, "Off")));

        private static void Show(Configure<Nuke.Common.Tools.ReportGenerator.ReportGeneratorSettings> configure) =>
            Nuke.Common.Tools.ReportGenerator.ReportGeneratorTasks.ReportGenerator(o => configure(o)
                .SetProcessToolPath("/bin/sh")
                .SetProcessAdditionalArguments("-c", "\"true\"")
                .SetProcessExitHandler(process => File.WriteAllText(RootDirectory / "shown", $"{process.Arguments.Split(" -c ")[0]}\n")));
    }

    [VerbosityMapping(typeof(Nuke.Common.Tools.ReportGenerator.ReportGeneratorVerbosity), Normal = "Eror")]
    private sealed class WrongBuild : NukeBuild
    {
        Target Default => _ => _.Executes(() => { });
    }
}
