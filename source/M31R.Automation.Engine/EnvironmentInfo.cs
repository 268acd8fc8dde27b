using System.Collections.ObjectModel;
using System.Runtime.InteropServices;
using Nuke.Common.Execution;

namespace Nuke.Common;

/// <summary>The family of the machine's operating system.</summary>
public enum PlatformFamily
{
    /// <summary>None of the others.</summary>
    Unknown = 0,

    /// <summary>Windows.</summary>
    Windows = 1,

    /// <summary>Linux.</summary>
    Linux = 2,

    /// <summary>macOS.</summary>
    OSX = 3,
}

/// <summary>What is known of the machine and of how the build was started.</summary>
public static class EnvironmentInfo
{
    /// <summary>The line break of this platform.</summary>
    public static string NewLine => Environment.NewLine;

    /// <summary>The name of the machine.</summary>
    public static string MachineName => Environment.MachineName;

    /// <summary>Whether this is Windows.</summary>
    public static bool IsWin => OperatingSystem.IsWindows();

    /// <summary>Whether this is not Windows.</summary>
    public static bool IsUnix => !IsWin;

    /// <summary>Whether this is Linux.</summary>
    public static bool IsLinux => OperatingSystem.IsLinux();

    /// <summary>Whether this is macOS.</summary>
    public static bool IsOsx => OperatingSystem.IsMacOS();

    /// <summary>Whether the machine's processor is an ARM one of 64 bits.</summary>
    public static bool IsArm64 => RuntimeInformation.OSArchitecture == Architecture.Arm64;

    /// <summary>Whether the operating system has 64 bits.</summary>
    public static bool Is64Bit => Environment.Is64BitOperatingSystem;

    /// <summary>Whether the operating system has 32 bits.</summary>
    public static bool Is32Bit => !Is64Bit;

    /// <summary>The family of the operating system.</summary>
    public static PlatformFamily Platform =>
        IsWin ? PlatformFamily.Windows : IsOsx ? PlatformFamily.OSX : IsLinux ? PlatformFamily.Linux : PlatformFamily.Unknown;

    /// <summary>The command line of the build, without the program's name.</summary>
    public static IReadOnlyCollection<string> CommandLineArguments => BuildRun.Here.Request.Arguments;

    /// <summary>The environment that the build was started with.</summary>
    public static ReadOnlyDictionary<string, string> Variables =>
        new(BuildRun.Here.Request.Environment.ToDictionary(StringComparer.Ordinal));

    /// <summary>The value of an environment variable that the build was started with; null without it.</summary>
    public static string? GetVariable(string name) => BuildRun.Here.Request.Environment.GetValueOrDefault(name);

    /// <summary>Whether the build was started with an environment variable.</summary>
    public static bool HasVariable(string name, bool allowEmpty = true) => GetVariable(name) is { } value && (allowEmpty || value.Length > 0);

    /// <summary>The directories that tools are looked for in.</summary>
    public static IReadOnlyCollection<string> Paths =>
        (GetVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);
}
