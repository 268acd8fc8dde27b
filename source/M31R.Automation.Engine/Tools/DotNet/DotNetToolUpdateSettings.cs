using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet tool update</c>; what is null is left out.</summary>
[Command(Type = typeof(DotNetTasks), Command = "DotNetToolUpdate", Arguments = "tool update")]
public partial class DotNetToolUpdateSettings : ToolOptions
{
    /// <summary>The id of the tool's package.</summary>
    [Argument(Position = 1, Format = "{value}")]
    public partial string? PackageName { get; }

    /// <summary>Package sources, besides the configured ones.</summary>
    [Argument(Format = "--add-source {value}")]
    public partial IReadOnlyList<string>? Sources { get; }

    /// <summary>The NuGet configuration that alone is read.</summary>
    [Argument(Format = "--configfile {value}")]
    public partial string? ConfigFile { get; }

    /// <summary>The target framework to take the tool for.</summary>
    [Argument(Format = "--framework {value}")]
    public partial string? Framework { get; }

    /// <summary>For all directories of this user.</summary>
    [Argument(Format = "--global")]
    public partial bool? Global { get; }

    /// <summary>The directory that the tool is put into.</summary>
    [Argument(Format = "--tool-path {value}")]
    public partial string? ToolInstallationPath { get; }

    /// <summary>How much is printed.</summary>
    [Argument(Format = "--verbosity {value}")]
    public partial DotNetVerbosity? Verbosity { get; }

    /// <summary>The version of the package.</summary>
    [Argument(Format = "--version {value}")]
    public partial string? Version { get; }
}
