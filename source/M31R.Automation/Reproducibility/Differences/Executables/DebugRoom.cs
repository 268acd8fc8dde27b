using System.Reflection.PortableExecutable;

namespace M31R.Automation.Reproducibility.Differences.Executables;

/// <summary>How much room an executable keeps for the path of its symbols.</summary>
internal static class DebugRoom
{
    /// <summary>Bytes from the record with the path to the next one; null when there are not both.</summary>
    public static int? Of(ExecutableImage image)
    {
        var starts = image.Debug.Where(entry => entry.DataSize > 0).Select(entry => entry.DataPointer).Order().ToList();
        var path = image.Debug.FirstOrDefault(entry => entry.Type == DebugDirectoryEntryType.CodeView).DataPointer;
        var next = starts.FirstOrDefault(start => start > path);
        return path > 0 && next > 0 ? next - path : null;
    }
}
