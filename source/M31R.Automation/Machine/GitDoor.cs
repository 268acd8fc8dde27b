namespace M31R.Automation.Machine;

/// <summary>Asks git, through the process door, without the user's configuration getting in the way.</summary>
/// <param name="processes">Starts git.</param>
public sealed class GitDoor(IProcessDoor processes)
{
    /// <summary>The git version, or null when git is not installed.</summary>
    public string? Version(string directory)
    {
        var result = processes.Run(new Command("git", "--version") { WorkingDirectory = directory });
        return result.Succeeded ? result.StandardOutput.Trim() : null;
    }
}
