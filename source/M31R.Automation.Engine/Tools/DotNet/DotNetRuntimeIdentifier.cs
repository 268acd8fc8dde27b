using System.ComponentModel;
using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>A system that programs are published for.</summary>
[TypeConverter(typeof(TypeConverter<DotNetRuntimeIdentifier>))]
public class DotNetRuntimeIdentifier : Enumeration
{
    /// <summary>Windows, x64.</summary>
    public static DotNetRuntimeIdentifier win_x64 = Of("win-x64");

    /// <summary>Windows, x86.</summary>
    public static DotNetRuntimeIdentifier win_x86 = Of("win-x86");

    /// <summary>Windows, arm.</summary>
    public static DotNetRuntimeIdentifier win_arm = Of("win-arm");

    /// <summary>Windows, arm64.</summary>
    public static DotNetRuntimeIdentifier win_arm64 = Of("win-arm64");

    /// <summary>Windows 7, x64.</summary>
    public static DotNetRuntimeIdentifier win7_x64 = Of("win7-x64");

    /// <summary>Windows 7, x86.</summary>
    public static DotNetRuntimeIdentifier win7_x86 = Of("win7-x86");

    /// <summary>Windows 8.1, x64.</summary>
    public static DotNetRuntimeIdentifier win81_x64 = Of("win81-x64");

    /// <summary>Windows 8.1, x86.</summary>
    public static DotNetRuntimeIdentifier win81_x86 = Of("win81-x86");

    /// <summary>Windows 8.1, arm.</summary>
    public static DotNetRuntimeIdentifier win81_arm = Of("win81-arm");

    /// <summary>Windows 10, x64.</summary>
    public static DotNetRuntimeIdentifier win10_x64 = Of("win10-x64");

    /// <summary>Windows 10, x86.</summary>
    public static DotNetRuntimeIdentifier win10_x86 = Of("win10-x86");

    /// <summary>Windows 10, arm.</summary>
    public static DotNetRuntimeIdentifier win10_arm = Of("win10-arm");

    /// <summary>Windows 10, arm64.</summary>
    public static DotNetRuntimeIdentifier win10_arm64 = Of("win10-arm64");

    /// <summary>Linux, x64.</summary>
    public static DotNetRuntimeIdentifier linux_x64 = Of("linux-x64");

    /// <summary>Linux with musl, such as Alpine, x64.</summary>
    public static DotNetRuntimeIdentifier linux_musl_x64 = Of("linux-musl-x64");

    /// <summary>Linux, arm.</summary>
    public static DotNetRuntimeIdentifier linux_arm = Of("linux-arm");

    /// <summary>Linux, arm64.</summary>
    public static DotNetRuntimeIdentifier linux_arm64 = Of("linux-arm64");

    /// <summary>Red Hat Enterprise Linux, x64.</summary>
    public static DotNetRuntimeIdentifier rhel_x64 = Of("rhel-x64");

    /// <summary>Red Hat Enterprise Linux 6, x64.</summary>
    public static DotNetRuntimeIdentifier rhel_6_x64 = Of("rhel.6-x64");

    /// <summary>Tizen.</summary>
    public static DotNetRuntimeIdentifier tizen = Of(nameof(tizen));

    /// <summary>Tizen 4.0.0.</summary>
    public static DotNetRuntimeIdentifier tizen_4_0_0 = Of("tizen.4.0.0");

    /// <summary>Tizen 5.0.0.</summary>
    public static DotNetRuntimeIdentifier tizen_5_0_0 = Of("tizen.5.0.0");

    /// <summary>macOS, x64.</summary>
    public static DotNetRuntimeIdentifier osx_x64 = Of("osx-x64");

    /// <summary>macOS 10.10, x64.</summary>
    public static DotNetRuntimeIdentifier osx_10_10_x64 = Of("osx.10.10-x64");

    /// <summary>macOS 10.11, x64.</summary>
    public static DotNetRuntimeIdentifier osx_10_11_x64 = Of("osx.10.11-x64");

    /// <summary>macOS 10.12, x64.</summary>
    public static DotNetRuntimeIdentifier osx_10_12_x64 = Of("osx.10.12-x64");

    /// <summary>macOS 10.13, x64.</summary>
    public static DotNetRuntimeIdentifier osx_10_13_x64 = Of("osx.10.13-x64");

    /// <summary>macOS 10.14, x64.</summary>
    public static DotNetRuntimeIdentifier osx_10_14_x64 = Of("osx.10.14-x64");

    /// <summary>macOS 10.15, x64.</summary>
    public static DotNetRuntimeIdentifier osx_10_15_x64 = Of("osx.10.15-x64");

    /// <summary>macOS 11.0, x64.</summary>
    public static DotNetRuntimeIdentifier osx_11_0_x64 = Of("osx.11.0-x64");

    /// <summary>macOS 11.0, arm64.</summary>
    public static DotNetRuntimeIdentifier osx_11_0_arm64 = Of("osx.11.0-arm64");

    /// <summary>macOS 12, x64.</summary>
    public static DotNetRuntimeIdentifier osx_12_x64 = Of("osx.12-x64");

    /// <summary>macOS 12, arm64.</summary>
    public static DotNetRuntimeIdentifier osx_12_arm64 = Of("osx.12-arm64");

    private static DotNetRuntimeIdentifier Of(string value) => new() { Value = value };
}
