using Nuke.Common.Execution;

namespace Nuke.Common.Tooling;

/// <summary>Finds tools.</summary>
public static class ToolPathResolver
{
    private const UnixFileMode Executable = UnixFileMode.UserExecute | UnixFileMode.GroupExecute | UnixFileMode.OtherExecute;

    /// <summary>More files in PATH than any machine has: nothing more is read to guess what was meant.</summary>
    private const int MostNames = 20_000;

    private static readonly string[] windowsExtensions = [".exe", ".cmd", ".bat", ".com", ""];

    /// <summary>The path of a tool in PATH. Fails when there is none.</summary>
    public static string GetPathExecutable(string pathExecutable) =>
        InPath(pathExecutable) ?? throw new AssertionFailure(NotInPath(pathExecutable), null);

    /// <summary>The path that <c>NAME_EXE</c> in the environment gives for a tool; null without one. Fails when nothing is there.</summary>
    public static string? TryGetEnvironmentExecutable(string environmentExecutable)
    {
        var path = BuildRun.Here.Variables[environmentExecutable];
        var isThere = path is null || File.Exists(path);
        Assert.True(isThere, $"{environmentExecutable} is \"{path}\", but no such file exists. Correct or unset it.");
        return path;
    }

    /// <summary>
    /// A path as it is when it is one, else the tool of that name in PATH. Fails when it is not there, or not executable.
    /// </summary>
    internal static string Find(string tool)
    {
        if (tool.AsSpan().IndexOfAny('/', Path.DirectorySeparatorChar) < 0)
        {
            return GetPathExecutable(tool);
        }

        var path = Path.GetFullPath(tool, BuildRun.Here.WorkingDirectory);
        return NotExecutable(path) is { } problem ? throw new AssertionFailure(problem, null) : path;
    }

    /// <summary>The path of a tool in PATH, or null.</summary>
    internal static string? InPath(string tool)
    {
        var extensions = OperatingSystem.IsWindows() ? windowsExtensions : [""];
        return Directories()
            .SelectMany(directory => extensions.Select(extension => Path.Combine(directory, tool + extension)))
            .FirstOrDefault(IsExecutable);
    }

    /// <summary>Says that a tool is not in PATH, and which one may be meant.</summary>
    internal static string NotInPath(string tool)
    {
        var names = Directories().Where(Directory.Exists).SelectMany(Names).Take(MostNames).Distinct(StringComparer.Ordinal);
        return $"Tool \"{tool}\" was not found in PATH.{Execution.Names.Suggestion(tool, names)} Install it, or give its path.";
    }

    /// <summary>Why a file cannot be started; null when it can. What the dotnet host starts need not be executable.</summary>
    internal static string? NotExecutable(string path) => path switch
    {
        _ when Directory.Exists(path) => $"\"{path}\" is a directory, not a tool.",
        _ when !File.Exists(path) => $"No such tool \"{path}\".{Nearest(path)}",
        _ when !IsExecutable(path) && !IsManaged(path) => $"\"{path}\" is not executable. Run: chmod +x \"{path}\"",
        _ => null,
    };

    /// <summary>Whether the dotnet host must start it.</summary>
    internal static bool IsManaged(string path) => path.EndsWith(".dll", StringComparison.OrdinalIgnoreCase);

    private static string Nearest(string path) => Execution.Names.Suggestion(Path.GetFileName(path), Names(Path.GetDirectoryName(path)!));

    private static IReadOnlyCollection<string> Directories() => EnvironmentInfo.Paths;

    private static IEnumerable<string> Names(string directory)
    {
        try
        {
            return [.. Directory.EnumerateFiles(directory).Select(Name)];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    private static string Name(string path) =>
        OperatingSystem.IsWindows() ? Path.GetFileNameWithoutExtension(path) : Path.GetFileName(path);

    private static bool IsExecutable(string path) =>
        File.Exists(path) && (OperatingSystem.IsWindows() || (File.GetUnixFileMode(path) & Executable) != UnixFileMode.None);
}
