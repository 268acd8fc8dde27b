using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>The format of packages of symbols.</summary>
[TypeConverter(typeof(TypeConverter<DotNetSymbolPackageFormat>))]
public class DotNetSymbolPackageFormat : Enumeration
{
    /// <summary><c>.symbols.nupkg</c>, the older format, which nuget.org does not take.</summary>
    public static DotNetSymbolPackageFormat symbols_nupkg = (DotNetSymbolPackageFormat)"symbols.nupkg";

    /// <summary><c>.snupkg</c>, the format that nuget.org takes.</summary>
    public static DotNetSymbolPackageFormat snupkg = (DotNetSymbolPackageFormat)nameof(snupkg);

    /// <summary>The value of a text.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator DotNetSymbolPackageFormat?(string? value) =>
        value is null ? null : new DotNetSymbolPackageFormat { Value = value };
}
