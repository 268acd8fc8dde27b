namespace Nuke.Common.Tooling;

/// <summary>Options of a command line tool: how its process is run, and in derived types what it is told.</summary>
public abstract class ToolOptions : Options
{
    internal const string ExitHandler = nameof(ExitHandler);
    internal const string Logger = nameof(Logger);

    /// <summary>For derived types.</summary>
    protected ToolOptions()
    {
    }

    /// <summary>The tool's file; null finds it.</summary>
    public string? ProcessToolPath => Get<string>(nameof(ProcessToolPath));

    /// <summary>Where the tool runs; null means the working directory of the build.</summary>
    public string? ProcessWorkingDirectory => Get<string>(nameof(ProcessWorkingDirectory));

    /// <summary>Added to the environment of the build; null adds nothing.</summary>
    public IReadOnlyDictionary<string, string>? ProcessEnvironmentVariables =>
        Get<IReadOnlyDictionary<string, string>>(nameof(ProcessEnvironmentVariables));

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
