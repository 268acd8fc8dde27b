using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet build</c>; what is null is left out.</summary>
[Command(Type = typeof(DotNetTasks), Command = "DotNetBuild", Arguments = "build")]
public class DotNetBuildSettings : ToolOptions
{
    /// <summary>The project or solution.</summary>
    [Argument(Position = 1, Format = "{value}")]
    public string? ProjectFile => Get<string?>(nameof(ProjectFile));

    /// <summary>The value of <c>--configuration</c>.</summary>
    [Argument(Format = "--configuration {value}")]
    public string? Configuration => Get<string?>(nameof(Configuration));

    /// <summary>The value of <c>--framework</c>.</summary>
    [Argument(Format = "--framework {value}")]
    public string? Framework => Get<string?>(nameof(Framework));

    /// <summary>Whether <c>--no-incremental</c> is given.</summary>
    [Argument(Format = "--no-incremental")]
    public bool? NoIncremental => Get<bool?>(nameof(NoIncremental));

    /// <summary>Whether <c>--no-restore</c> is given.</summary>
    [Argument(Format = "--no-restore")]
    public bool? NoRestore => Get<bool?>(nameof(NoRestore));

    /// <summary>The value of <c>--output</c>.</summary>
    [Argument(Format = "--output {value}")]
    public string? OutputDirectory => Get<string?>(nameof(OutputDirectory));

    /// <summary>The value of <c>--verbosity</c>.</summary>
    [Argument(Format = "--verbosity {value}")]
    public DotNetVerbosity? Verbosity => Get<DotNetVerbosity?>(nameof(Verbosity));

    /// <summary>The value of <c>--version-suffix</c>.</summary>
    [Argument(Format = "--version-suffix {value}")]
    public string? VersionSuffix => Get<string?>(nameof(VersionSuffix));

    /// <summary>Whether <c>--nologo</c> is given.</summary>
    [Argument(Format = "--nologo")]
    public bool? NoLogo => Get<bool?>(nameof(NoLogo));

    /// <summary>MSBuild properties by name.</summary>
    [Argument(Format = "--property:{key}={value}")]
    public IReadOnlyDictionary<string, object>? Properties => Get<IReadOnlyDictionary<string, object>?>(nameof(Properties));
}

/// <summary>Sets options of <c>dotnet build</c>.</summary>
public static class DotNetBuildSettingsExtensions
{
    /// <summary>Sets the project or solution.</summary>
    public static T SetProjectFile<T>(this T o, string? v)
        where T : DotNetBuildSettings => o.Set(nameof(o.ProjectFile), v);

    /// <summary>Sets <c>--configuration</c>.</summary>
    public static T SetConfiguration<T>(this T o, string? v)
        where T : DotNetBuildSettings => o.Set(nameof(o.Configuration), v);

    /// <summary>Sets <c>--framework</c>.</summary>
    public static T SetFramework<T>(this T o, string? v)
        where T : DotNetBuildSettings => o.Set(nameof(o.Framework), v);

    /// <summary>Sets <c>--no-incremental</c>.</summary>
    public static T SetNoIncremental<T>(this T o, bool? v)
        where T : DotNetBuildSettings => o.Set(nameof(o.NoIncremental), v);

    /// <summary>Gives <c>--no-incremental</c>.</summary>
    public static T EnableNoIncremental<T>(this T o)
        where T : DotNetBuildSettings => o.SetNoIncremental(true);

    /// <summary>Does not give <c>--no-incremental</c>.</summary>
    public static T DisableNoIncremental<T>(this T o)
        where T : DotNetBuildSettings => o.SetNoIncremental(false);

    /// <summary>Sets <c>--no-restore</c>.</summary>
    public static T SetNoRestore<T>(this T o, bool? v)
        where T : DotNetBuildSettings => o.Set(nameof(o.NoRestore), v);

    /// <summary>Gives <c>--no-restore</c>.</summary>
    public static T EnableNoRestore<T>(this T o)
        where T : DotNetBuildSettings => o.SetNoRestore(true);

    /// <summary>Does not give <c>--no-restore</c>.</summary>
    public static T DisableNoRestore<T>(this T o)
        where T : DotNetBuildSettings => o.SetNoRestore(false);

    /// <summary>Sets <c>--output</c>.</summary>
    public static T SetOutputDirectory<T>(this T o, string? v)
        where T : DotNetBuildSettings => o.Set(nameof(o.OutputDirectory), v);

    /// <summary>Sets <c>--verbosity</c>.</summary>
    public static T SetVerbosity<T>(this T o, DotNetVerbosity? v)
        where T : DotNetBuildSettings => o.Set(nameof(o.Verbosity), v);

    /// <summary>Sets <c>--version-suffix</c>.</summary>
    public static T SetVersionSuffix<T>(this T o, string? v)
        where T : DotNetBuildSettings => o.Set(nameof(o.VersionSuffix), v);

    /// <summary>Sets <c>--nologo</c>.</summary>
    public static T SetNoLogo<T>(this T o, bool? v)
        where T : DotNetBuildSettings => o.Set(nameof(o.NoLogo), v);

    /// <summary>Gives <c>--nologo</c>.</summary>
    public static T EnableNoLogo<T>(this T o)
        where T : DotNetBuildSettings => o.SetNoLogo(true);

    /// <summary>Does not give <c>--nologo</c>.</summary>
    public static T DisableNoLogo<T>(this T o)
        where T : DotNetBuildSettings => o.SetNoLogo(false);

    /// <summary>Replaces the MSBuild properties.</summary>
    public static T SetProperties<T>(this T o, IDictionary<string, object> v)
        where T : DotNetBuildSettings => o.Set(nameof(o.Properties), new Dictionary<string, object>(v, StringComparer.Ordinal));

    /// <summary>Sets an MSBuild property.</summary>
    public static T SetProperty<T>(this T o, string k, object v)
        where T : DotNetBuildSettings => o.SetEntry(nameof(o.Properties), k, v);

    /// <summary>Adds an MSBuild property.</summary>
    public static T AddProperty<T>(this T o, string k, object v)
        where T : DotNetBuildSettings => o.SetEntry(nameof(o.Properties), k, v);
}
