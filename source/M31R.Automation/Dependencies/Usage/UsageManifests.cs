using System.Text.RegularExpressions;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Toml;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Dependencies.Usage;

/// <summary>The manifests of Python and npm that stand for a project, whether or not they declare anything.</summary>
internal static partial class UsageManifests
{
    /// <summary>In the order of files. What tests feed on is none.</summary>
    public static IReadOnlyList<string> Of(IReadOnlyList<string> files, Func<string, string?> text) =>
        [.. files.Where(path => !TestTrees.Hold(path) && IsOne(path, text))];

    /// <summary>The directories of projects of Python that tests feed on.</summary>
    public static IReadOnlySet<string> Samples(IReadOnlyList<string> files, Func<string, string?> text) =>
        files.Where(path => IsPython(path) && TestTrees.Hold(path) && IsOne(path, text)).Select(TreePath.DirectoryOf)
            .ToHashSet(StringComparer.Ordinal);

    /// <summary>Whether a manifest is one of Python.</summary>
    public static bool IsPython(string path) => !IsNode(path);

    /// <summary>Whether a manifest is one of npm.</summary>
    public static bool IsNode(string path) => TreePath.NameOf(path) == "package.json";

    /// <summary>Whether a <c>package.json</c> declares anything.</summary>
    public static bool NamesDependencies(string text) => Dependencies().IsMatch(text);

    /// <summary>A <c>package.json</c> without a name only says of what kind the scripts beside it are.</summary>
    private static bool IsOne(string path, Func<string, string?> text) => TreePath.NameOf(path) switch
    {
        "package.json" => text(path) is { } content && Name().IsMatch(content),
        "pyproject.toml" => text(path) is { } content && NamesProject(content),
        "setup.py" => true,
        _ => false,
    };

    /// <summary>Others only hold settings of tools; a broken file may be either.</summary>
    private static bool NamesProject(string pyproject) => TomlDocument.TryRead(pyproject) is not { } root
        || root["project"] is TomlTable || root.TableAt("tool")["poetry"] is TomlTable;

    [GeneratedRegex("\"name\"\\s*:\\s*\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    [GeneratedRegex("ependencies\"\\s*:\\s*[{]\\s*\"", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Dependencies();
}
