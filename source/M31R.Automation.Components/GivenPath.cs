using M31R.Automation.Findings;

namespace M31R.Automation.Components;

/// <summary>Paths as a user gives them.</summary>
internal static class GivenPath
{
    /// <summary>The absolute path; a relative one is below the directory in which the build was started.</summary>
    /// <param name="option">Named in the message: <c>--vex</c>.</param>
    /// <param name="text">What was given.</param>
    /// <exception cref="MaintenanceException">It is empty, or holds U+0000, which no system allows in a path.</exception>
    public static string Of(string option, string text) => text.Length > 0 && !text.Contains('\0', StringComparison.Ordinal)
        ? Path.GetFullPath(text)
        : throw new MaintenanceException(
            $"{option} \"{PlainText.Of(text)}\" is no path. Name a file or directory that is there, or leave the option out.");
}
