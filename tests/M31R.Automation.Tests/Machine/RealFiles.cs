using System.Diagnostics;
using M31R.Automation.Findings;
using M31R.Automation.Machine;
using M31R.Automation.Tests.Kit;

namespace M31R.Automation.Tests.Machine;

/// <summary>Real files, through the real door.</summary>
public abstract class RealFiles : IDisposable
{
    protected Scratch Scratch { get; } = new("files");

    protected FileDoor Files { get; } = new();

    protected static string MessageOf(Action action) => Should.Throw<MaintenanceException>(action).Message;

    protected static void Run(string tool, params string[] arguments)
    {
        using var process = Process.Start(tool, arguments);
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
    }

    public void Dispose()
    {
        Scratch.Dispose();
        GC.SuppressFinalize(this);
    }
}
