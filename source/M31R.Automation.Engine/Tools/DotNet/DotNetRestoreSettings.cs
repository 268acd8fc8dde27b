using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet restore</c>; what is null is left out.</summary>
[Command(Type = typeof(DotNetTasks), Command = "DotNetRestore", Arguments = "restore")]
public partial class DotNetRestoreSettings : ToolOptions
{
    /// <summary>The project or solution; default: the one in the working directory.</summary>
    [Argument(Position = 1, Format = "{value}")]
    public partial string? ProjectFile { get; }

    /// <summary>The NuGet configuration that alone is read.</summary>
    [Argument(Format = "--configfile {value}")]
    public partial string? ConfigFile { get; }

    /// <summary>How much is printed.</summary>
    [Argument(Format = "--verbosity {value}")]
    public partial DotNetVerbosity? Verbosity { get; }

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

    /// <summary>The runtime identifier, such as <c>linux-x64</c>.</summary>
    [Argument(Format = "--runtime {value}")]
    public partial string? Runtime { get; }

    /// <summary>MSBuild properties by name.</summary>
    [Argument(Format = "--property:{key}={value}")]
    public partial IReadOnlyDictionary<string, object>? Properties { get; }
}
