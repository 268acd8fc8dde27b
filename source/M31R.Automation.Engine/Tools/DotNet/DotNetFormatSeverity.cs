using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>The least severity of what <c>dotnet format</c> mends.</summary>
[TypeConverter(typeof(TypeConverter<DotNetFormatSeverity>))]
public class DotNetFormatSeverity : Enumeration
{
    /// <summary>Everything.</summary>
    public static DotNetFormatSeverity info = (DotNetFormatSeverity)nameof(info);

    /// <summary>Warnings and errors.</summary>
    public static DotNetFormatSeverity warn = (DotNetFormatSeverity)nameof(warn);

    /// <summary>Errors.</summary>
    public static DotNetFormatSeverity error = (DotNetFormatSeverity)nameof(error);

    /// <summary>The severity of a name.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator DotNetFormatSeverity?(string? value) =>
        value is null ? null : new DotNetFormatSeverity { Value = value };
}
