using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet clean</c>; what is null is left out.</summary>
[Command(Type = typeof(DotNetTasks), Command = "DotNetClean", Arguments = "clean")]
public partial class DotNetCleanSettings : ToolOptions
{
    /// <summary>The project or solution; default: the one in the working directory.</summary>
    [Argument(Position = 1, Format = "{value}")]
    public partial string? Project { get; }

    /// <summary>The configuration, such as <c>Release</c>.</summary>
    [Argument(Format = "--configuration {value}")]
    public partial string? Configuration { get; }

    /// <summary>The target framework, such as <c>net10.0</c>.</summary>
    [Argument(Format = "--framework {value}")]
    public partial string? Framework { get; }

    /// <summary>Where the results to delete are.</summary>
    [Argument(Format = "--output {value}")]
    public partial string? Output { get; }

    /// <summary>The runtime identifier, such as <c>linux-x64</c>.</summary>
    [Argument(Format = "--runtime {value}")]
    public partial string? Runtime { get; }

    /// <summary>How much is printed.</summary>
    [Argument(Format = "--verbosity {value}")]
    public partial DotNetVerbosity? Verbosity { get; }

    /// <summary>Prints no banner.</summary>
    [Argument(Format = "--nologo")]
    public partial bool? NoLogo { get; }

    /// <summary>The directory for all that projects make.</summary>
    [Argument(Format = "--artifacts-path {value}")]
    public partial string? ArtifactsPath { get; }

    /// <summary>MSBuild properties by name.</summary>
    [Argument(Format = "--property:{key}={value}")]
    public partial IReadOnlyDictionary<string, object>? Properties { get; }
}
