using System.Collections.ObjectModel;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Runtime.Versioning;
using System.Text.RegularExpressions;
using Nuke.Common.Execution;
using Nuke.Common.IO;

namespace Nuke.Common;

/// <summary>What is known of the machine and of how the build was started.</summary>
public static partial class EnvironmentInfo
{
    /// <summary>The line break of this platform.</summary>
    public static string NewLine => Environment.NewLine;

    /// <summary>The name of the machine.</summary>
    public static string MachineName => Environment.MachineName;

    /// <summary>Where relative paths count from, and where tools are started; of this build alone.</summary>
    public static AbsolutePath WorkingDirectory
    {
        get => AbsolutePath.Create(BuildRun.Here.WorkingDirectory);
        set => BuildRun.Here.SwitchTo(value);
    }

    /// <summary>Whether this is Windows.</summary>
    public static bool IsWin => OperatingSystem.IsWindows();

    /// <summary>Whether this is not Windows.</summary>
    public static bool IsUnix => !IsWin;

    /// <summary>Whether this is Linux.</summary>
    public static bool IsLinux => OperatingSystem.IsLinux();

    /// <summary>Whether this is macOS.</summary>
    public static bool IsOsx => OperatingSystem.IsMacOS();

    /// <summary>Whether this is Linux inside Windows.</summary>
    public static bool IsWsl => IsLinux && HasVariable("WSL_DISTRO_NAME", allowEmpty: false);

    /// <summary>Whether the machine's processor is an ARM one of 64 bits.</summary>
    public static bool IsArm64 => RuntimeInformation.OSArchitecture == Architecture.Arm64;

    /// <summary>Whether the operating system has 64 bits.</summary>
    public static bool Is64Bit => Environment.Is64BitOperatingSystem;

    /// <summary>Whether the operating system has 32 bits.</summary>
    public static bool Is32Bit => !Is64Bit;

    /// <summary>The framework that the build was made for.</summary>
    public static FrameworkName Framework =>
        new(AppContext.TargetFrameworkName ?? $".NETCoreApp,Version=v{Environment.Version.ToString(2)}");

    /// <summary>The family of the operating system.</summary>
    public static PlatformFamily Platform =>
        IsWin ? PlatformFamily.Windows : IsOsx ? PlatformFamily.OSX : IsLinux ? PlatformFamily.Linux : PlatformFamily.Unknown;

    /// <summary>The environment of the build: what it was started with, and its own changes.</summary>
    public static ReadOnlyDictionary<string, string> Variables => BuildRun.Here.Variables.All;

    /// <summary>The directories that tools are looked for in.</summary>
    public static IReadOnlyCollection<string> Paths =>
        (GetVariable("PATH") ?? "").Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The path of a directory that the operating system has a name for; null where it has none.</summary>
    public static AbsolutePath? SpecialFolder(SpecialFolders folder)
    {
        var path = Environment.GetFolderPath((Environment.SpecialFolder)folder, Environment.SpecialFolderOption.DoNotVerify);
        return path.Length == 0 ? null : AbsolutePath.Create(path);
    }

    /// <summary>Works in another directory until the answer is disposed of.</summary>
    public static IDisposable SwitchWorkingDirectory(this AbsolutePath path) => new WorkingDirectorySwitch(path);

    /// <summary>The value of an environment variable; null without it.</summary>
    public static string? GetVariable(string name) => BuildRun.Here.Variables[name];

    /// <summary>The value of an environment variable, read as a parameter of that type is; null, 0 or false without it.</summary>
    /// <exception cref="Exception">The text does not fit; the message names the variable.</exception>
    public static T? GetVariable<T>(string name, char? separator = null) =>
        GetVariable(name) is { } text ? Given.Value<T>(name, separator, p => p.Split(text), $"environment variable {name}") : default;

    /// <summary>Whether there is an environment variable.</summary>
    public static bool HasVariable(string name, bool allowEmpty = true) =>
        GetVariable(name) is { } value && (allowEmpty || value.Length > 0);

    /// <summary>Removes an environment variable, for this build and what it starts.</summary>
    public static void RemoveVariable(string name) => BuildRun.Here.Variables[name] = null;

    /// <summary>Sets an environment variable, for this build and what it starts; null removes it.</summary>
    public static void SetVariable(string name, string? value) => BuildRun.Here.Variables[name] = value;

    /// <summary>Sets an environment variable to the text of a value, for this build and what it starts.</summary>
    public static void SetVariable<T>(string name, T? value) =>
        SetVariable(name, Convert.ToString(value, CultureInfo.InvariantCulture));

    /// <summary>
    /// Puts the values of environment variables into a text: for <c>%NAME%</c>, and outside Windows for <c>$NAME</c>, <c>${NAME}</c> and a
    /// <c>~</c> at its start too. Unknown names stay as they are.
    /// </summary>
    public static string ExpandVariables(string value)
    {
        var text = VariableInText().Replace(value, match => GetVariable(match.Groups["name"].Value) ?? match.Value);
        return IsUnix && (text.Equals("~", StringComparison.Ordinal) || text.StartsWith("~/", StringComparison.Ordinal))
            ? $"{SpecialFolder(SpecialFolders.UserProfile)}{text[1..]}"
            : text;
    }

    private const RegexOptions Plain = RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture;

    private static Regex VariableInText() => IsWin ? WindowsVariable() : UnixVariable();

    [GeneratedRegex("%(?<name>[^%]+)%", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WindowsVariable();

    [GeneratedRegex(@"%(?<name>\w+)%|\$\{(?<name>\w+)\}|\$(?<name>[A-Za-z_]\w*)", Plain, matchTimeoutMilliseconds: 1000)]
    private static partial Regex UnixVariable();
}
