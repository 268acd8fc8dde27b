using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet test</c>; what is null is left out.</summary>
[Command(Type = typeof(DotNetTasks), Command = "DotNetTest", Arguments = "test")]
public partial class DotNetTestSettings : ToolOptions
{
    /// <summary>The project or solution; default: the one in the working directory.</summary>
    [Argument(Position = 1, Format = "{value}")]
    public partial string? ProjectFile { get; }

    /// <summary>Where test adapters are looked for.</summary>
    [Argument(Format = "--test-adapter-path {value}")]
    public partial string? TestAdapterPath { get; }

    /// <summary>The configuration, such as <c>Release</c>.</summary>
    [Argument(Format = "--configuration {value}")]
    public partial string? Configuration { get; }

    /// <summary>What collects data of the tests, such as <c>XPlat Code Coverage</c>.</summary>
    [Argument(Format = "--collect {value}")]
    public partial string? DataCollector { get; }

    /// <summary>A file for the log of the test platform.</summary>
    [Argument(Format = "--diag {value}")]
    public partial string? DiagnosticsFile { get; }

    /// <summary>The target framework, such as <c>net10.0</c>.</summary>
    [Argument(Format = "--framework {value}")]
    public partial string? Framework { get; }

    /// <summary>Which tests run, such as <c>Category!=Slow</c>.</summary>
    [Argument(Format = "--filter {value}")]
    public partial string? Filter { get; }

    /// <summary>Who is told of the results, such as <c>trx</c>.</summary>
    [Argument(Format = "--logger {value}")]
    public partial IReadOnlyList<string>? Loggers { get; }

    /// <summary>Does not build before; takes what is there.</summary>
    [Argument(Format = "--no-build")]
    public partial bool? NoBuild { get; }

    /// <summary>Does not restore before.</summary>
    [Argument(Format = "--no-restore")]
    public partial bool? NoRestore { get; }

    /// <summary>Where the tests are built to.</summary>
    [Argument(Format = "--output {value}")]
    public partial string? Output { get; }

    /// <summary>Where results go.</summary>
    [Argument(Format = "--results-directory {value}")]
    public partial string? ResultsDirectory { get; }

    /// <summary>The <c>.runsettings</c> file.</summary>
    [Argument(Format = "--settings {value}")]
    public partial string? SettingsFile { get; }

    /// <summary>Lists the tests without running them.</summary>
    [Argument(Format = "--list-tests")]
    public partial bool? ListTests { get; }

    /// <summary>How much is printed.</summary>
    [Argument(Format = "--verbosity {value}")]
    public partial DotNetVerbosity? Verbosity { get; }

    /// <summary>MSBuild properties by name.</summary>
    [Argument(Format = "/property:{key}={value}")]
    public partial IReadOnlyDictionary<string, object>? Properties { get; }

    /// <summary>Finds the test that ends the test host.</summary>
    [Argument(Format = "--blame")]
    public partial bool? BlameMode { get; }

    /// <summary>Makes a dump when the test host crashes.</summary>
    [Argument(Format = "--blame-crash")]
    public partial bool? BlameCrash { get; }

    /// <summary><c>full</c> or <c>mini</c>.</summary>
    [Argument(Format = "--blame-crash-dump-type {value}")]
    public partial string? BlameCrashDumpType { get; }

    /// <summary>Makes a dump when the test host ends as it should, too.</summary>
    [Argument(Format = "--blame-crash-collect-always")]
    public partial bool? BlameCrashCollectAlways { get; }

    /// <summary>Makes a dump of a test that hangs, and ends it.</summary>
    [Argument(Format = "--blame-hang")]
    public partial bool? BlameHang { get; }

    /// <summary><c>full</c>, <c>mini</c> or <c>none</c>.</summary>
    [Argument(Format = "--blame-hang-dump-type {value}")]
    public partial string? BlameHangDumpType { get; }

    /// <summary>How long a test may take, such as <c>90s</c> or <c>5m</c>.</summary>
    [Argument(Format = "--blame-hang-timeout {value}")]
    public partial string? BlameHangTimeout { get; }

    /// <summary>Run settings by name.</summary>
    [Argument(Position = -1, Format = "-- {key}={value}", Separator = " ")]
    public partial IReadOnlyDictionary<string, object>? RunSettings { get; }

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

    /// <summary>The runtime identifier to test, such as <c>linux-x64</c>.</summary>
    [Argument(Format = "--runtime {value}")]
    public partial string? Runtime { get; }
}
