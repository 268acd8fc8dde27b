using M31R.Automation.Findings;
using M31R.Automation.Machine;

namespace M31R.Automation.Subjects;

/// <summary>Reads files of a subject that need not be there.</summary>
internal static class SubjectText
{
    /// <summary>
    /// The text of a file; null when there is none that can be read. What is not UTF-8 is replaced: names of packages are ASCII, and the
    /// rest need not be understood.
    /// </summary>
    /// <param name="inspection">The subject.</param>
    /// <param name="path">Relative to its root with <c>/</c>.</param>
    /// <param name="limit">Bytes of the longest file that is read. Default that of <see cref="FileDoor"/>.</param>
    public static string? TextOrNull(this Inspection inspection, string path, long limit = FileDoor.DefaultLimit)
    {
        var files = inspection.Doors.Files;
        try
        {
            return files.ReadTextLeniently(files.Within(inspection.Subject.Root, path), limit);
        }
        catch (MaintenanceException)
        {
            return null;
        }
    }

    /// <summary>The bytes of a file; null when there is none that can be looked at.</summary>
    public static long? LengthOf(this Inspection inspection, string path)
    {
        var files = inspection.Doors.Files;
        try
        {
            return files.Stamp(files.Within(inspection.Subject.Root, path))?.Length;
        }
        catch (MaintenanceException)
        {
            return null;
        }
    }
}
