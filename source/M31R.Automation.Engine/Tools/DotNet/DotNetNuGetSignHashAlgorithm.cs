using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>The hash of a package's signature.</summary>
[TypeConverter(typeof(TypeConverter<DotNetNuGetSignHashAlgorithm>))]
public class DotNetNuGetSignHashAlgorithm : Enumeration
{
    /// <summary>SHA-256.</summary>
    public static DotNetNuGetSignHashAlgorithm sha256 = (DotNetNuGetSignHashAlgorithm)nameof(sha256);

    /// <summary>SHA-384.</summary>
    public static DotNetNuGetSignHashAlgorithm sha384 = (DotNetNuGetSignHashAlgorithm)nameof(sha384);

    /// <summary>SHA-512.</summary>
    public static DotNetNuGetSignHashAlgorithm sha512 = (DotNetNuGetSignHashAlgorithm)nameof(sha512);

    /// <summary>The value of a text.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator DotNetNuGetSignHashAlgorithm?(string? value) =>
        value is null ? null : new DotNetNuGetSignHashAlgorithm { Value = value };
}
