using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.Coverlet;

/// <summary>What a threshold of coverage counts.</summary>
[TypeConverter(typeof(TypeConverter<CoverletThresholdType>))]
public class CoverletThresholdType : Enumeration
{
    /// <summary>Lines.</summary>
    public static CoverletThresholdType line = (CoverletThresholdType)nameof(line);

    /// <summary>Branches.</summary>
    public static CoverletThresholdType branch = (CoverletThresholdType)nameof(branch);

    /// <summary>Methods.</summary>
    public static CoverletThresholdType method = (CoverletThresholdType)nameof(method);

    /// <summary>The value of a text.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator CoverletThresholdType?(string? value) =>
        value is null ? null : new CoverletThresholdType { Value = value };
}
