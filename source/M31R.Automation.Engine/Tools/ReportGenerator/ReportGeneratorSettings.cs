using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.ReportGenerator;

/// <summary>Options of <c>reportgenerator</c>; what is null is left out.</summary>
[Command(Type = typeof(ReportGeneratorTasks), Command = "ReportGenerator")]
public partial class ReportGeneratorSettings : ToolOptions, IToolOptionsWithFramework
{
    /// <summary>Coverage reports to read; patterns are allowed.</summary>
    [Argument(Format = "-reports:{value}", Separator = ";")]
    public partial IReadOnlyList<string>? Reports { get; }

    /// <summary>Where the reports go.</summary>
    [Argument(Format = "-targetdir:{value}")]
    public partial string? TargetDirectory { get; }

    /// <summary>The kinds of reports to write.</summary>
    [Argument(Format = "-reporttypes:{value}", Separator = ";")]
    public partial IReadOnlyList<ReportTypes>? ReportTypes { get; }

    /// <summary>Where sources are, if the reports do not say it.</summary>
    [Argument(Format = "-sourcedirs:{value}", Separator = ";")]
    public partial IReadOnlyList<string>? SourceDirectories { get; }

    /// <summary>Where earlier results are kept, for charts of the history.</summary>
    [Argument(Format = "-historydir:{value}")]
    public partial string? HistoryDirectory { get; }

    /// <summary>Assemblies, each with <c>+</c> or <c>-</c>.</summary>
    [Argument(Format = "-assemblyfilters:{value}", Separator = ";")]
    public partial IReadOnlyList<string>? AssemblyFilters { get; }

    /// <summary>Classes, each with <c>+</c> or <c>-</c>.</summary>
    [Argument(Format = "-classfilters:{value}", Separator = ";")]
    public partial IReadOnlyList<string>? ClassFilters { get; }

    /// <summary>Files, each with <c>+</c> or <c>-</c>.</summary>
    [Argument(Format = "-filefilters:{value}", Separator = ";")]
    public partial IReadOnlyList<string>? FileFilters { get; }

    /// <summary>A name for this build in the reports.</summary>
    [Argument(Format = "-tag:{value}")]
    public partial string? Tag { get; }

    /// <summary>How much is printed.</summary>
    [Argument(Format = "-verbosity:{value}")]
    public partial ReportGeneratorVerbosity? Verbosity { get; }
}
