using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet run</c>; what is null is left out.</summary>
[Command(Type = typeof(DotNetTasks), Command = "DotNetRun", Arguments = "run")]
public class DotNetRunSettings : ToolOptions
{
    /// <summary>The value of <c>--configuration</c>.</summary>
    [Argument(Format = "--configuration {value}")]
    public string? Configuration => Get<string?>(nameof(Configuration));

    /// <summary>The value of <c>--framework</c>.</summary>
    [Argument(Format = "--framework {value}")]
    public string? Framework => Get<string?>(nameof(Framework));

    /// <summary>Whether <c>--no-build</c> is given.</summary>
    [Argument(Format = "--no-build")]
    public bool? NoBuild => Get<bool?>(nameof(NoBuild));

    /// <summary>Whether <c>--no-launch-profile</c> is given.</summary>
    [Argument(Format = "--no-launch-profile")]
    public bool? NoLaunchProfile => Get<bool?>(nameof(NoLaunchProfile));

    /// <summary>Whether <c>--no-restore</c> is given.</summary>
    [Argument(Format = "--no-restore")]
    public bool? NoRestore => Get<bool?>(nameof(NoRestore));

    /// <summary>The value of <c>--project</c>.</summary>
    [Argument(Format = "--project {value}")]
    public string? ProjectFile => Get<string?>(nameof(ProjectFile));

    /// <summary>The value of <c>--runtime</c>.</summary>
    [Argument(Format = "--runtime {value}")]
    public string? Runtime => Get<string?>(nameof(Runtime));

    /// <summary>The arguments behind <c>--</c>.</summary>
    [Argument(Position = -1, Format = "-- {value}", Separator = " ")]
    public IReadOnlyList<string>? ApplicationArguments => Get<IReadOnlyList<string>?>(nameof(ApplicationArguments));

    /// <summary>MSBuild properties by name.</summary>
    [Argument(Format = "--property:{key}={value}")]
    public IReadOnlyDictionary<string, object>? Properties => Get<IReadOnlyDictionary<string, object>?>(nameof(Properties));
}

/// <summary>Sets options of <c>dotnet run</c>.</summary>
public static class DotNetRunSettingsExtensions
{
    /// <summary>Sets <c>--configuration</c>.</summary>
    public static T SetConfiguration<T>(this T o, string? v)
        where T : DotNetRunSettings => o.Set(nameof(o.Configuration), v);

    /// <summary>Sets <c>--framework</c>.</summary>
    public static T SetFramework<T>(this T o, string? v)
        where T : DotNetRunSettings => o.Set(nameof(o.Framework), v);

    /// <summary>Sets <c>--no-build</c>.</summary>
    public static T SetNoBuild<T>(this T o, bool? v)
        where T : DotNetRunSettings => o.Set(nameof(o.NoBuild), v);

    /// <summary>Gives <c>--no-build</c>.</summary>
    public static T EnableNoBuild<T>(this T o)
        where T : DotNetRunSettings => o.SetNoBuild(true);

    /// <summary>Does not give <c>--no-build</c>.</summary>
    public static T DisableNoBuild<T>(this T o)
        where T : DotNetRunSettings => o.SetNoBuild(false);

    /// <summary>Sets <c>--no-launch-profile</c>.</summary>
    public static T SetNoLaunchProfile<T>(this T o, bool? v)
        where T : DotNetRunSettings => o.Set(nameof(o.NoLaunchProfile), v);

    /// <summary>Gives <c>--no-launch-profile</c>.</summary>
    public static T EnableNoLaunchProfile<T>(this T o)
        where T : DotNetRunSettings => o.SetNoLaunchProfile(true);

    /// <summary>Does not give <c>--no-launch-profile</c>.</summary>
    public static T DisableNoLaunchProfile<T>(this T o)
        where T : DotNetRunSettings => o.SetNoLaunchProfile(false);

    /// <summary>Sets <c>--no-restore</c>.</summary>
    public static T SetNoRestore<T>(this T o, bool? v)
        where T : DotNetRunSettings => o.Set(nameof(o.NoRestore), v);

    /// <summary>Gives <c>--no-restore</c>.</summary>
    public static T EnableNoRestore<T>(this T o)
        where T : DotNetRunSettings => o.SetNoRestore(true);

    /// <summary>Does not give <c>--no-restore</c>.</summary>
    public static T DisableNoRestore<T>(this T o)
        where T : DotNetRunSettings => o.SetNoRestore(false);

    /// <summary>Sets <c>--project</c>.</summary>
    public static T SetProjectFile<T>(this T o, string? v)
        where T : DotNetRunSettings => o.Set(nameof(o.ProjectFile), v);

    /// <summary>Sets <c>--runtime</c>.</summary>
    public static T SetRuntime<T>(this T o, string? v)
        where T : DotNetRunSettings => o.Set(nameof(o.Runtime), v);

    /// <summary>Replaces the arguments behind <c>--</c>.</summary>
    public static T SetApplicationArguments<T>(this T o, params string[] v)
        where T : DotNetRunSettings => o.Set(nameof(o.ApplicationArguments), v);

    /// <summary>Replaces the arguments behind <c>--</c>.</summary>
    public static T SetApplicationArguments<T>(this T o, IEnumerable<string> v)
        where T : DotNetRunSettings => o.Set(nameof(o.ApplicationArguments), v.ToArray());

    /// <summary>Adds to the arguments behind <c>--</c>.</summary>
    public static T AddApplicationArguments<T>(this T o, params string[] v)
        where T : DotNetRunSettings => o.AddItems(nameof(o.ApplicationArguments), v);

    /// <summary>Adds to the arguments behind <c>--</c>.</summary>
    public static T AddApplicationArguments<T>(this T o, IEnumerable<string> v)
        where T : DotNetRunSettings => o.AddItems(nameof(o.ApplicationArguments), v);

    /// <summary>Replaces the MSBuild properties.</summary>
    public static T SetProperties<T>(this T o, IDictionary<string, object> v)
        where T : DotNetRunSettings => o.Set(nameof(o.Properties), new Dictionary<string, object>(v, StringComparer.Ordinal));

    /// <summary>Sets an MSBuild property.</summary>
    public static T SetProperty<T>(this T o, string k, object v)
        where T : DotNetRunSettings => o.SetEntry(nameof(o.Properties), k, v);

    /// <summary>Adds an MSBuild property.</summary>
    public static T AddProperty<T>(this T o, string k, object v)
        where T : DotNetRunSettings => o.SetEntry(nameof(o.Properties), k, v);
}
