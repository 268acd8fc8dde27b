using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Coverlet;

/// <summary>The format of a coverage report.</summary>
[TypeConverter(typeof(TypeConverter<CoverletOutputFormat>))]
public class CoverletOutputFormat : Enumeration
{
    /// <summary>Coverlet's own.</summary>
    public static CoverletOutputFormat json = (CoverletOutputFormat)nameof(json);

    /// <summary>That of LCOV.</summary>
    public static CoverletOutputFormat lcov = (CoverletOutputFormat)nameof(lcov);

    /// <summary>That of OpenCover.</summary>
    public static CoverletOutputFormat opencover = (CoverletOutputFormat)nameof(opencover);

    /// <summary>That of Cobertura.</summary>
    public static CoverletOutputFormat cobertura = (CoverletOutputFormat)nameof(cobertura);

    /// <summary>Service messages for TeamCity.</summary>
    public static CoverletOutputFormat teamcity = (CoverletOutputFormat)nameof(teamcity);

    /// <summary>The value of a text.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CoverletOutputFormat?(string? value) =>
        value is null ? null : new CoverletOutputFormat { Value = value };
}
