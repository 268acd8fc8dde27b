using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet format</c>; what is null is left out.</summary>
[Command(Type = typeof(DotNetTasks), Command = "DotNetFormat", Arguments = "format")]
public partial class DotNetFormatSettings : ToolOptions
{
    /// <summary>The project or solution; default: the one in the working directory.</summary>
    [Argument(Position = 1, Format = "{value}")]
    public partial string? Project { get; }

    /// <summary>The least severity of what is mended.</summary>
    [Argument(Format = "--severity {value}")]
    public partial DotNetFormatSeverity? Severity { get; }

    /// <summary>Does not restore before.</summary>
    [Argument(Format = "--no-restore")]
    public partial bool? NoRestore { get; }

    /// <summary>Changes nothing; fails where something would change.</summary>
    [Argument(Format = "--verify-no-changes")]
    public partial bool? VerifyNoChanges { get; }

    /// <summary>Files or directories that alone are formatted.</summary>
    [Argument(Format = "--include {value}")]
    public partial IReadOnlyList<string>? Include { get; }

    /// <summary>Files or directories that are left out.</summary>
    [Argument(Format = "--exclude {value}")]
    public partial IReadOnlyList<string>? Exclude { get; }

    /// <summary>Formats generated files too.</summary>
    [Argument(Format = "--include-generated")]
    public partial bool? IncludeGenerated { get; }

    /// <summary>How much is printed.</summary>
    [Argument(Format = "--verbosity {value}")]
    public partial DotNetVerbosity? Verbosity { get; }

    /// <summary>The file of the binary log.</summary>
    [Argument(Format = "--binarylog {value}")]
    public partial string? BinaryLog { get; }

    /// <summary>The directory for a JSON report.</summary>
    [Argument(Format = "--report {value}")]
    public partial string? Report { get; }

    /// <summary>MSBuild properties by name.</summary>
    [Argument(Format = "--property:{key}={value}")]
    public partial IReadOnlyDictionary<string, object>? Properties { get; }
}
