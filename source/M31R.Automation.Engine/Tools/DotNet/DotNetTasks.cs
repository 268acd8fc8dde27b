using Nuke.Common.Execution;
using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Runs the .NET command line. Each method waits for the end, answers the lines printed, and fails after an exit code other than 0.</summary>
public class DotNetTasks : ToolTasks
{
    /// <summary>The name of the tool in PATH.</summary>
    public const string PathExecutable = "dotnet";

    /// <summary>The file: what this run has set, else <c>DOTNET_EXE</c>, else the one that runs this build, else the one in PATH.</summary>
    public static string DotNetPath
    {
        get => BuildRun.Here.DotNetPath
            ?? ToolPathResolver.TryGetEnvironmentExecutable("DOTNET_EXE")
            ?? Running()
            ?? ToolPathResolver.GetPathExecutable(PathExecutable);
        set => BuildRun.Here.DotNetPath = value;
    }

    /// <summary>Runs <c>dotnet</c> with a command line.</summary>
    public static IReadOnlyCollection<Output> DotNet(
        ArgumentStringHandler arguments,
        string? workingDirectory = null,
        IReadOnlyDictionary<string, string>? environmentVariables = null,
        int? timeout = null,
        bool? logOutput = null,
        bool? logInvocation = null,
        Action<OutputType, string>? logger = null,
        Func<IProcess, object?>? exitHandler = null)
    {
        using var process = ProcessTasks.StartProcess(
            DotNetPath, arguments, workingDirectory, environmentVariables, timeout, logOutput, logInvocation, logger);
        process.AssertWaitForExit();
        if (exitHandler is null)
        {
            process.AssertZeroExitCode();
        }
        else
        {
            exitHandler(process);
        }

        return process.Output;
    }

    /// <summary>Runs <c>dotnet restore</c>.</summary>
    public static IReadOnlyCollection<Output> DotNetRestore(DotNetRestoreSettings? options = null) => RunTool(DotNetPath, options ?? new DotNetRestoreSettings());

    /// <summary>Runs <c>dotnet restore</c>.</summary>
    public static IReadOnlyCollection<Output> DotNetRestore(Configure<DotNetRestoreSettings> configurator) => DotNetRestore(configurator(new DotNetRestoreSettings()));

    /// <summary>Runs <c>dotnet build</c>.</summary>
    public static IReadOnlyCollection<Output> DotNetBuild(DotNetBuildSettings? options = null) => RunTool(DotNetPath, options ?? new DotNetBuildSettings());

    /// <summary>Runs <c>dotnet build</c>.</summary>
    public static IReadOnlyCollection<Output> DotNetBuild(Configure<DotNetBuildSettings> configurator) => DotNetBuild(configurator(new DotNetBuildSettings()));

    /// <summary>Runs <c>dotnet test</c>.</summary>
    public static IReadOnlyCollection<Output> DotNetTest(DotNetTestSettings? options = null) => RunTool(DotNetPath, options ?? new DotNetTestSettings());

    /// <summary>Runs <c>dotnet test</c>.</summary>
    public static IReadOnlyCollection<Output> DotNetTest(Configure<DotNetTestSettings> configurator) => DotNetTest(configurator(new DotNetTestSettings()));

    /// <summary>Runs <c>dotnet run</c>.</summary>
    public static IReadOnlyCollection<Output> DotNetRun(DotNetRunSettings? options = null) => RunTool(DotNetPath, options ?? new DotNetRunSettings());

    /// <summary>Runs <c>dotnet run</c>.</summary>
    public static IReadOnlyCollection<Output> DotNetRun(Configure<DotNetRunSettings> configurator) => DotNetRun(configurator(new DotNetRunSettings()));

    /// <summary>Runs <c>dotnet format</c>.</summary>
    public static IReadOnlyCollection<Output> DotNetFormat(DotNetFormatSettings? options = null) => RunTool(DotNetPath, options ?? new DotNetFormatSettings());

    /// <summary>Runs <c>dotnet format</c>.</summary>
    public static IReadOnlyCollection<Output> DotNetFormat(Configure<DotNetFormatSettings> configurator) => DotNetFormat(configurator(new DotNetFormatSettings()));

    /// <summary>Runs <c>dotnet publish</c>.</summary>
    public static IReadOnlyCollection<Output> DotNetPublish(DotNetPublishSettings? options = null) => RunTool(DotNetPath, options ?? new DotNetPublishSettings());

    /// <summary>Runs <c>dotnet publish</c>.</summary>
    public static IReadOnlyCollection<Output> DotNetPublish(Configure<DotNetPublishSettings> configurator) => DotNetPublish(configurator(new DotNetPublishSettings()));

    private static string? Running()
    {
        var path = Environment.GetEnvironmentVariable("DOTNET_HOST_PATH") ?? Environment.ProcessPath;
        return Path.GetFileNameWithoutExtension(path) == PathExecutable && File.Exists(path) ? path : null;
    }
}
