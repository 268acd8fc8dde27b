using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>How much the .NET command line prints.</summary>
[TypeConverter(typeof(TypeConverter<DotNetVerbosity>))]
public class DotNetVerbosity : Enumeration
{
    /// <summary>Errors.</summary>
    public static DotNetVerbosity quiet = (DotNetVerbosity)nameof(quiet);

    /// <summary>Warnings and errors.</summary>
    public static DotNetVerbosity minimal = (DotNetVerbosity)nameof(minimal);

    /// <summary>The default of most commands.</summary>
    public static DotNetVerbosity normal = (DotNetVerbosity)nameof(normal);

    /// <summary>More.</summary>
    public static DotNetVerbosity detailed = (DotNetVerbosity)nameof(detailed);

    /// <summary>Everything.</summary>
    public static DotNetVerbosity diagnostic = (DotNetVerbosity)nameof(diagnostic);

    /// <summary>The verbosity of a name.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator DotNetVerbosity?(string? value) => value is null ? null : new DotNetVerbosity { Value = value };
}
