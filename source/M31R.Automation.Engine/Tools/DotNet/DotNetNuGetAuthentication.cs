using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>How one signs in at a package source.</summary>
[TypeConverter(typeof(TypeConverter<DotNetNuGetAuthentication>))]
public class DotNetNuGetAuthentication : Enumeration
{
    /// <summary>The scheme <c>basic</c>.</summary>
    public static DotNetNuGetAuthentication basic = (DotNetNuGetAuthentication)nameof(basic);

    /// <summary>The scheme <c>negotiate</c>.</summary>
    public static DotNetNuGetAuthentication negotiate = (DotNetNuGetAuthentication)nameof(negotiate);

    /// <summary>The scheme <c>kerberos</c>.</summary>
    public static DotNetNuGetAuthentication kerberos = (DotNetNuGetAuthentication)nameof(kerberos);

    /// <summary>The scheme <c>ntlm</c>.</summary>
    public static DotNetNuGetAuthentication ntlm = (DotNetNuGetAuthentication)nameof(ntlm);

    /// <summary>The scheme <c>digest</c>.</summary>
    public static DotNetNuGetAuthentication digest = (DotNetNuGetAuthentication)nameof(digest);

    /// <summary>The value of a text.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator DotNetNuGetAuthentication?(string? value) =>
        value is null ? null : new DotNetNuGetAuthentication { Value = value };
}
