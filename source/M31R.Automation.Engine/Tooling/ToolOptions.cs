namespace Nuke.Common.Tooling;

/// <summary>Options of a command line tool: how its process is run, and in derived types what it is told.</summary>
public abstract class ToolOptions : Options
{
    internal const string ExitHandler = nameof(ExitHandler);
    internal const string Logger = nameof(Logger);

    /// <summary>The tool's file; null finds it.</summary>
    public string? ProcessToolPath => Get<string>(nameof(ProcessToolPath));

    /// <summary>Where the tool runs; null means the working directory of the build.</summary>
    public string? ProcessWorkingDirectory => Get<string>(nameof(ProcessWorkingDirectory));

    /// <summary>Added to the environment of the build.</summary>
    public IReadOnlyDictionary<string, string>? ProcessEnvironmentVariables => Get<IReadOnlyDictionary<string, string>>(nameof(ProcessEnvironmentVariables));

    /// <summary>Milliseconds after which the tool is ended; null means never.</summary>
    public int? ProcessExecutionTimeout => Get<int?>(nameof(ProcessExecutionTimeout));

    /// <summary>Whether lines are logged; null means true.</summary>
    public bool? ProcessOutputLogging => Get<bool?>(nameof(ProcessOutputLogging));

    /// <summary>Whether the command is logged; null means true.</summary>
    public bool? ProcessInvocationLogging => Get<bool?>(nameof(ProcessInvocationLogging));

    /// <summary>Whether an exit code other than 0 fails; null means true.</summary>
    public bool? ProcessExitHandling => Get<bool?>(nameof(ProcessExitHandling));

    /// <summary>Texts that are hidden wherever the process is logged.</summary>
    public IReadOnlyList<string>? ProcessRedactedSecrets => Get<IReadOnlyList<string>>(nameof(ProcessRedactedSecrets));

    /// <summary>Put behind the other arguments, as they are.</summary>
    public IReadOnlyList<string>? ProcessAdditionalArguments => Get<IReadOnlyList<string>>(nameof(ProcessAdditionalArguments));
}

/// <summary>Sets how a tool's process is run.</summary>
public static class ToolOptionsExtensions
{
    /// <summary>Sets the tool's file.</summary>
    public static T SetProcessToolPath<T>(this T o, string? value)
        where T : ToolOptions => o.Set(nameof(o.ProcessToolPath), value);

    /// <summary>Sets where the tool runs.</summary>
    public static T SetProcessWorkingDirectory<T>(this T o, string? value)
        where T : ToolOptions => o.Set(nameof(o.ProcessWorkingDirectory), value);

    /// <summary>Adds to the environment, or replaces there.</summary>
    public static T SetProcessEnvironmentVariable<T>(this T o, string key, string value)
        where T : ToolOptions => o.SetEntry(nameof(o.ProcessEnvironmentVariables), key, value);

    /// <summary>Adds to the environment.</summary>
    public static T AddProcessEnvironmentVariable<T>(this T o, string key, string value)
        where T : ToolOptions => o.SetEntry(nameof(o.ProcessEnvironmentVariables), key, value);

    /// <summary>Sets the milliseconds after which the tool is ended.</summary>
    public static T SetProcessExecutionTimeout<T>(this T o, int? value)
        where T : ToolOptions => o.Set(nameof(o.ProcessExecutionTimeout), value);

    /// <summary>Sets the time after which the tool is ended.</summary>
    public static T SetProcessExecutionTimeout<T>(this T o, TimeSpan value)
        where T : ToolOptions => o.SetProcessExecutionTimeout((int)value.TotalMilliseconds);

    /// <summary>Sets whether lines are logged.</summary>
    public static T SetProcessOutputLogging<T>(this T o, bool? value)
        where T : ToolOptions => o.Set(nameof(o.ProcessOutputLogging), value);

    /// <summary>Logs lines.</summary>
    public static T EnableProcessOutputLogging<T>(this T o)
        where T : ToolOptions => o.SetProcessOutputLogging(true);

    /// <summary>Logs no lines.</summary>
    public static T DisableProcessOutputLogging<T>(this T o)
        where T : ToolOptions => o.SetProcessOutputLogging(false);

    /// <summary>Sets whether the command is logged.</summary>
    public static T SetProcessInvocationLogging<T>(this T o, bool? value)
        where T : ToolOptions => o.Set(nameof(o.ProcessInvocationLogging), value);

    /// <summary>Logs the command.</summary>
    public static T EnableProcessInvocationLogging<T>(this T o)
        where T : ToolOptions => o.SetProcessInvocationLogging(true);

    /// <summary>Does not log the command.</summary>
    public static T DisableProcessInvocationLogging<T>(this T o)
        where T : ToolOptions => o.SetProcessInvocationLogging(false);

    /// <summary>Sets whether an exit code other than 0 fails.</summary>
    public static T SetProcessExitHandling<T>(this T o, bool? value)
        where T : ToolOptions => o.Set(nameof(o.ProcessExitHandling), value);

    /// <summary>Fails after an exit code other than 0.</summary>
    public static T EnableProcessExitHandling<T>(this T o)
        where T : ToolOptions => o.SetProcessExitHandling(true);

    /// <summary>Takes any exit code.</summary>
    public static T DisableProcessExitHandling<T>(this T o)
        where T : ToolOptions => o.SetProcessExitHandling(false);

    /// <summary>Sets what judges the end of the process instead of its exit code alone.</summary>
    public static T SetProcessExitHandler<T>(this T o, Action<IProcess> exitHandler)
        where T : ToolOptions => o.Set(ToolOptions.ExitHandler, exitHandler);

    /// <summary>Sets what logs the lines.</summary>
    public static T SetProcessLogger<T>(this T o, Action<OutputType, string>? v)
        where T : ToolOptions => o.Set(ToolOptions.Logger, v);

    /// <summary>Hides texts wherever the process is logged.</summary>
    public static T AddProcessRedactedSecrets<T>(this T o, params string[] v)
        where T : ToolOptions => o.AddItems(nameof(o.ProcessRedactedSecrets), v);

    /// <summary>Puts arguments behind the others, as they are.</summary>
    public static T AddProcessAdditionalArguments<T>(this T o, params string[] v)
        where T : ToolOptions => o.AddItems(nameof(o.ProcessAdditionalArguments), v);

    /// <summary>Puts arguments behind the others, as they are.</summary>
    public static T AddProcessAdditionalArguments<T>(this T o, IEnumerable<string> v)
        where T : ToolOptions => o.AddItems(nameof(o.ProcessAdditionalArguments), v);
}
