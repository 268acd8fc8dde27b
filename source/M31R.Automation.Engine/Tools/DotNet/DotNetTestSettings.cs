using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet test</c>; what is null is left out.</summary>
[Command(Type = typeof(DotNetTasks), Command = "DotNetTest", Arguments = "test")]
public class DotNetTestSettings : ToolOptions
{
    /// <summary>The project or solution.</summary>
    [Argument(Position = 1, Format = "{value}")]
    public string? ProjectFile => Get<string?>(nameof(ProjectFile));

    /// <summary>The value of <c>--configuration</c>.</summary>
    [Argument(Format = "--configuration {value}")]
    public string? Configuration => Get<string?>(nameof(Configuration));

    /// <summary>The value of <c>--collect</c>.</summary>
    [Argument(Format = "--collect {value}")]
    public string? DataCollector => Get<string?>(nameof(DataCollector));

    /// <summary>The value of <c>--framework</c>.</summary>
    [Argument(Format = "--framework {value}")]
    public string? Framework => Get<string?>(nameof(Framework));

    /// <summary>The value of <c>--filter</c>.</summary>
    [Argument(Format = "--filter {value}")]
    public string? Filter => Get<string?>(nameof(Filter));

    /// <summary>Values of <c>--logger</c>, one each.</summary>
    [Argument(Format = "--logger {value}")]
    public IReadOnlyList<string>? Loggers => Get<IReadOnlyList<string>?>(nameof(Loggers));

    /// <summary>Whether <c>--no-build</c> is given.</summary>
    [Argument(Format = "--no-build")]
    public bool? NoBuild => Get<bool?>(nameof(NoBuild));

    /// <summary>Whether <c>--no-restore</c> is given.</summary>
    [Argument(Format = "--no-restore")]
    public bool? NoRestore => Get<bool?>(nameof(NoRestore));

    /// <summary>The value of <c>--results-directory</c>.</summary>
    [Argument(Format = "--results-directory {value}")]
    public string? ResultsDirectory => Get<string?>(nameof(ResultsDirectory));

    /// <summary>The value of <c>--settings</c>.</summary>
    [Argument(Format = "--settings {value}")]
    public string? SettingsFile => Get<string?>(nameof(SettingsFile));

    /// <summary>The value of <c>--verbosity</c>.</summary>
    [Argument(Format = "--verbosity {value}")]
    public DotNetVerbosity? Verbosity => Get<DotNetVerbosity?>(nameof(Verbosity));

    /// <summary>MSBuild properties by name.</summary>
    [Argument(Format = "/property:{key}={value}")]
    public IReadOnlyDictionary<string, object>? Properties => Get<IReadOnlyDictionary<string, object>?>(nameof(Properties));

    /// <summary>The value of <c>--blame-hang-timeout</c>.</summary>
    [Argument(Format = "--blame-hang-timeout {value}")]
    public string? BlameHangTimeout => Get<string?>(nameof(BlameHangTimeout));

    /// <summary>Whether <c>--nologo</c> is given.</summary>
    [Argument(Format = "--nologo")]
    public bool? NoLogo => Get<bool?>(nameof(NoLogo));
}

/// <summary>Sets options of <c>dotnet test</c>.</summary>
public static class DotNetTestSettingsExtensions
{
    /// <summary>Sets the project or solution.</summary>
    public static T SetProjectFile<T>(this T o, string? v)
        where T : DotNetTestSettings => o.Set(nameof(o.ProjectFile), v);

    /// <summary>Sets <c>--configuration</c>.</summary>
    public static T SetConfiguration<T>(this T o, string? v)
        where T : DotNetTestSettings => o.Set(nameof(o.Configuration), v);

    /// <summary>Sets <c>--collect</c>.</summary>
    public static T SetDataCollector<T>(this T o, string? v)
        where T : DotNetTestSettings => o.Set(nameof(o.DataCollector), v);

    /// <summary>Sets <c>--framework</c>.</summary>
    public static T SetFramework<T>(this T o, string? v)
        where T : DotNetTestSettings => o.Set(nameof(o.Framework), v);

    /// <summary>Sets <c>--filter</c>.</summary>
    public static T SetFilter<T>(this T o, string? v)
        where T : DotNetTestSettings => o.Set(nameof(o.Filter), v);

