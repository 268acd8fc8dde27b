using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.Execution;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;

namespace M31R.Automation.Engine.Tests.Execution;

/// <summary>A run that is not the program of its process takes nothing from the environment of the process.</summary>
public sealed class ARunAmongOthers : IDisposable
{
    private readonly Root root = new();

    [Fact]
    public void StartsProcessesInItsOwnEnvironment()
    {
        Environment.SetEnvironmentVariable("M31R_OF_THE_PROCESS", "seen");
        root.Set("M31R_OF_THE_RUN", "set").Run<Build>("Tell").Text.ShouldContain("\n[set] []\n");
    }

    [Fact]
    public void LooksForToolsInItsOwnPathAlone() => Inside("PATH", null, () =>
        Should.Throw<Exception>(() => ToolPathResolver.GetPathExecutable("sh"))
            .Message.ShouldStartWith("Tool \"sh\" was not found in PATH."));

    [Fact]
    public void TakesTheDotNetHostItWasStartedWith() => Inside("DOTNET_HOST_PATH", root.Write("dotnet", "")["dotnet"], () =>
        DotNetTasks.DotNetPath.ShouldBe(root["dotnet"]));

    [Fact]
    public void HasPackagesBelowItsOwnHome() => Inside("HOME", root["home"], () =>
        NuGetPackages.Missing("some.package", "1.0.0").ShouldNotBeNull().ShouldContain($"is not in \"{root["home/.nuget/packages"]}\""));

    [Fact]
    public void CountsItsPackagesFolderFromItsOwnDirectory() => Inside("NUGET_PACKAGES", "packages", () =>
        NuGetPackages.Missing("some.package", "1.0.0").ShouldNotBeNull().ShouldContain($"is not in \"{root["packages"]}\""));

    public void Dispose() => root.Dispose();

    private void Inside(string variable, string? value, Action code)
    {
        using var run = new BuildRun(root.Request<Build>(TextWriter.Null));
        run.Variables[variable] = value;
        run.Enter(() =>
        {
            code();
            return 0;
        });
    }

    private sealed class Build : NukeBuild
    {
        Target Tell => _ => _.Executes(() =>
            ProcessTasks.StartShell("echo [$M31R_OF_THE_RUN] [$M31R_OF_THE_PROCESS]").AssertZeroExitCode());
    }
}
