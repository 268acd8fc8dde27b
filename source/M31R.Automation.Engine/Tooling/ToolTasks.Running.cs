using Nuke.Common.Execution;

namespace Nuke.Common.Tooling;

/// <content>Runs the tool.</content>
public abstract partial class ToolTasks
{
    /// <summary>
    /// The file of the run under way, which <see cref="StartProcess"/> has no parameter for; each run has tasks of its own.
    /// </summary>
    private string? toolPath;

    /// <summary>Runs the tool with options, waits for its end and answers its lines.</summary>
    protected virtual IReadOnlyCollection<Output> Run<T>(T? options = null)
        where T : ToolOptions, new()
    {
        options = PreProcess(ToolVerbosity.Mapped(options ?? new T()));
        toolPath = GetToolPathInternal(options);
        var secrets = OptionsText.Secrets(options);
        using var process = StartProcess(
            OptionsText.Of(options),
            options.ProcessWorkingDirectory,
            Environment(options),
            options.ProcessExecutionTimeout,
            options.ProcessOutputLogging,
            options.ProcessInvocationLogging,
            GetLogger(options),
            line => secrets.Aggregate(line, (shown, secret) => shown.Replace(secret, "[REDACTED]", StringComparison.Ordinal)));
        Judge(options, process);
        PostProcess(options);
        return process.Output;
    }

    /// <summary>Runs the tool with options and answers its result with its lines.</summary>
    protected virtual (TResult Result, IReadOnlyCollection<Output> Output) Run<TOptions, TResult>(TOptions? options = null)
        where TOptions : ToolOptions, new()
    {
        options ??= new TOptions();
        var output = Run<TOptions>(options);
        return ((TResult)GetResult<TResult>(options, output)!, output);
    }

    /// <summary>Runs the tool with a command line, waits for its end and answers its lines.</summary>
    /// <inheritdoc cref="Tool" />
    protected IReadOnlyCollection<Output> Run(
        ArgumentStringHandler arguments,
        string? workingDirectory = null,
        IReadOnlyDictionary<string, string>? environmentVariables = null,
        int? timeout = null,
        bool? logOutput = null,
        bool? logInvocation = null,
        Action<OutputType, string>? logger = null,
        Func<IProcess, object?>? exitHandler = null)
    {
        var filter = arguments.GetFilter();
        using var process = StartProcess(
            arguments.ToStringAndClear(),
            workingDirectory,
            environmentVariables,
            timeout,
            logOutput,
            logInvocation,
            logger ?? GetLogger(),
            filter);
        process.AssertWaitForExit();
        (exitHandler ?? (ended => GetExitHandler()(null, ended)))(process);
        return process.Output;
    }

    /// <summary>Starts the tool; the filter changes lines before they are kept or logged, and the logged command.</summary>
    protected virtual IProcess StartProcess(
        string arguments,
        string? workingDirectory,
        IReadOnlyDictionary<string, string>? environmentVariables,
        int? executionTimeout,
        bool? outputLogging,
        bool? invocationLogging,
        Action<OutputType, string>? logger,
        Func<string, string>? outputFilter = null) => ProcessTasks.StartProcess(
            toolPath ?? GetToolPathInternal(),
            arguments,
            workingDirectory,
            environmentVariables,
            executionTimeout,
            outputLogging,
            invocationLogging,
            logger,
            outputFilter);

    /// <summary>Changes options before the tool is run; by default they stay as they are.</summary>
    protected virtual T PreProcess<T>(T options)
        where T : ToolOptions => options;

    /// <summary>Is called once the tool has succeeded.</summary>
    protected virtual void PostProcess(ToolOptions options)
    {
    }

    /// <summary>Reads the result of a tool that has one. Fails unless it is overridden.</summary>
    protected virtual object? GetResult<T>(ToolOptions options, IReadOnlyCollection<Output> output) =>
        throw new AssertionFailure($"{GetType().Name} does not say how to read a {typeof(T).Name} from what the tool prints.", null);

    private void Judge(ToolOptions options, IProcess process)
    {
        process.AssertWaitForExit();
        if (options.ProcessExitHandling is not false)
        {
            GetExitHandler(options)(options, process);
        }
    }

    private static Dictionary<string, string>? Environment(ToolOptions options)
    {
        if (options.ProcessEnvironmentVariables is not { } added)
        {
            return null;
        }

        var all = new Dictionary<string, string>(BuildRun.Here.Variables.All, StringComparer.Ordinal);
        foreach (var (name, value) in added)
        {
            all[name] = value;
        }

        return all;
    }
}
