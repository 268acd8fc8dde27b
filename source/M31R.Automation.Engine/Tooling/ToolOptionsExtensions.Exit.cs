namespace Nuke.Common.Tooling;

/// <content>What judges the end of the process.</content>
public static partial class ToolOptionsExtensions
{
    /// <summary>Sets whether an exit code other than 0 fails.</summary>
    public static T SetProcessExitHandling<T>(this T o, bool? value)
        where T : ToolOptions => o.Set(nameof(o.ProcessExitHandling), value);

    /// <summary>Fails after an exit code other than 0.</summary>
    public static T EnableProcessExitHandling<T>(this T o)
        where T : ToolOptions => o.SetProcessExitHandling(true);

    /// <summary>Takes any exit code, and does not call an exit handler.</summary>
    public static T DisableProcessExitHandling<T>(this T o)
        where T : ToolOptions => o.SetProcessExitHandling(false);

    /// <summary>Turns true to false, and anything else to true.</summary>
    public static T ToggleProcessExitHandling<T>(this T o)
        where T : ToolOptions => o.Toggle(nameof(o.ProcessExitHandling));

    /// <summary>Fails after an exit code other than 0, as is the default.</summary>
    public static T ResetProcessExitHandling<T>(this T o)
        where T : ToolOptions => o.Reset(nameof(o.ProcessExitHandling));

    /// <summary>Sets what judges the end of the process instead of its exit code alone.</summary>
    public static T SetProcessExitHandler<T>(this T o, Action<IProcess> exitHandler)
        where T : ToolOptions => o.Judged((_, process) => exitHandler(process));

    /// <summary>Sets what judges the end of the process instead of its exit code alone; the value it answers is dropped.</summary>
    public static T SetProcessExitHandler<T>(this T o, Func<IProcess, object?> exitHandler)
        where T : ToolOptions => o.Judged((_, process) => exitHandler(process));

    /// <summary>Sets what judges the end of the process, and is given the options too.</summary>
    public static T SetProcessExitHandler<T>(this T o, Action<T, IProcess> exitHandler)
        where T : ToolOptions => o.Judged((options, process) => exitHandler((T)options, process));

    /// <summary>Sets what judges the end of the process, and is given the options too; the value it answers is dropped.</summary>
    public static T SetProcessExitHandler<T>(this T o, Func<T, IProcess, object?> exitHandler)
        where T : ToolOptions => o.Judged((options, process) => exitHandler((T)options, process));

    private static T Judged<T>(this T o, Action<ToolOptions, IProcess> judge)
        where T : ToolOptions => o.Set(ToolOptions.ExitHandler, judge);
}
