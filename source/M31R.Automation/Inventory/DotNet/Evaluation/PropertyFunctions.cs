using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory.DotNet.Evaluation;

/// <summary>
/// MSBuild's property functions that paths and conditions of packages are written with (learn.microsoft.com/visualstudio/msbuild,
/// "Property functions"). Every other one, and any with an unknown argument, has no known value.
/// </summary>
/// <param name="sources">The files of the tree.</param>
/// <param name="directory">Of the file that is evaluated, relative to the subject's root.</param>
internal sealed class PropertyFunctions(ProjectSources sources, Func<string> directory)
{
    /// <summary>A function of a type; null when it is not known.</summary>
    public string? Static(string type, string name, IReadOnlyList<string?> arguments)
    {
        if (arguments.Contains(null))
            return null;

        return type.ToLowerInvariant() switch
        {
            "msbuild" => OfMsBuild(name.ToLowerInvariant(), arguments!),
            "system.io.path" => OfPath(name.ToLowerInvariant(), arguments!),
            "system.io.directory" when name.Equals("GetParent", StringComparison.OrdinalIgnoreCase) && arguments is [{ } path] =>
                path.EndsWith('/') || path.EndsWith('\\') ? TreeLocation.Normalized(path, directory()) : Parent(path),
            "system.io.file" when name.Equals("Exists", StringComparison.OrdinalIgnoreCase)
                && arguments is [{ } path] => Text(sources.Exists(path, directory())),
            "system.string" or "string" => OfString(name.ToLowerInvariant(), arguments!),
            _ => null,
        };
    }

    /// <summary>A function of a text; null when it is not known.</summary>
    public static string? OfText(string value, string name, IReadOnlyList<string?> arguments) => (name.ToLowerInvariant(), arguments) switch
    {
        ("startswith", [{ } start]) => Text(value.StartsWith(start, StringComparison.Ordinal)),
        ("endswith", [{ } end]) => Text(value.EndsWith(end, StringComparison.Ordinal)),
        ("startswith", [{ } start, { }]) => Text(value.StartsWith(start, StringComparison.OrdinalIgnoreCase)),
        ("endswith", [{ } end, { }]) => Text(value.EndsWith(end, StringComparison.OrdinalIgnoreCase)),
        ("contains", [{ } part]) => Text(value.Contains(part, StringComparison.Ordinal)),
        ("contains", [{ } part, { }]) => Text(value.Contains(part, StringComparison.OrdinalIgnoreCase)),
        ("equals", [{ } other]) => Text(value == other),
        ("replace", [{ Length: > 0 } part, { } other]) => value.Length * (long)(other.Length + 1) < 1 << 16
            ? value.Replace(part, other, StringComparison.Ordinal)
            : null,
        ("tolower" or "tolowerinvariant", []) => value.ToLowerInvariant(),
        ("toupper" or "toupperinvariant", []) => value.ToUpperInvariant(),
        ("trim", []) => value.Trim(),
        ("trimstart", [{ } letters]) => value.TrimStart(letters.ToCharArray()),
        ("trimend", [{ } letters]) => value.TrimEnd(letters.ToCharArray()),
        ("fullname", []) => value,
        ("parent", []) => Parent(value),
        ("length", []) => value.Length.ToString(System.Globalization.CultureInfo.InvariantCulture),
        _ => null,
    };

