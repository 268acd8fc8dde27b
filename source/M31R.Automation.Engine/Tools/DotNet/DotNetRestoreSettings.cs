using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet restore</c>; what is null is left out.</summary>
[Command(Type = typeof(DotNetTasks), Command = "DotNetRestore", Arguments = "restore")]
public class DotNetRestoreSettings : ToolOptions
{
    /// <summary>The project or solution.</summary>
    [Argument(Position = 1, Format = "{value}")]
    public string? ProjectFile => Get<string?>(nameof(ProjectFile));

    /// <summary>The value of <c>--configfile</c>.</summary>
    [Argument(Format = "--configfile {value}")]
    public string? ConfigFile => Get<string?>(nameof(ConfigFile));

    /// <summary>The value of <c>--verbosity</c>.</summary>
    [Argument(Format = "--verbosity {value}")]
    public DotNetVerbosity? Verbosity => Get<DotNetVerbosity?>(nameof(Verbosity));

    /// <summary>Whether <c>--force</c> is given.</summary>
    [Argument(Format = "--force")]
    public bool? Force => Get<bool?>(nameof(Force));

    /// <summary>Whether <c>--no-cache</c> is given.</summary>
    [Argument(Format = "--no-cache")]
    public bool? NoCache => Get<bool?>(nameof(NoCache));

    /// <summary>The value of <c>--packages</c>.</summary>
    [Argument(Format = "--packages {value}")]
    public string? PackageDirectory => Get<string?>(nameof(PackageDirectory));

    /// <summary>Values of <c>--source</c>, one each.</summary>
    [Argument(Format = "--source {value}")]
    public IReadOnlyList<string>? Sources => Get<IReadOnlyList<string>?>(nameof(Sources));

    /// <summary>Whether <c>--locked-mode</c> is given.</summary>
    [Argument(Format = "--locked-mode")]
    public bool? LockedMode => Get<bool?>(nameof(LockedMode));

    /// <summary>Whether <c>--force-evaluate</c> is given.</summary>
    [Argument(Format = "--force-evaluate")]
    public bool? ForceEvaluate => Get<bool?>(nameof(ForceEvaluate));

    /// <summary>The value of <c>--runtime</c>.</summary>
    [Argument(Format = "--runtime {value}")]
    public string? Runtime => Get<string?>(nameof(Runtime));

    /// <summary>MSBuild properties by name.</summary>
    [Argument(Format = "--property:{key}={value}")]
    public IReadOnlyDictionary<string, object>? Properties => Get<IReadOnlyDictionary<string, object>?>(nameof(Properties));
}

/// <summary>Sets options of <c>dotnet restore</c>.</summary>
public static class DotNetRestoreSettingsExtensions
{
    /// <summary>Sets the project or solution.</summary>
    public static T SetProjectFile<T>(this T o, string? v)
        where T : DotNetRestoreSettings => o.Set(nameof(o.ProjectFile), v);

    /// <summary>Sets <c>--configfile</c>.</summary>
    public static T SetConfigFile<T>(this T o, string? v)
        where T : DotNetRestoreSettings => o.Set(nameof(o.ConfigFile), v);

    /// <summary>Sets <c>--verbosity</c>.</summary>
    public static T SetVerbosity<T>(this T o, DotNetVerbosity? v)
        where T : DotNetRestoreSettings => o.Set(nameof(o.Verbosity), v);

    /// <summary>Sets <c>--force</c>.</summary>
    public static T SetForce<T>(this T o, bool? v)
        where T : DotNetRestoreSettings => o.Set(nameof(o.Force), v);

    /// <summary>Gives <c>--force</c>.</summary>
    public static T EnableForce<T>(this T o)
        where T : DotNetRestoreSettings => o.SetForce(true);

    /// <summary>Does not give <c>--force</c>.</summary>
    public static T DisableForce<T>(this T o)
        where T : DotNetRestoreSettings => o.SetForce(false);

