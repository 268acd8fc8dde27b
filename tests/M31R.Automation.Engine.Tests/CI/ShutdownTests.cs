using M31R.Automation.Engine.Tests.Kit;
using Nuke.Common;
using Nuke.Common.CI;
using Nuke.Common.Tools.DotNet;

namespace M31R.Automation.Engine.Tests.CI;

public sealed class ShuttingDownDotNet : IDisposable
{
    private readonly Root root = new Root().Write("dotnet", "#!/bin/sh\necho \"$@\" > \"$(dirname \"$0\")/asked\"\nexit 1\n");

    public ShuttingDownDotNet()
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(root["dotnet"], UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }
    }

    public void Dispose() => root.Dispose();

    [Fact]
    public void HappensAfterAServerBuildAndIsNoFailureOfIt()
    {
        root.Set("GITHUB_ACTIONS", "true").Run<Build>().ExitCode.ShouldBe(0);
        File.ReadAllText(root["asked"]).ShouldBe("build-server shutdown\n");
    }

    [Fact]
    public void DoesNotHappenAfterALocalOne()
    {
        root.Run<Build>().ExitCode.ShouldBe(0);
        File.Exists(root["asked"]).ShouldBeFalse();
    }

    [ShutdownDotNetAfterServerBuild]
    private sealed class Build : NukeBuild
    {
        Target Default => _ => _.Executes(() => DotNetTasks.DotNetPath = RootDirectory / "dotnet");
    }
}
