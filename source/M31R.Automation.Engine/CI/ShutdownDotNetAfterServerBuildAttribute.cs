using Nuke.Common.Execution;
using Nuke.Common.Tooling;
using Nuke.Common.Tools.DotNet;

namespace Nuke.Common.CI;

/// <summary>
/// Ends the build servers of .NET (<c>dotnet build-server shutdown</c>) after a build on a server, which would wait for them otherwise.
/// It is not the build's failure when they do not end.
/// </summary>
public class ShutdownDotNetAfterServerBuildAttribute : BuildExtensionAttributeBase, IOnBuildFinished
{
    private const int Patience = 60_000;

    /// <summary>Below that of others, which may still need the servers: -50.</summary>
    public override float Priority => -50;

    /// <summary>Whether the command and its output are logged; default false.</summary>
    public bool EnableLogging { get; set; }

    /// <summary>
    /// Ends the servers, which may take a minute; does nothing on local runs and after an interruption, which waits for nothing.
    /// </summary>
    public void OnBuildFinished()
    {
        if (Build.IsServerBuild && !BuildRun.Here.Interrupted.IsCancellationRequested)
        {
            var shutdown = ProcessTasks.StartProcess(
                DotNetTasks.DotNetPath, "build-server shutdown", timeout: Patience, logOutput: EnableLogging, logInvocation: EnableLogging);
            shutdown.WaitForExit();
        }
    }
}
