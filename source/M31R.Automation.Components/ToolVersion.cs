using System.Reflection;

namespace M31R.Automation.Components;

/// <summary>The version of M31R.Automation, as reports name it.</summary>
internal static class ToolVersion
{
    /// <summary>SemVer, without the commit that builds append.</summary>
    public static string Text { get; } =
        typeof(ToolVersion).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion.Split('+')[0];
}
