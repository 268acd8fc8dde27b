using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet pack</c>; what is null is left out.</summary>
[Command(Type = typeof(DotNetTasks), Command = "DotNetPack", Arguments = "pack")]
public partial class DotNetPackSettings : ToolOptions
{
    /// <summary>The project or solution; default: the one in the working directory.</summary>
    [Argument(Position = 1, Format = "{value}")]
    public partial string? Project { get; }

    /// <summary>The configuration, such as <c>Release</c>.</summary>
    [Argument(Format = "--configuration {value}")]
    public partial string? Configuration { get; }

    /// <summary>Packs sources with the symbols.</summary>
    [Argument(Format = "--include-source")]
    public partial bool? IncludeSource { get; }

    /// <summary>Makes a package of symbols too.</summary>
    [Argument(Format = "--include-symbols")]
    public partial bool? IncludeSymbols { get; }

    /// <summary>Does not build before; takes what is there.</summary>
    [Argument(Format = "--no-build")]
    public partial bool? NoBuild { get; }

    /// <summary>Does not restore before.</summary>
    [Argument(Format = "--no-restore")]
    public partial bool? NoRestore { get; }

    /// <summary>Where the results go.</summary>
    [Argument(Format = "--output {value}")]
    public partial string? OutputDirectory { get; }

    /// <summary>Marks the package as serviceable.</summary>
    [Argument(Format = "--serviceable")]
    public partial bool? Serviceable { get; }

    /// <summary>How much is printed.</summary>
    [Argument(Format = "--verbosity {value}")]
    public partial DotNetVerbosity? Verbosity { get; }

    /// <summary>What follows the version, such as <c>beta.1</c>.</summary>
    [Argument(Format = "--version-suffix {value}")]
    public partial string? VersionSuffix { get; }

    /// <summary>Prints no banner.</summary>
    [Argument(Format = "--nologo")]
    public partial bool? NoLogo { get; }

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

    /// <summary>The runtime identifier, such as <c>linux-x64</c>.</summary>
    [Argument(Format = "--runtime {value}")]
    public partial string? Runtime { get; }

    /// <summary>MSBuild properties by name.</summary>
    [Argument(Format = "--property:{key}={value}")]
    public partial IReadOnlyDictionary<string, object>? Properties { get; }
}