    /// <summary>Replaces <c>--logger</c>.</summary>
    public static T SetLoggers<T>(this T o, params string[] v)
        where T : DotNetTestSettings => o.Set(nameof(o.Loggers), v);

    /// <summary>Replaces <c>--logger</c>.</summary>
    public static T SetLoggers<T>(this T o, IEnumerable<string> v)
        where T : DotNetTestSettings => o.Set(nameof(o.Loggers), v.ToArray());

    /// <summary>Adds to <c>--logger</c>.</summary>
    public static T AddLoggers<T>(this T o, params string[] v)
        where T : DotNetTestSettings => o.AddItems(nameof(o.Loggers), v);

    /// <summary>Adds to <c>--logger</c>.</summary>
    public static T AddLoggers<T>(this T o, IEnumerable<string> v)
        where T : DotNetTestSettings => o.AddItems(nameof(o.Loggers), v);

    /// <summary>Sets <c>--no-build</c>.</summary>
    public static T SetNoBuild<T>(this T o, bool? v)
        where T : DotNetTestSettings => o.Set(nameof(o.NoBuild), v);

    /// <summary>Gives <c>--no-build</c>.</summary>
    public static T EnableNoBuild<T>(this T o)
        where T : DotNetTestSettings => o.SetNoBuild(true);

    /// <summary>Does not give <c>--no-build</c>.</summary>
    public static T DisableNoBuild<T>(this T o)
        where T : DotNetTestSettings => o.SetNoBuild(false);

    /// <summary>Sets <c>--no-restore</c>.</summary>
    public static T SetNoRestore<T>(this T o, bool? v)
        where T : DotNetTestSettings => o.Set(nameof(o.NoRestore), v);

    /// <summary>Gives <c>--no-restore</c>.</summary>
    public static T EnableNoRestore<T>(this T o)
        where T : DotNetTestSettings => o.SetNoRestore(true);

    /// <summary>Does not give <c>--no-restore</c>.</summary>
    public static T DisableNoRestore<T>(this T o)
        where T : DotNetTestSettings => o.SetNoRestore(false);

    /// <summary>Sets <c>--results-directory</c>.</summary>
    public static T SetResultsDirectory<T>(this T o, string? v)
        where T : DotNetTestSettings => o.Set(nameof(o.ResultsDirectory), v);

    /// <summary>Sets <c>--settings</c>.</summary>
    public static T SetSettingsFile<T>(this T o, string? v)
        where T : DotNetTestSettings => o.Set(nameof(o.SettingsFile), v);

    /// <summary>Sets <c>--verbosity</c>.</summary>
    public static T SetVerbosity<T>(this T o, DotNetVerbosity? v)
        where T : DotNetTestSettings => o.Set(nameof(o.Verbosity), v);

    /// <summary>Replaces the MSBuild properties.</summary>
    public static T SetProperties<T>(this T o, IDictionary<string, object> v)
        where T : DotNetTestSettings => o.Set(nameof(o.Properties), new Dictionary<string, object>(v, StringComparer.Ordinal));

    /// <summary>Sets an MSBuild property.</summary>
    public static T SetProperty<T>(this T o, string k, object v)
        where T : DotNetTestSettings => o.SetEntry(nameof(o.Properties), k, v);

    /// <summary>Adds an MSBuild property.</summary>
    public static T AddProperty<T>(this T o, string k, object v)
        where T : DotNetTestSettings => o.SetEntry(nameof(o.Properties), k, v);

    /// <summary>Sets <c>--blame-hang-timeout</c>.</summary>
    public static T SetBlameHangTimeout<T>(this T o, string? v)
        where T : DotNetTestSettings => o.Set(nameof(o.BlameHangTimeout), v);

    /// <summary>Sets <c>--nologo</c>.</summary>
    public static T SetNoLogo<T>(this T o, bool? v)
        where T : DotNetTestSettings => o.Set(nameof(o.NoLogo), v);

    /// <summary>Gives <c>--nologo</c>.</summary>
    public static T EnableNoLogo<T>(this T o)
        where T : DotNetTestSettings => o.SetNoLogo(true);

    /// <summary>Does not give <c>--nologo</c>.</summary>
    public static T DisableNoLogo<T>(this T o)
        where T : DotNetTestSettings => o.SetNoLogo(false);
}
