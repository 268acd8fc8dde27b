using M31R.Automation.Machine;

namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>Takes places away, whatever a build left in them.</summary>
internal static class PlaceRemoval
{
    /// <summary>
    /// A file whose name is no UTF-8 cannot be named here at all: the shell's tools can. Nothing is said where they cannot either; whoever
    /// deletes the directory next is told why.
    /// </summary>
    public static void Of(IProcessDoor processes, FileDoor files, string directory)
    {
        try
        {
            files.Delete(directory);
        }
        catch (FileException)
        {
            processes.Run(new Command("sh", "-c", WorldScript.Remove, "remove", directory)
            {
                WorkingDirectory = Path.GetDirectoryName(directory)!,
                CleansUp = true,
            });
        }
    }
}
