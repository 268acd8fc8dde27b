namespace M31R.Automation.Machine;

/// <summary>
/// Finds programs on PATH. The runtime's own search also looks beside our program and in the working directory, which is the
/// subject's to fill.
/// </summary>
internal static class ProgramPath
{
    private const UnixFileMode Execute = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>The absolute path of a program; null when there is none that can be executed.</summary>
    public static string? Find(string tool, string? path)
    {
        if (tool.Contains('\0', StringComparison.Ordinal))
            return null;

        if (Path.IsPathFullyQualified(tool))
            return CanExecute(tool) ? tool : null;

        return tool.AsSpan().IndexOfAny('/', '\\') >= 0
            ? null
            : (path ?? "").Split(Path.PathSeparator)
                .Where(Path.IsPathFullyQualified)
                .Select(
                    directory => Path.Combine(directory, OperatingSystem.IsWindows() && !Path.HasExtension(tool) ? tool + ".exe" : tool))
                .FirstOrDefault(CanExecute);
    }

    private static bool CanExecute(string file) =>
        File.Exists(file) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(file) & Execute) != UnixFileMode.None);
}
