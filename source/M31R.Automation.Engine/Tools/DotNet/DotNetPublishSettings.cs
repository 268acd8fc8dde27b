using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet publish</c>; what is null is left out.</summary>
[Command(Type = typeof(DotNetTasks), Command = "DotNetPublish", Arguments = "publish")]
public class DotNetPublishSettings : ToolOptions
{
    /// <summary>The project or solution.</summary>
    [Argument(Position = 1, Format = "{value}")]
    public string? Project => Get<string?>(nameof(Project));

    /// <summary>The value of <c>--configuration</c>.</summary>
    [Argument(Format = "--configuration {value}")]
    public string? Configuration => Get<string?>(nameof(Configuration));

    /// <summary>The value of <c>--framework</c>.</summary>
    [Argument(Format = "--framework {value}")]
    public string? Framework => Get<string?>(nameof(Framework));

    /// <summary>Whether <c>--no-restore</c> is given.</summary>
    [Argument(Format = "--no-restore")]
    public bool? NoRestore => Get<bool?>(nameof(NoRestore));

    /// <summary>Whether <c>--no-build</c> is given.</summary>
    [Argument(Format = "--no-build")]
    public bool? NoBuild => Get<bool?>(nameof(NoBuild));

    /// <summary>The value of <c>--output</c>.</summary>
    [Argument(Format = "--output {value}")]
    public string? Output => Get<string?>(nameof(Output));

    /// <summary>The value of <c>--self-contained</c>.</summary>
    [Argument(Format = "--self-contained {value}")]
    public bool? SelfContained => Get<bool?>(nameof(SelfContained));

    /// <summary>The value of <c>--runtime</c>.</summary>
    [Argument(Format = "--runtime {value}")]
    public string? Runtime => Get<string?>(nameof(Runtime));

    /// <summary>The value of <c>--verbosity</c>.</summary>
    [Argument(Format = "--verbosity {value}")]
    public DotNetVerbosity? Verbosity => Get<DotNetVerbosity?>(nameof(Verbosity));

    /// <summary>MSBuild properties by name.</summary>
    [Argument(Format = "--property:{key}={value}")]
    public IReadOnlyDictionary<string, object>? Properties => Get<IReadOnlyDictionary<string, object>?>(nameof(Properties));
}

/// <summary>Sets options of <c>dotnet publish</c>.</summary>
public static class DotNetPublishSettingsExtensions
{
    /// <summary>Sets the project or solution.</summary>
    public static T SetProject<T>(this T o, string? v)
        where T : DotNetPublishSettings => o.Set(nameof(o.Project), v);

    /// <summary>Sets <c>--configuration</c>.</summary>
    public static T SetConfiguration<T>(this T o, string? v)
        where T : DotNetPublishSettings => o.Set(nameof(o.Configuration), v);

    /// <summary>Sets <c>--framework</c>.</summary>
    public static T SetFramework<T>(this T o, string? v)
        where T : DotNetPublishSettings => o.Set(nameof(o.Framework), v);

    /// <summary>Sets <c>--no-restore</c>.</summary>
    public static T SetNoRestore<T>(this T o, bool? v)
        where T : DotNetPublishSettings => o.Set(nameof(o.NoRestore), v);

    /// <summary>Gives <c>--no-restore</c>.</summary>
    public static T EnableNoRestore<T>(this T o)
        where T : DotNetPublishSettings => o.SetNoRestore(true);

    /// <summary>Does not give <c>--no-restore</c>.</summary>
    public static T DisableNoRestore<T>(this T o)
        where T : DotNetPublishSettings => o.SetNoRestore(false);

    /// <summary>Sets <c>--no-build</c>.</summary>
    public static T SetNoBuild<T>(this T o, bool? v)
        where T : DotNetPublishSettings => o.Set(nameof(o.NoBuild), v);

    /// <summary>Gives <c>--no-build</c>.</summary>
    public static T EnableNoBuild<T>(this T o)
        where T : DotNetPublishSettings => o.SetNoBuild(true);

    /// <summary>Does not give <c>--no-build</c>.</summary>
    public static T DisableNoBuild<T>(this T o)
        where T : DotNetPublishSettings => o.SetNoBuild(false);

    /// <summary>Sets <c>--output</c>.</summary>
    public static T SetOutput<T>(this T o, string? v)
        where T : DotNetPublishSettings => o.Set(nameof(o.Output), v);

    /// <summary>Sets <c>--self-contained</c>.</summary>
    public static T SetSelfContained<T>(this T o, bool? v)
        where T : DotNetPublishSettings => o.Set(nameof(o.SelfContained), v);

    /// <summary>Gives <c>--self-contained</c>.</summary>
    public static T EnableSelfContained<T>(this T o)
        where T : DotNetPublishSettings => o.SetSelfContained(true);

    /// <summary>Gives <c>--self-contained</c> the value false.</summary>
    public static T DisableSelfContained<T>(this T o)
        where T : DotNetPublishSettings => o.SetSelfContained(false);

    /// <summary>Sets <c>--runtime</c>.</summary>
    public static T SetRuntime<T>(this T o, string? v)
        where T : DotNetPublishSettings => o.Set(nameof(o.Runtime), v);

    /// <summary>Sets <c>--verbosity</c>.</summary>
    public static T SetVerbosity<T>(this T o, DotNetVerbosity? v)
        where T : DotNetPublishSettings => o.Set(nameof(o.Verbosity), v);

    /// <summary>Replaces the MSBuild properties.</summary>
    public static T SetProperties<T>(this T o, IDictionary<string, object> v)
        where T : DotNetPublishSettings => o.Set(nameof(o.Properties), new Dictionary<string, object>(v, StringComparer.Ordinal));

    /// <summary>Sets an MSBuild property.</summary>
    public static T SetProperty<T>(this T o, string k, object v)
        where T : DotNetPublishSettings => o.SetEntry(nameof(o.Properties), k, v);

    /// <summary>Adds an MSBuild property.</summary>
    public static T AddProperty<T>(this T o, string k, object v)
        where T : DotNetPublishSettings => o.SetEntry(nameof(o.Properties), k, v);
}
