using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Nuke.Common;
using Nuke.Common.Tooling;

namespace Nuke.Components;

/// <summary>What a .NET build is made for.</summary>
[TypeConverter(typeof(TypeConverter<Configuration>))]
public class Configuration : Enumeration
{
    /// <summary>For finding errors.</summary>
    public static Configuration Debug = new() { Value = nameof(Debug) };

    /// <summary>For use.</summary>
    public static Configuration Release = new() { Value = nameof(Release) };

    /// <summary>The name; null for null.</summary>
    [return: NotNullIfNotNull(nameof(configuration))]
    public static implicit operator string?(Configuration? configuration) => configuration?.Value;
}

/// <summary>Has a configuration.</summary>
public interface IHazConfiguration : INukeBuild
{
    /// <summary>The configuration; default Debug for a person, Release on a build server.</summary>
    [Parameter]
    Configuration Configuration => TryGetValue(() => Configuration) ?? (IsLocalBuild ? Configuration.Debug : Configuration.Release);
}
