using Nuke.Common.Execution;

namespace Nuke.Common.Tooling;

/// <summary>Base of the classes that run one command line tool each.</summary>
public abstract class ToolTasks
{
    /// <summary>For derived classes.</summary>
    protected ToolTasks()
    {
    }

    /// <summary>Runs a tool with options, waits for its end and answers its lines.</summary>
    internal static IReadOnlyCollection<Output> RunTool(string toolPath, ToolOptions options)
    {
        using var process = ProcessTasks.StartProcess(
            options.ProcessToolPath ?? toolPath,
            OptionsText.Of(options),
            options.ProcessWorkingDirectory,
            Environment(options),
            options.ProcessExecutionTimeout,
            options.ProcessOutputLogging,
            options.ProcessInvocationLogging,
            options.Get<Action<OutputType, string>>(ToolOptions.Logger),
            Filter(options.ProcessRedactedSecrets ?? []));
        process.AssertWaitForExit();
        if (options.Get<Action<IProcess>>(ToolOptions.ExitHandler) is { } judge)
        {
            judge(process);
        }
        else if (options.ProcessExitHandling is not false)
        {
            process.AssertZeroExitCode();
        }

        return process.Output;
    }

    private static Func<string, string> Filter(IReadOnlyList<string> secrets) =>
        line => secrets.Aggregate(line, (shown, secret) => shown.Replace(secret, "[REDACTED]", StringComparison.Ordinal));

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
