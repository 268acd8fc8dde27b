using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>A system that programs are published for.</summary>
[TypeConverter(typeof(TypeConverter<DotNetRuntimeIdentifier>))]
public class DotNetRuntimeIdentifier : Enumeration
{
    /// <summary>Windows, x64.</summary>
    public static DotNetRuntimeIdentifier win_x64 = (DotNetRuntimeIdentifier)"win-x64";

    /// <summary>Windows, x86.</summary>
    public static DotNetRuntimeIdentifier win_x86 = (DotNetRuntimeIdentifier)"win-x86";

    /// <summary>Windows, arm.</summary>
    public static DotNetRuntimeIdentifier win_arm = (DotNetRuntimeIdentifier)"win-arm";

    /// <summary>Windows, arm64.</summary>
    public static DotNetRuntimeIdentifier win_arm64 = (DotNetRuntimeIdentifier)"win-arm64";

    /// <summary>Windows 7, x64.</summary>
    public static DotNetRuntimeIdentifier win7_x64 = (DotNetRuntimeIdentifier)"win7-x64";

    /// <summary>Windows 7, x86.</summary>
    public static DotNetRuntimeIdentifier win7_x86 = (DotNetRuntimeIdentifier)"win7-x86";

    /// <summary>Windows 8.1, x64.</summary>
    public static DotNetRuntimeIdentifier win81_x64 = (DotNetRuntimeIdentifier)"win81-x64";

    /// <summary>Windows 8.1, x86.</summary>
    public static DotNetRuntimeIdentifier win81_x86 = (DotNetRuntimeIdentifier)"win81-x86";

    /// <summary>Windows 8.1, arm.</summary>
    public static DotNetRuntimeIdentifier win81_arm = (DotNetRuntimeIdentifier)"win81-arm";

    /// <summary>Windows 10, x64.</summary>
    public static DotNetRuntimeIdentifier win10_x64 = (DotNetRuntimeIdentifier)"win10-x64";

    /// <summary>Windows 10, x86.</summary>
    public static DotNetRuntimeIdentifier win10_x86 = (DotNetRuntimeIdentifier)"win10-x86";

    /// <summary>Windows 10, arm.</summary>
    public static DotNetRuntimeIdentifier win10_arm = (DotNetRuntimeIdentifier)"win10-arm";

    /// <summary>Windows 10, arm64.</summary>
    public static DotNetRuntimeIdentifier win10_arm64 = (DotNetRuntimeIdentifier)"win10-arm64";

    /// <summary>Linux, x64.</summary>
    public static DotNetRuntimeIdentifier linux_x64 = (DotNetRuntimeIdentifier)"linux-x64";

    /// <summary>Linux with musl, such as Alpine, x64.</summary>
    public static DotNetRuntimeIdentifier linux_musl_x64 = (DotNetRuntimeIdentifier)"linux-musl-x64";

    /// <summary>Linux, arm.</summary>
    public static DotNetRuntimeIdentifier linux_arm = (DotNetRuntimeIdentifier)"linux-arm";

    /// <summary>Linux, arm64.</summary>
    public static DotNetRuntimeIdentifier linux_arm64 = (DotNetRuntimeIdentifier)"linux-arm64";

    /// <summary>Red Hat Enterprise Linux, x64.</summary>
    public static DotNetRuntimeIdentifier rhel_x64 = (DotNetRuntimeIdentifier)"rhel-x64";

    /// <summary>Red Hat Enterprise Linux 6, x64.</summary>
    public static DotNetRuntimeIdentifier rhel_6_x64 = (DotNetRuntimeIdentifier)"rhel.6-x64";

    /// <summary>Tizen.</summary>
    public static DotNetRuntimeIdentifier tizen = (DotNetRuntimeIdentifier)nameof(tizen);

    /// <summary>Tizen 4.0.0.</summary>
    public static DotNetRuntimeIdentifier tizen_4_0_0 = (DotNetRuntimeIdentifier)"tizen.4.0.0";

    /// <summary>Tizen 5.0.0.</summary>
    public static DotNetRuntimeIdentifier tizen_5_0_0 = (DotNetRuntimeIdentifier)"tizen.5.0.0";

    /// <summary>macOS, x64.</summary>
    public static DotNetRuntimeIdentifier osx_x64 = (DotNetRuntimeIdentifier)"osx-x64";

    /// <summary>macOS 10.10, x64.</summary>
    public static DotNetRuntimeIdentifier osx_10_10_x64 = (DotNetRuntimeIdentifier)"osx.10.10-x64";

    /// <summary>macOS 10.11, x64.</summary>
    public static DotNetRuntimeIdentifier osx_10_11_x64 = (DotNetRuntimeIdentifier)"osx.10.11-x64";

    /// <summary>macOS 10.12, x64.</summary>
    public static DotNetRuntimeIdentifier osx_10_12_x64 = (DotNetRuntimeIdentifier)"osx.10.12-x64";

    /// <summary>macOS 10.13, x64.</summary>
    public static DotNetRuntimeIdentifier osx_10_13_x64 = (DotNetRuntimeIdentifier)"osx.10.13-x64";

    /// <summary>macOS 10.14, x64.</summary>
    public static DotNetRuntimeIdentifier osx_10_14_x64 = (DotNetRuntimeIdentifier)"osx.10.14-x64";

    /// <summary>macOS 10.15, x64.</summary>
    public static DotNetRuntimeIdentifier osx_10_15_x64 = (DotNetRuntimeIdentifier)"osx.10.15-x64";

    /// <summary>macOS 11.0, x64.</summary>
    public static DotNetRuntimeIdentifier osx_11_0_x64 = (DotNetRuntimeIdentifier)"osx.11.0-x64";

    /// <summary>macOS 11.0, arm64.</summary>
    public static DotNetRuntimeIdentifier osx_11_0_arm64 = (DotNetRuntimeIdentifier)"osx.11.0-arm64";

    /// <summary>macOS 12, x64.</summary>
    public static DotNetRuntimeIdentifier osx_12_x64 = (DotNetRuntimeIdentifier)"osx.12-x64";

    /// <summary>macOS 12, arm64.</summary>
    public static DotNetRuntimeIdentifier osx_12_arm64 = (DotNetRuntimeIdentifier)"osx.12-arm64";

    /// <summary>The value of a text.</summary>
    [return: NotNullIfNotNull(nameof(value))]
    public static implicit operator DotNetRuntimeIdentifier?(string? value) => value is null ? null : new DotNetRuntimeIdentifier { Value = value };
}
