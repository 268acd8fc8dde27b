using Nuke.Common.Tooling;

namespace Nuke.Common.Tools.DotNet;

/// <summary>Options of <c>dotnet format</c>; what is null is left out.</summary>
[Command(Type = typeof(DotNetTasks), Command = "DotNetFormat", Arguments = "format")]
public class DotNetFormatSettings : ToolOptions
{
    /// <summary>The project or solution.</summary>
    [Argument(Position = 1, Format = "{value}")]
    public string? Project => Get<string?>(nameof(Project));

    /// <summary>The value of <c>--severity</c>.</summary>
    [Argument(Format = "--severity {value}")]
    public DotNetFormatSeverity? Severity => Get<DotNetFormatSeverity?>(nameof(Severity));

    /// <summary>Whether <c>--no-restore</c> is given.</summary>
    [Argument(Format = "--no-restore")]
    public bool? NoRestore => Get<bool?>(nameof(NoRestore));

    /// <summary>Whether <c>--verify-no-changes</c> is given.</summary>
    [Argument(Format = "--verify-no-changes")]
    public bool? VerifyNoChanges => Get<bool?>(nameof(VerifyNoChanges));

    /// <summary>Values of <c>--include</c>, one each.</summary>
    [Argument(Format = "--include {value}")]
    public IReadOnlyList<string>? Include => Get<IReadOnlyList<string>?>(nameof(Include));

    /// <summary>Values of <c>--exclude</c>, one each.</summary>
    [Argument(Format = "--exclude {value}")]
    public IReadOnlyList<string>? Exclude => Get<IReadOnlyList<string>?>(nameof(Exclude));

    /// <summary>The value of <c>--verbosity</c>.</summary>
    [Argument(Format = "--verbosity {value}")]
    public DotNetVerbosity? Verbosity => Get<DotNetVerbosity?>(nameof(Verbosity));

    /// <summary>The value of <c>--report</c>.</summary>
    [Argument(Format = "--report {value}")]
    public string? Report => Get<string?>(nameof(Report));
}

/// <summary>Sets options of <c>dotnet format</c>.</summary>
public static class DotNetFormatSettingsExtensions
{
    /// <summary>Sets the project or solution.</summary>
    public static T SetProject<T>(this T o, string? v)
        where T : DotNetFormatSettings => o.Set(nameof(o.Project), v);

    /// <summary>Sets <c>--severity</c>.</summary>
    public static T SetSeverity<T>(this T o, DotNetFormatSeverity? v)
        where T : DotNetFormatSettings => o.Set(nameof(o.Severity), v);

    /// <summary>Sets <c>--no-restore</c>.</summary>
    public static T SetNoRestore<T>(this T o, bool? v)
        where T : DotNetFormatSettings => o.Set(nameof(o.NoRestore), v);

    /// <summary>Gives <c>--no-restore</c>.</summary>
    public static T EnableNoRestore<T>(this T o)
        where T : DotNetFormatSettings => o.SetNoRestore(true);

    /// <summary>Does not give <c>--no-restore</c>.</summary>
    public static T DisableNoRestore<T>(this T o)
        where T : DotNetFormatSettings => o.SetNoRestore(false);

    /// <summary>Sets <c>--verify-no-changes</c>.</summary>
    public static T SetVerifyNoChanges<T>(this T o, bool? v)
        where T : DotNetFormatSettings => o.Set(nameof(o.VerifyNoChanges), v);

    /// <summary>Gives <c>--verify-no-changes</c>.</summary>
    public static T EnableVerifyNoChanges<T>(this T o)
        where T : DotNetFormatSettings => o.SetVerifyNoChanges(true);

    /// <summary>Does not give <c>--verify-no-changes</c>.</summary>
    public static T DisableVerifyNoChanges<T>(this T o)
        where T : DotNetFormatSettings => o.SetVerifyNoChanges(false);

    /// <summary>Replaces <c>--include</c>.</summary>
    public static T SetInclude<T>(this T o, params string[] v)
        where T : DotNetFormatSettings => o.Set(nameof(o.Include), v);

    /// <summary>Replaces <c>--include</c>.</summary>
    public static T SetInclude<T>(this T o, IEnumerable<string> v)
        where T : DotNetFormatSettings => o.Set(nameof(o.Include), v.ToArray());

    /// <summary>Adds to <c>--include</c>.</summary>
    public static T AddInclude<T>(this T o, params string[] v)
        where T : DotNetFormatSettings => o.AddItems(nameof(o.Include), v);

    /// <summary>Adds to <c>--include</c>.</summary>
    public static T AddInclude<T>(this T o, IEnumerable<string> v)
        where T : DotNetFormatSettings => o.AddItems(nameof(o.Include), v);

    /// <summary>Replaces <c>--exclude</c>.</summary>
    public static T SetExclude<T>(this T o, params string[] v)
        where T : DotNetFormatSettings => o.Set(nameof(o.Exclude), v);

    /// <summary>Replaces <c>--exclude</c>.</summary>
    public static T SetExclude<T>(this T o, IEnumerable<string> v)
        where T : DotNetFormatSettings => o.Set(nameof(o.Exclude), v.ToArray());

    /// <summary>Adds to <c>--exclude</c>.</summary>
    public static T AddExclude<T>(this T o, params string[] v)
        where T : DotNetFormatSettings => o.AddItems(nameof(o.Exclude), v);

    /// <summary>Adds to <c>--exclude</c>.</summary>
    public static T AddExclude<T>(this T o, IEnumerable<string> v)
        where T : DotNetFormatSettings => o.AddItems(nameof(o.Exclude), v);

    /// <summary>Sets <c>--verbosity</c>.</summary>
    public static T SetVerbosity<T>(this T o, DotNetVerbosity? v)
        where T : DotNetFormatSettings => o.Set(nameof(o.Verbosity), v);

    /// <summary>Sets <c>--report</c>.</summary>
    public static T SetReport<T>(this T o, string? v)
        where T : DotNetFormatSettings => o.Set(nameof(o.Report), v);
}
