using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.ReportGenerator;

/// <summary>On a build class: ReportGenerator prints as much as the build does.</summary>
public class ReportGeneratorVerbosityMappingAttribute : VerbosityMappingAttribute
{
    /// <summary>Quiet is <c>Error</c>, minimal <c>Warning</c>, normal <c>Info</c>, verbose <c>Verbose</c>.</summary>
    public ReportGeneratorVerbosityMappingAttribute()
        : base(typeof(ReportGeneratorVerbosity))
    {
        Quiet = nameof(ReportGeneratorVerbosity.Error);
        Minimal = nameof(ReportGeneratorVerbosity.Warning);
        Normal = nameof(ReportGeneratorVerbosity.Info);
        Verbose = nameof(ReportGeneratorVerbosity.Verbose);
    }
}
