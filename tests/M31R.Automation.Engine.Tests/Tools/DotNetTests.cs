using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;
using Nuke.Components;
using static Nuke.Common.Tools.DotNet.DotNetTasks;

namespace M31R.Automation.Engine.Tests.Tools;

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
    public void GiveFlagsTheirValues() => OptionsText.Of(new DotNetPublishSettings().SetSelfContained(false).EnableNoBuild()).ShouldBe("publish --no-build --self-contained false");

    [Fact]
    public void NeverChange()
    {
        var before = new DotNetFormatSettings().SetInclude("a");
        before.AddInclude("b").SetSeverity(DotNetFormatSeverity.warn).EnableVerifyNoChanges();
        OptionsText.Of(before).ShouldBe("format --include a");
    }

    [Fact]
    public void ChangeUnderAConditionOnly() =>
        OptionsText.Of(new DotNetRestoreSettings().When(o => o.Force is null, o => o.EnableForce()).When(o => o.Runtime is not null, o => o.EnableNoCache())).ShouldBe("restore --force");

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