    private string? OfMsBuild(string name, IReadOnlyList<string> arguments) => (name, arguments) switch
    {
        ("getpathoffileabove", [var file]) => Above(file, TreeLocation.Of(directory())) is { } found ? $"{found}/{file}" : "",
        ("getpathoffileabove", [var file, var start]) => Above(file, start) is { } found ? $"{found}/{file}" : "",
        ("getdirectorynameoffileabove", [var start, var file]) => Above(file, start) ?? "",
        ("ensuretrailingslash", [var path]) => path.EndsWith('/') || path.EndsWith('\\') || path.Length == 0 ? path : path + "/",
        ("normalizepath", _) => Combined(arguments),
        ("normalizedirectory", _) => Combined(arguments) is { } path ? path + "/" : null,
        ("valueordefault", [var value, var other]) => value.Length > 0 ? value : other,
        ("gettargetframeworkidentifier", [var framework]) => TargetFramework.Identifier(framework),
        ("gettargetframeworkversion", [var framework]) => TargetFramework.Version(framework)?.ToString(),
        ("gettargetplatformidentifier", [var framework]) => TargetFramework.Platform(framework),
        ("istargetframeworkcompatible", [var framework, var wanted]) => IsCompatible(framework, wanted) is { } answer ? Text(answer) : null,
        ("versiongreaterthanorequals", [var first, var second]) => Compared(first, second) is { } order ? Text(order >= 0) : null,
        ("versiongreaterthan", [var first, var second]) => Compared(first, second) is { } order ? Text(order > 0) : null,
        ("versionlessthanorequals", [var first, var second]) => Compared(first, second) is { } order ? Text(order <= 0) : null,
        ("versionlessthan", [var first, var second]) => Compared(first, second) is { } order ? Text(order < 0) : null,
        ("versionequals", [var first, var second]) => Compared(first, second) is { } order ? Text(order == 0) : null,
        ("versionnotequals", [var first, var second]) => Compared(first, second) is { } order ? Text(order != 0) : null,
        _ => null,
    };

    private string? OfPath(string name, IReadOnlyList<string> arguments) => (name, arguments) switch
    {
        ("combine", _) => Combined(arguments),
        ("getfullpath", [var path]) => TreeLocation.Normalized(path, directory()),
        ("getdirectoryname", [var path]) => TreeLocation.PathOf(path, directory()) is { } found
            ? TreeLocation.Of(TreePath.DirectoryOf(found))
            : null,
        ("getfilename", [var path]) => TreePath.NameOf(path.Replace('\\', '/')),
        ("getfilenamewithoutextension", [var path]) => Path.GetFileNameWithoutExtension(TreePath.NameOf(path.Replace('\\', '/'))),
        ("getextension", [var path]) => Path.GetExtension(TreePath.NameOf(path.Replace('\\', '/'))),
        _ => null,
    };

    private static string? OfString(string name, IReadOnlyList<string> arguments) => (name, arguments) switch
    {
        ("copy", [var text]) => text,
        ("isnullorempty", [var text]) => Text(text.Length == 0),
        ("isnullorwhitespace", [var text]) => Text(string.IsNullOrWhiteSpace(text)),
        _ => null,
    };

    private string? Combined(IReadOnlyList<string> parts) =>
        parts.Count is > 0 and < 16 ? TreeLocation.Normalized(string.Join('/', parts), directory()) : null;

    /// <summary>The nearest directory that holds a file, from a location upwards; null when none does.</summary>
    private string? Above(string file, string start) =>
        TreeLocation.PathOf(start, directory()) is { } path && sources.NearestAbove(path + "/x", file) is { } found
            ? TreeLocation.Of(TreePath.DirectoryOf(found))
            : null;

    /// <summary>Whether code for one framework may use what is made for another; null where it takes NuGet's own tables to tell.</summary>
    private static bool? IsCompatible(string framework, string wanted)
    {
        var (one, other) = (TargetFramework.Identifier(framework), TargetFramework.Identifier(wanted));
        if (one is null || other is null || TargetFramework.Version(framework) is not { } version
            || TargetFramework.Version(wanted) is not { } least)
            return null;

        if (one != other)
            return other == ".NETStandard" ? null : false;

        return version >= least
            && (TargetFramework.Platform(wanted).Length == 0 || TargetFramework.Platform(wanted) == TargetFramework.Platform(framework));
    }

    private static int? Compared(string first, string second) =>
        NumbersOf(first) is { } one && NumbersOf(second) is { } other ? one.CompareTo(other) : null;

    /// <summary>Up to four numbers, the missing ones 0; what follows a hyphen or plus does not count.</summary>
    private static Version? NumbersOf(string text)
    {
        var numbers = text.Trim().TrimStart('v', 'V').Split('-', '+')[0].Split('.');
        var filled = string.Join('.', numbers.Concat(["0", "0", "0"]).Take(4));
        return numbers.Length <= 4 && Version.TryParse(filled, out var version) ? version : null;
    }

    /// <summary>The directory that holds a location of the tree; null for other texts, and above the root.</summary>
    private static string? Parent(string location) => TreeLocation.IsOne(location) ? TreeLocation.Normalized(location + "/..", "") : null;

    private static string Text(bool value) => value ? "True" : "False";

    private static string? Text(bool? value) => value is { } known ? Text(known) : null;
}
