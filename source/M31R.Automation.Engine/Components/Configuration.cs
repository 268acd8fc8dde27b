using System.ComponentModel;
using System.Diagnostics.CodeAnalysis;
using Nuke.Common;
using Nuke.Common.Tooling;

namespace Nuke.Components;

/// <summary>What a .NET build is made for.</summary>
[TypeConverter(typeof(TypeConverter<Configuration>))]
public class Configuration : Enumeration
{
    /// <summary>Not optimized, for finding errors; the default of local builds.</summary>
    public static Configuration Debug = new() { Value = nameof(Debug) };

    /// <summary>Optimized, for publishing; the default on build servers.</summary>
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
