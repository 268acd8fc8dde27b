using M31R.Automation.Machine;

namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>Processes of a build that outlive it where no namespace holds them: they carry its directory in their environment.</summary>
internal static class Survivors
{
    /// <summary>Ends those of a directory and below; answers their names, a line each.</summary>
    public static string End(IProcessDoor processes, string directory) =>
        processes.Run(new Command("sh", "-c", WorldScript.Stop, "stop", $"{WorldEnvironment.Mark}={directory}/")
        {
            WorkingDirectory = Path.GetDirectoryName(directory)!,
            Timeout = TimeSpan.FromMinutes(1),
            CleansUp = true,
        }).StandardOutput;
}