    /// <summary>Sets <c>--no-cache</c>.</summary>
    public static T SetNoCache<T>(this T o, bool? v)
        where T : DotNetRestoreSettings => o.Set(nameof(o.NoCache), v);

    /// <summary>Gives <c>--no-cache</c>.</summary>
    public static T EnableNoCache<T>(this T o)
        where T : DotNetRestoreSettings => o.SetNoCache(true);

    /// <summary>Does not give <c>--no-cache</c>.</summary>
    public static T DisableNoCache<T>(this T o)
        where T : DotNetRestoreSettings => o.SetNoCache(false);

    /// <summary>Sets <c>--packages</c>.</summary>
    public static T SetPackageDirectory<T>(this T o, string? v)
        where T : DotNetRestoreSettings => o.Set(nameof(o.PackageDirectory), v);

    /// <summary>Replaces <c>--source</c>.</summary>
    public static T SetSources<T>(this T o, params string[] v)
        where T : DotNetRestoreSettings => o.Set(nameof(o.Sources), v);

    /// <summary>Replaces <c>--source</c>.</summary>
    public static T SetSources<T>(this T o, IEnumerable<string> v)
        where T : DotNetRestoreSettings => o.Set(nameof(o.Sources), v.ToArray());

    /// <summary>Adds to <c>--source</c>.</summary>
    public static T AddSources<T>(this T o, params string[] v)
        where T : DotNetRestoreSettings => o.AddItems(nameof(o.Sources), v);

    /// <summary>Adds to <c>--source</c>.</summary>
    public static T AddSources<T>(this T o, IEnumerable<string> v)
        where T : DotNetRestoreSettings => o.AddItems(nameof(o.Sources), v);

    /// <summary>Sets <c>--locked-mode</c>.</summary>
    public static T SetLockedMode<T>(this T o, bool? v)
        where T : DotNetRestoreSettings => o.Set(nameof(o.LockedMode), v);

    /// <summary>Gives <c>--locked-mode</c>.</summary>
    public static T EnableLockedMode<T>(this T o)
        where T : DotNetRestoreSettings => o.SetLockedMode(true);

    /// <summary>Does not give <c>--locked-mode</c>.</summary>
    public static T DisableLockedMode<T>(this T o)
        where T : DotNetRestoreSettings => o.SetLockedMode(false);

    /// <summary>Sets <c>--force-evaluate</c>.</summary>
    public static T SetForceEvaluate<T>(this T o, bool? v)
        where T : DotNetRestoreSettings => o.Set(nameof(o.ForceEvaluate), v);

    /// <summary>Gives <c>--force-evaluate</c>.</summary>
    public static T EnableForceEvaluate<T>(this T o)
        where T : DotNetRestoreSettings => o.SetForceEvaluate(true);

    /// <summary>Does not give <c>--force-evaluate</c>.</summary>
    public static T DisableForceEvaluate<T>(this T o)
        where T : DotNetRestoreSettings => o.SetForceEvaluate(false);

    /// <summary>Sets <c>--runtime</c>.</summary>
    public static T SetRuntime<T>(this T o, string? v)
        where T : DotNetRestoreSettings => o.Set(nameof(o.Runtime), v);

    /// <summary>Replaces the MSBuild properties.</summary>
    public static T SetProperties<T>(this T o, IDictionary<string, object> v)
        where T : DotNetRestoreSettings => o.Set(nameof(o.Properties), new Dictionary<string, object>(v, StringComparer.Ordinal));

    /// <summary>Sets an MSBuild property.</summary>
    public static T SetProperty<T>(this T o, string k, object v)
        where T : DotNetRestoreSettings => o.SetEntry(nameof(o.Properties), k, v);

    /// <summary>Adds an MSBuild property.</summary>
    public static T AddProperty<T>(this T o, string k, object v)
        where T : DotNetRestoreSettings => o.SetEntry(nameof(o.Properties), k, v);
}
