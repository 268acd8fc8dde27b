using System.Reflection;
using Nuke.Common.Execution;

namespace Nuke.Common.Tooling;

/// <summary>
/// Base of the classes that run one command line tool each. Where the tool comes from says its <see cref="ToolAttribute"/>, at which level
/// its lines are logged its <see cref="LogLevelPattern"/>, <see cref="DefaultLogLevel"/> and <see cref="LogErrorAsStandard"/>.
/// </summary>
public abstract partial class ToolTasks
{
    /// <summary>For derived classes.</summary>
    protected ToolTasks()
    {
    }

    /// <summary>Where the tool is when it is the one that runs this build; null otherwise.</summary>
    private protected virtual string? RunningPath => null;

    /// <summary>Makes the tasks of that class.</summary>
    public static T Resolve<T>()
        where T : ToolTasks => (T)Activator.CreateInstance(typeof(T), nonPublic: true)!;

    /// <summary>The file of the tool that options are for.</summary>
    internal static string PathOf(ToolOptions options)
    {
        var tasks = options.GetType().GetCustomAttribute<CommandAttribute>()?.Type
            ?? throw new AssertionFailure(
                $"Nothing says which tool {options.GetType().Name} are for. Give the class a [Command] with a type.", null);
        return ((ToolTasks)Activator.CreateInstance(tasks)!).GetToolPathInternal(options);
    }

    /// <summary>The tool's file for these options; null finds it as the class says.</summary>
    protected virtual string? GetToolPath(ToolOptions? options = null) => null;

    /// <summary>
    /// The tool's file: that of the options, what this run has set, <c>NAME_EXE</c> in the environment, else where the class says it is.
    /// </summary>
    protected string GetToolPathInternal(ToolOptions? options = null) =>
        options?.ProcessToolPath
        ?? GetToolPath(options)
        ?? BuildRun.Here.ToolPaths.GetValueOrDefault(GetType())
        ?? ToolPathResolver.TryGetEnvironmentExecutable($"{Name.ToUpperInvariant()}_EXE")
        ?? RunningPath
        ?? Find(options);

    /// <summary>Sets the tool's file for the rest of this run.</summary>
    protected void SetToolPath(string path) => BuildRun.Here.ToolPaths[GetType()] = path;

    /// <summary>What judges the end of the process; default: the handler of the options, else the exit code.</summary>
    protected virtual Func<ToolOptions?, IProcess, object?> GetExitHandler(ToolOptions? options = null) => (given, process) =>
    {
        if (given?.Get<Action<ToolOptions, IProcess>>(ToolOptions.ExitHandler) is { } judge)
        {
            judge(given, process);
            return null;
        }

        return process.AssertZeroExitCode();
    };

    /// <summary>What logs the lines; default: the logger of the options, else one that the attributes of the class describe.</summary>
    protected virtual Action<OutputType, string>? GetLogger(ToolOptions? options = null) =>
        options?.Get<Action<OutputType, string>>(ToolOptions.Logger) ?? ToolLog.Of(GetType());

    /// <summary>The name of the class without <c>Tasks</c>.</summary>
    private string Name => GetType().Name.EndsWith("Tasks", StringComparison.Ordinal) ? GetType().Name[..^"Tasks".Length] : GetType().Name;

    private string Find(ToolOptions? options) => GetType().GetCustomAttribute<ToolAttribute>() switch
    {
        PathToolAttribute tool => ToolPathResolver.GetPathExecutable(tool.Executable),
        NuGetToolAttribute tool => NuGetToolPathResolver.GetPackageExecutable(
            tool.Id, tool.Executable, framework: (options as IToolOptionsWithFramework)?.Framework),
        NpmToolAttribute tool => NpmToolPathResolver.GetNpmExecutable(tool.Executable),
        AptGetToolAttribute tool => ToolPathResolver.GetPathExecutable(tool.Id),
        _ => throw new AssertionFailure(
            $"Nothing says where the tool of {GetType().Name} comes from. Give the class a [PathTool], or set the path.", null),
    };
}
