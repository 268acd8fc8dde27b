using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet build</c>; what is null is left out.</summary>
[Command(Type = typeof(DotNetTasks), Command = "DotNetBuild", Arguments = "build")]
public partial class DotNetBuildSettings : ToolOptions
{
    /// <summary>The project or solution; default: the one in the working directory.</summary>
    [Argument(Position = 1, Format = "{value}")]
    public partial string? ProjectFile { get; }

    /// <summary>The configuration, such as <c>Release</c>.</summary>
    [Argument(Format = "--configuration {value}")]
    public partial string? Configuration { get; }

    /// <summary>The target framework, such as <c>net10.0</c>.</summary>
    [Argument(Format = "--framework {value}")]
    public partial string? Framework { get; }

    /// <summary>Builds anew what is up to date already.</summary>
    [Argument(Format = "--no-incremental")]
    public partial bool? NoIncremental { get; }

    /// <summary>Does not restore before.</summary>
    [Argument(Format = "--no-restore")]
    public partial bool? NoRestore { get; }

    /// <summary>Where the results go.</summary>
    [Argument(Format = "--output {value}")]
    public partial string? OutputDirectory { get; }

    /// <summary>Whether the .NET runtime is part of the result.</summary>
    [Argument(Format = "--self-contained {value}")]
    public partial bool? SelfContained { get; }

    /// <summary>The runtime identifier, such as <c>linux-x64</c>.</summary>
    [Argument(Format = "--runtime {value}")]
    public partial string? Runtime { get; }

    /// <summary>How much is printed.</summary>
    [Argument(Format = "--verbosity {value}")]
    public partial DotNetVerbosity? Verbosity { get; }

    /// <summary>What follows the version, such as <c>beta.1</c>.</summary>
    [Argument(Format = "--version-suffix {value}")]
    public partial string? VersionSuffix { get; }

    /// <summary>Who is told of the events of the build.</summary>
    [Argument(Format = "/logger:{value}")]
    public partial IReadOnlyList<string>? Loggers { get; }

    /// <summary>Leaves out the logger that prints.</summary>
    [Argument(Format = "/noconsolelogger")]
    public partial bool? NoConsoleLogger { get; }

    /// <summary>Prints no banner.</summary>
    [Argument(Format = "--nologo")]
    public partial bool? NoLogo { get; }

    /// <summary>The file of the binary log.</summary>
    [Argument(Format = "-bl:{value}")]
    public partial string? BinaryLog { get; }

    /// <summary>The directory for all that projects make.</summary>
    [Argument(Format = "--artifacts-path {value}")]
    public partial string? ArtifactsPath { get; }

    /// <summary>Restores one project after the other.</summary>
    [Argument(Format = "--disable-parallel")]
    public partial bool? DisableParallel { get; }

    /// <summary>Resolves all dependencies, even when the last restore succeeded.</summary>
    [Argument(Format = "--force")]
    public partial bool? Force { get; }

    /// <summary>Warns of package sources that fail, instead of failing.</summary>
    [Argument(Format = "--ignore-failed-sources")]
    public partial bool? IgnoreFailedSources { get; }

    /// <summary>Does not take answers of package sources from the cache.</summary>
    [Argument(Format = "--no-cache")]
    public partial bool? NoCache { get; }

    /// <summary>Leaves out the projects that it depends on.</summary>
    [Argument(Format = "--no-dependencies")]
    public partial bool? NoDependencies { get; }

    /// <summary>Where packages are put.</summary>
    [Argument(Format = "--packages {value}")]
    public partial string? PackageDirectory { get; }

    /// <summary>Package sources, instead of the configured ones.</summary>
    [Argument(Format = "--source {value}")]
    public partial IReadOnlyList<string>? Sources { get; }

    /// <summary>Writes a lock file of the packages, and uses it.</summary>
    [Argument(Format = "--use-lock-file")]
    public partial bool? UseLockFile { get; }

    /// <summary>Fails where the lock file would change.</summary>
    [Argument(Format = "--locked-mode")]
    public partial bool? LockedMode { get; }

    /// <summary>The lock file; default: <c>packages.lock.json</c> beside the project.</summary>
    [Argument(Format = "--lock-file-path {value}")]
    public partial string? LockFilePath { get; }

    /// <summary>Resolves all dependencies, even when there is a lock file.</summary>
    [Argument(Format = "--force-evaluate")]
    public partial bool? ForceEvaluate { get; }

    /// <summary>MSBuild properties by name.</summary>
    [Argument(Format = "--property:{key}={value}")]
    public partial IReadOnlyDictionary<string, object>? Properties { get; }
}
