using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet tool restore</c>; what is null is left out.</summary>
[Command(Type = typeof(DotNetTasks), Command = "DotNetToolRestore", Arguments = "tool restore")]
public partial class DotNetToolRestoreSettings : ToolOptions
{
    /// <summary>The NuGet configuration that alone is read.</summary>
    [Argument(Format = "--configfile {value}")]
    public partial string? ConfigFile { get; }

    /// <summary>Package sources, besides the configured ones.</summary>
    [Argument(Format = "--add-source {value}")]
    public partial IReadOnlyList<string>? Sources { get; }

    /// <summary>The manifest of local tools.</summary>
    [Argument(Format = "--tool-manifest {value}")]
    public partial string? ToolManifest { get; }

    /// <summary>Restores one project after the other.</summary>
    [Argument(Format = "--disable-parallel")]
    public partial bool? DisableParallel { get; }

    /// <summary>Warns of package sources that fail, instead of failing.</summary>
    [Argument(Format = "--ignore-failed-sources")]
    public partial bool? IgnoreFailedSources { get; }

    /// <summary>Does not take answers of package sources from the cache.</summary>
    [Argument(Format = "--no-cache")]
    public partial bool? NoCache { get; }

    /// <summary>Lets the command ask for input, which it never gets here.</summary>
    [Argument(Format = "--interactive")]
    public partial bool? Interactive { get; }
}
