using M31R.Automation.Subjects;

namespace M31R.Automation.Dependencies.Advisories;

/// <summary>How findings, which must be the same on every machine, call a file that the user named on the command line.</summary>
/// <param name="Text">Relative to the subject's root with <c>/</c> for what lies in it, else the last part of the path.</param>
/// <param name="IsInside">It lies in the subject.</param>
internal readonly record struct OutsideName(string Text, bool IsInside)
{
    /// <summary>The name of what an absolute path leads to.</summary>
    public static OutsideName Of(Inspection inspection, string path)
    {
        var files = inspection.Doors.Files;
        var relative = Path.GetRelativePath(files.RealPath(inspection.Subject.Root), files.RealPath(path))
            .Replace(Path.DirectorySeparatorChar, '/');
        return Path.IsPathRooted(relative) || relative is "." or ".." || relative.StartsWith("../", StringComparison.Ordinal)
            ? new OutsideName(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), IsInside: false)
            : new OutsideName(relative, IsInside: true);
    }
}
