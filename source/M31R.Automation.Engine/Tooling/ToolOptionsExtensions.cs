namespace Nuke.Common.Tooling;

/// <summary>Sets how a tool's process is run.</summary>
public static partial class ToolOptionsExtensions
{
    /// <summary>Sets the tool's file.</summary>
    public static T SetProcessToolPath<T>(this T o, string? value)
        where T : ToolOptions => o.Set(nameof(o.ProcessToolPath), value);

    /// <summary>Lets the tool be found.</summary>
    public static T ResetProcessToolPath<T>(this T o)
        where T : ToolOptions => o.Reset(nameof(o.ProcessToolPath));

    /// <summary>Sets where the tool runs.</summary>
    public static T SetProcessWorkingDirectory<T>(this T o, string? value)
        where T : ToolOptions => o.Set(nameof(o.ProcessWorkingDirectory), value);

    /// <summary>Lets the tool run in the working directory of the build.</summary>
    public static T ResetProcessWorkingDirectory<T>(this T o)
        where T : ToolOptions => o.Reset(nameof(o.ProcessWorkingDirectory));

    /// <summary>Sets the milliseconds after which the tool is ended.</summary>
    public static T SetProcessExecutionTimeout<T>(this T o, int? value)
        where T : ToolOptions => o.Set(nameof(o.ProcessExecutionTimeout), value);

    /// <summary>Sets the time after which the tool is ended; 24 days at most.</summary>
    public static T SetProcessExecutionTimeout<T>(this T o, TimeSpan value)
        where T : ToolOptions => o.SetProcessExecutionTimeout(checked((int)value.TotalMilliseconds));

    /// <summary>Lets the tool run as long as it takes.</summary>
    public static T ResetProcessExecutionTimeout<T>(this T o)
        where T : ToolOptions => o.Reset(nameof(o.ProcessExecutionTimeout));

    /// <summary>Puts these arguments alone behind the others, as they are.</summary>
    public static T SetProcessAdditionalArguments<T>(this T o, params string[] v)
        where T : ToolOptions => o.SetItems(nameof(o.ProcessAdditionalArguments), v);

    /// <summary>Puts these arguments alone behind the others, as they are.</summary>
    public static T SetProcessAdditionalArguments<T>(this T o, IEnumerable<string>? v)
        where T : ToolOptions => o.SetItems(nameof(o.ProcessAdditionalArguments), v);

    /// <summary>Puts arguments behind the others, as they are.</summary>
    public static T AddProcessAdditionalArguments<T>(this T o, params string[] v)
        where T : ToolOptions => o.AddItems(nameof(o.ProcessAdditionalArguments), v);

    /// <summary>Puts arguments behind the others, as they are.</summary>
    public static T AddProcessAdditionalArguments<T>(this T o, IEnumerable<string>? v)
        where T : ToolOptions => o.AddItems(nameof(o.ProcessAdditionalArguments), v);

    /// <summary>Removes arguments from those behind the others.</summary>
    public static T RemoveProcessAdditionalArguments<T>(this T o, params string[] v)
        where T : ToolOptions => o.RemoveItems(nameof(o.ProcessAdditionalArguments), v);

    /// <summary>Removes arguments from those behind the others.</summary>
    public static T RemoveProcessAdditionalArguments<T>(this T o, IEnumerable<string>? v)
        where T : ToolOptions => o.RemoveItems(nameof(o.ProcessAdditionalArguments), v);

    /// <summary>Puts nothing behind the other arguments.</summary>
    public static T ClearProcessAdditionalArguments<T>(this T o)
        where T : ToolOptions => o.Reset(nameof(o.ProcessAdditionalArguments));
}
