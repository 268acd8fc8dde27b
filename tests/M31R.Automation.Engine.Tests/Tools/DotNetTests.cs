using Nuke.Common.Tooling;
using Nuke.Common.Tools.Coverlet;
using Nuke.Common.Tools.DotNet;
using Nuke.Components;
using static Nuke.Common.Tools.DotNet.DotNetTasks;

namespace M31R.Automation.Engine.Tests.Tools;

[Trait("Speed", "Slow")]
public sealed class OptionsOfTheDotNetCommandLine
{
    [Fact]
    public void AreWrittenInOrder() => OptionsText.Of(new DotNetBuildSettings()
        .EnableNoRestore()
        .SetConfiguration(Configuration.Release)
        .SetProjectFile("my project.csproj")
        .SetVerbosity(DotNetVerbosity.quiet)
        .SetProperty("Version", "1.2.3")
        .SetProperty("Many", "a;b c")).ShouldBe(
        "build \"my project.csproj\" --configuration Release --no-restore --verbosity quiet --property:Version=1.2.3 --property:Many=\"a%3Bb c\"");

    [Fact]
    public void RepeatLists() => OptionsText.Of(new DotNetTestSettings()
        .SetLoggers("trx", "console")
        .AddLoggers("html")
        .DisableNoBuild()
        .AddProcessAdditionalArguments("--", "x=1")).ShouldBe("test --logger trx --logger console --logger html -- x=1");

    [Fact]
    public void PutTheProgramsArgumentsLast() => OptionsText.Of(new DotNetRunSettings()
        .SetApplicationArguments("--a", "b c")
        .SetProjectFile("p.csproj")).ShouldBe("run --project p.csproj -- --a \"b c\"");

    [Fact]
    public void GiveFlagsTheirValues() =>
        OptionsText.Of(new DotNetPublishSettings().SetSelfContained(false).EnableNoBuild())
            .ShouldBe("publish --no-build --self-contained false");

    [Fact]
    public void NeverChange()
    {
        var before = new DotNetFormatSettings().SetInclude("a");
        before.AddInclude("b").SetSeverity(DotNetFormatSeverity.warn).EnableVerifyNoChanges();
        OptionsText.Of(before).ShouldBe("format --include a");
    }

    [Fact]
    public void ChangeUnderAConditionOnly() =>
        OptionsText.Of(
            new DotNetRestoreSettings().When(o => o.Force is null, o => o.EnableForce()).When(
                o => o.Runtime is not null, o => o.EnableNoCache()))
            .ShouldBe("restore --force");

    [Fact]
    public void AreRun() => DotNet($"--version", logInvocation: false, logOutput: false).StdToText().ShouldMatch(@"^\d+\.\d+");

    [Fact]
    public void FailWithTheToolsExitCode() => Should.Throw<ProcessException>(() => DotNetBuild(_ => _
        .SetProjectFile("no-such.csproj")
        .DisableProcessOutputLogging()
        .DisableProcessInvocationLogging())).ExitCode.ShouldBe(1);

    [Fact]
    public void JudgeTheExitThemselvesOnDemand()
    {
        var seen = 0;
        DotNetBuild(_ => _
            .SetProjectFile("no-such.csproj")
            .DisableProcessOutputLogging()
            .DisableProcessInvocationLogging()
            .SetProcessExitHandler(process => seen = process.ExitCode));
        seen.ShouldBe(1);
    }
}

public sealed class PropertiesOfMSBuild
{
    private readonly DotNetPackSettings empty = new();

    [Fact]
    public void HaveMethodsOfTheirOwn() => OptionsText.Of(
        empty.SetVersion("1.2.3").EnableContinuousIntegrationBuild().SetWarningLevel(4).SetSymbolPackageFormat(
            DotNetSymbolPackageFormat.snupkg))
        .ShouldBe("pack --property:Version=1.2.3 --property:ContinuousIntegrationBuild=true --property:WarningLevel=4 --property:SymbolPackageFormat=snupkg");

    [Fact]
    public void JoinTheirItems() =>
        OptionsText.Of(empty.AddNoWarns(1591, 1573).AddNoWarns(8).RemoveNoWarns(1573)).ShouldBe("pack --property:NoWarn=1591%3B8");

    [Fact]
    public void AreReset() =>
        OptionsText.Of(empty.SetVersion("1").SetTitle("t").SetTitle(null).AddAuthors("a").ResetAuthors().ResetVersion()).ShouldBe("pack");

    [Fact]
    public void AreToggled() => OptionsText.Of(empty.ToggleDeterministic().ToggleDeterministic().TogglePublishTrimmed())
        .ShouldBe("pack --property:Deterministic=false --property:PublishTrimmed=true");

    [Theory]
    [InlineData("a;b,c", "a%3Bb%2Cc")]
    [InlineData("100% $(X) @(Y) 'z' ?*", "100%25 %24%28X%29 %40%28Y%29 %27z%27 %3F%2A")]
    [InlineData("", "")]
    public void AreEscaped(string text, string escaped) => DotNetTasks.EscapeMSBuild(text).ShouldBe(escaped);
}

public sealed class OptionsOfCoverlet
{
    [Fact]
    public void TakeTheTestRunFromOptions() => OptionsText.Of(new CoverletSettings()
        .SetAssembly("a.dll")
        .AddFormat(CoverletOutputFormat.cobertura, CoverletOutputFormat.json)
        .SetTargetSettings(new DotNetTestSettings().SetProcessToolPath("/dotnet").SetProjectFile("a b.csproj").EnableNoBuild()))
        .ShouldBe("a.dll --target /dotnet --targetargs \"test \\\"a b.csproj\\\" --no-build\" --format cobertura --format json");
}
