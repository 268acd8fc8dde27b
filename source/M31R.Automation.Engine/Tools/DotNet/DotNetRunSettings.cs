using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet run</c>; what is null is left out.</summary>
[Command(Type = typeof(DotNetTasks), Command = "DotNetRun", Arguments = "run")]
public partial class DotNetRunSettings : ToolOptions
{
    /// <summary>The processor architecture, such as <c>x64</c>.</summary>
    [Argument(Format = "--arch {value}")]
    public partial string? Architecture { get; }

    /// <summary>The configuration, such as <c>Release</c>.</summary>
    [Argument(Format = "--configuration {value}")]
    public partial string? Configuration { get; }

    /// <summary>Does not use build servers that keep running.</summary>
    [Argument(Format = "--disable-build-servers")]
    public partial bool? DisableBuildServers { get; }

    /// <summary>The target framework, such as <c>net10.0</c>.</summary>
    [Argument(Format = "--framework {value}")]
    public partial string? Framework { get; }

    /// <summary>The profile of <c>launchSettings.json</c> to start with.</summary>
    [Argument(Format = "--launch-profile {value}")]
    public partial string? LaunchProfile { get; }

    /// <summary>Lets the command ask for input, which it never gets here.</summary>
    [Argument(Format = "--interactive")]
    public partial bool? Interactive { get; }

    /// <summary>Does not build before; takes what is there.</summary>
    [Argument(Format = "--no-build")]
    public partial bool? NoBuild { get; }

    /// <summary>Does not read launch profiles.</summary>
    [Argument(Format = "--no-launch-profile")]
    public partial bool? NoLaunchProfile { get; }

    /// <summary>Does not restore before.</summary>
    [Argument(Format = "--no-restore")]
    public partial bool? NoRestore { get; }

    /// <summary>Leaves the .NET runtime out of the result.</summary>
    [Argument(Format = "--no-self-contained")]
    public partial bool? NoSelfContained { get; }

    /// <summary>The operating system, such as <c>linux</c>.</summary>
    [Argument(Format = "--os {value}")]
    public partial string? OperatingSystem { get; }

    /// <summary>The project or solution; default: the one in the working directory.</summary>
    [Argument(Format = "--project {value}")]
    public partial string? ProjectFile { get; }

    /// <summary>The runtime identifier, such as <c>linux-x64</c>.</summary>
    [Argument(Format = "--runtime {value}")]
    public partial string? Runtime { get; }

    /// <summary>Whether the .NET runtime is part of the result.</summary>
    [Argument(Format = "--self-contained {value}")]
    public partial bool? SelfContained { get; }

    /// <summary>How much is printed.</summary>
    [Argument(Format = "--verbosity {value}")]
    public partial DotNetVerbosity? Verbosity { get; }

    /// <summary>The arguments of the program.</summary>
    [Argument(Position = -1, Format = "-- {value}", Separator = " ")]
    public partial IReadOnlyList<string>? ApplicationArguments { get; }

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

    /// <summary>Builds a program of one file, even when it is up to date.</summary>
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
