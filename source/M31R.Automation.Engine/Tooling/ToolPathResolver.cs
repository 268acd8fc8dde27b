using Nuke.Common.Execution;

namespace Nuke.Common.Tooling;

/// <summary>Finds tools.</summary>
public static class ToolPathResolver
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    private static readonly string[] windowsExtensions = [".exe", ".cmd", ".bat", ".com", ""];

    /// <summary>The path of a tool in PATH. Fails when there is none.</summary>
    public static string GetPathExecutable(string pathExecutable) =>
        InPath(pathExecutable) ?? throw new AssertionFailure($"Tool \"{pathExecutable}\" was not found in PATH. Install it, or give its path.", null);

    /// <summary>The path that <c>NAME_EXE</c> in the environment gives for a tool; null without one. Fails when nothing is there.</summary>
    public static string? TryGetEnvironmentExecutable(string environmentExecutable)
    {
        var path = Environment.GetEnvironmentVariable(environmentExecutable);
        Assert.True(path is null || File.Exists(path), $"{environmentExecutable} is \"{path}\", but no such file exists.");
        return path;
    }

    /// <summary>A path as it is when it is one, else the tool of that name in PATH.</summary>
    internal static string Find(string tool)
    {
        if (tool.AsSpan().IndexOfAny('/', Path.DirectorySeparatorChar) < 0)
        {
            return GetPathExecutable(tool);
        }

        var path = Path.GetFullPath(tool, BuildRun.Here.WorkingDirectory);
        return File.Exists(path) ? path : throw new AssertionFailure($"No such tool \"{tool}\".", null);
    }

    private static string? InPath(string tool)
    {
        var extensions = OperatingSystem.IsWindows() ? windowsExtensions : [""];
        return (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(directory => extensions.Select(extension => Path.Combine(directory, tool + extension)))
            .FirstOrDefault(IsExecutable);
    }

    private static bool IsExecutable(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Executable) != UnixFileMode.None);
}
