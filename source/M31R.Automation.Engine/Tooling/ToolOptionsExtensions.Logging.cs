namespace Nuke.Common.Tooling;

/// <content>What is logged, and what is hidden there.</content>
public static partial class ToolOptionsExtensions
{
    /// <summary>Sets whether lines are logged.</summary>
    public static T SetProcessOutputLogging<T>(this T o, bool? value)
        where T : ToolOptions => o.Set(nameof(o.ProcessOutputLogging), value);

    /// <summary>Has lines logged.</summary>
    public static T EnableProcessOutputLogging<T>(this T o)
        where T : ToolOptions => o.SetProcessOutputLogging(true);

    /// <summary>Has no lines logged.</summary>
    public static T DisableProcessOutputLogging<T>(this T o)
        where T : ToolOptions => o.SetProcessOutputLogging(false);

    /// <summary>Has lines logged, as is the default.</summary>
    public static T ResetProcessOutputLogging<T>(this T o)
        where T : ToolOptions => o.Reset(nameof(o.ProcessOutputLogging));

    /// <summary>Sets whether the command is logged.</summary>
    public static T SetProcessInvocationLogging<T>(this T o, bool? value)
        where T : ToolOptions => o.Set(nameof(o.ProcessInvocationLogging), value);

    /// <summary>Has the command logged.</summary>
    public static T EnableProcessInvocationLogging<T>(this T o)
        where T : ToolOptions => o.SetProcessInvocationLogging(true);

    /// <summary>Does not have the command logged.</summary>
    public static T DisableProcessInvocationLogging<T>(this T o)
        where T : ToolOptions => o.SetProcessInvocationLogging(false);

    /// <summary>Has the command logged, as is the default.</summary>
    public static T ResetProcessInvocationLogging<T>(this T o)
        where T : ToolOptions => o.Reset(nameof(o.ProcessInvocationLogging));

    /// <summary>The former name of <see cref="DisableProcessOutputLogging"/>.</summary>
    [Obsolete("Use DisableProcessOutputLogging instead")]
    public static T DisableProcessLogOutput<T>(this T o)
        where T : ToolOptions => o.DisableProcessOutputLogging();

    /// <summary>The former name of <see cref="DisableProcessInvocationLogging"/>.</summary>
    [Obsolete("Use DisableProcessInvocationLogging instead")]
    public static T DisableProcessLogInvocation<T>(this T o)
        where T : ToolOptions => o.DisableProcessInvocationLogging();

    /// <summary>Sets what logs the lines.</summary>
    public static T SetProcessLogger<T>(this T o, Action<OutputType, string>? v)
        where T : ToolOptions => o.Set(ToolOptions.Logger, v);

    /// <summary>Hides these texts alone wherever the process is logged.</summary>
    public static T SetProcessRedactedSecrets<T>(this T o, params string[] v)
        where T : ToolOptions => o.SetItems(nameof(o.ProcessRedactedSecrets), v);

    /// <summary>Hides these texts alone wherever the process is logged.</summary>
    public static T SetProcessRedactedSecrets<T>(this T o, IEnumerable<string>? v)
        where T : ToolOptions => o.SetItems(nameof(o.ProcessRedactedSecrets), v);

    /// <summary>Hides texts wherever the process is logged.</summary>
    public static T AddProcessRedactedSecrets<T>(this T o, params string[] v)
        where T : ToolOptions => o.AddItems(nameof(o.ProcessRedactedSecrets), v);

    /// <summary>Hides texts wherever the process is logged.</summary>
    public static T AddProcessRedactedSecrets<T>(this T o, IEnumerable<string>? v)
        where T : ToolOptions => o.AddItems(nameof(o.ProcessRedactedSecrets), v);

    /// <summary>Shows texts again wherever the process is logged.</summary>
    public static T RemoveProcessRedactedSecrets<T>(this T o, params string[] v)
        where T : ToolOptions => o.RemoveItems(nameof(o.ProcessRedactedSecrets), v);

    /// <summary>Shows texts again wherever the process is logged.</summary>
    public static T RemoveProcessRedactedSecrets<T>(this T o, IEnumerable<string>? v)
        where T : ToolOptions => o.RemoveItems(nameof(o.ProcessRedactedSecrets), v);

    /// <summary>Hides nothing but what the build hides anyway.</summary>
    public static T ClearProcessRedactedSecrets<T>(this T o)
        where T : ToolOptions => o.Reset(nameof(o.ProcessRedactedSecrets));
}
