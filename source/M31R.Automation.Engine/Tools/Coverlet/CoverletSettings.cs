using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Coverlet;

/// <summary>Options of <c>coverlet</c>; what is null is left out.</summary>
[Command(Type = typeof(CoverletTasks), Command = "Coverlet")]
public partial class CoverletSettings : ToolOptions
{
    /// <summary>The test assembly, or the directory with it.</summary>
    [Argument(Position = 1, Format = "{value}")]
    public partial string? Assembly { get; }

    /// <summary>The program that runs the tests, like <c>dotnet</c>.</summary>
    [Argument(Format = "--target {value}")]
    public partial string? Target { get; }

    /// <summary>The arguments of the test runner.</summary>
    [Argument(Format = "--targetargs {value}", Separator = " ", QuoteMultiple = true)]
    public partial IReadOnlyList<string>? TargetArgs { get; }

    /// <summary>The file or directory of the report.</summary>
    [Argument(Format = "--output {value}")]
    public partial string? Output { get; }

    /// <summary>The formats of the report.</summary>
    [Argument(Format = "--format {value}")]
    public partial IReadOnlyList<CoverletOutputFormat>? Format { get; }

    /// <summary>The percentage below which it fails.</summary>
    [Argument(Format = "--threshold {value}")]
    public partial int? Threshold { get; }

    /// <summary>What the threshold counts.</summary>
    [Argument(Format = "--threshold-type {value}")]
    public partial CoverletThresholdType? ThresholdType { get; }

    /// <summary>What is left out, such as <c>[*]Name.*</c>.</summary>
    [Argument(Format = "--exclude {value}")]
    public partial IReadOnlyList<string>? Exclude { get; }

    /// <summary>What alone is measured, such as <c>[*]Name.*</c>.</summary>
    [Argument(Format = "--include {value}")]
    public partial IReadOnlyList<string>? Include { get; }

    /// <summary>Source files to leave out.</summary>
    [Argument(Format = "--exclude-by-file {value}")]
    public partial IReadOnlyList<string>? ExcludeByFile { get; }

    /// <summary>Prints the version and ends.</summary>
    [Argument(Format = "--version")]
    public partial bool? Version { get; }

    /// <summary>A report whose results are added.</summary>
    [Argument(Format = "--merge-with {value}")]
    public partial string? MergeWith { get; }
}
