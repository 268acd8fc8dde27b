using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.ReportGenerator;

/// <summary>How much ReportGenerator prints.</summary>
[TypeConverter(typeof(TypeConverter<ReportGeneratorVerbosity>))]
public class ReportGeneratorVerbosity : Enumeration
{
    /// <summary>Nothing.</summary>
    public static ReportGeneratorVerbosity Off = (ReportGeneratorVerbosity)nameof(Off);

    /// <summary>Everything.</summary>
    public static ReportGeneratorVerbosity Verbose = (ReportGeneratorVerbosity)nameof(Verbose);

    /// <summary>What it does.</summary>
    public static ReportGeneratorVerbosity Info = (ReportGeneratorVerbosity)nameof(Info);

    /// <summary>Warnings and errors.</summary>
    public static ReportGeneratorVerbosity Warning = (ReportGeneratorVerbosity)nameof(Warning);

    /// <summary>Errors.</summary>
    public static ReportGeneratorVerbosity Error = (ReportGeneratorVerbosity)nameof(Error);

    /// <summary>The value of a text.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator ReportGeneratorVerbosity?(string? value) =>
        value is null ? null : new ReportGeneratorVerbosity { Value = value };
}
