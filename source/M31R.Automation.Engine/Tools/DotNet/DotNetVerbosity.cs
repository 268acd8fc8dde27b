using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>How much the .NET command line prints.</summary>
[TypeConverter(typeof(TypeConverter<DotNetVerbosity>))]
public class DotNetVerbosity : Enumeration
{
    /// <summary>Errors, warnings and little else.</summary>
    public static DotNetVerbosity quiet = (DotNetVerbosity)nameof(quiet);

    /// <summary>Important messages too, such as what was made of each project.</summary>
    public static DotNetVerbosity minimal = (DotNetVerbosity)nameof(minimal);

    /// <summary>Informational messages and the summary of a build too.</summary>
    public static DotNetVerbosity normal = (DotNetVerbosity)nameof(normal);

    /// <summary>Targets and tasks too, with all informational messages.</summary>
    public static DotNetVerbosity detailed = (DotNetVerbosity)nameof(detailed);

    /// <summary>Everything, with properties, items and times: for finding out why MSBuild did what it did.</summary>
    public static DotNetVerbosity diagnostic = (DotNetVerbosity)nameof(diagnostic);

    /// <summary>The verbosity of a name.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator DotNetVerbosity?(string? value) => value is null ? null : new DotNetVerbosity { Value = value };
}
