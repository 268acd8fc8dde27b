using M31R.Automation.Machine;

namespace M31R.Automation.Subjects;

/// <summary>How findings, which must be the same on every machine, call a file that the user named on the command line.</summary>
/// <param name="Text">Relative to the subject's root with <c>/</c> for what lies in it, else the last part of the path.</param>
/// <param name="IsInside">It lies in the subject.</param>
internal readonly record struct OutsideName(string Text, bool IsInside)
{
    /// <summary>The name of what an absolute path leads to.</summary>
    /// <param name="root">Absolute path of the subject's root.</param>
    /// <param name="path">What was named.</param>
    /// <param name="files">Follows links.</param>
    public static OutsideName Of(string root, string path, FileDoor files)
    {
        var relative = Path.GetRelativePath(files.RealPath(root), files.RealPath(path))
            .Replace(Path.DirectorySeparatorChar, '/');
        return Path.IsPathRooted(relative) || relative is "." or ".." || relative.StartsWith("../", StringComparison.Ordinal)
            ? new OutsideName(Path.GetFileName(Path.TrimEndingDirectorySeparator(path)), IsInside: false)
            : new OutsideName(relative, IsInside: true);
    }
}
