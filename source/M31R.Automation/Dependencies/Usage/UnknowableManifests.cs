using System.Text.RegularExpressions;
using M31R.Automation.Inventory;
using M31R.Automation.Inventory.Toml;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Dependencies.Usage;

/// <summary>Manifests that a program works out, or of a kind that is not read: what is declared there is not known.</summary>
internal static partial class UnknowableManifests
{
    /// <summary>The directories that hold one.</summary>
    public static IReadOnlySet<string> Of(IReadOnlyList<string> files, Func<string, string?> text, DependencyInventory inventory)
    {
        var declaring = inventory.Projects.SelectMany(project => project.Declarations).Select(declaration => declaration.Place.Path)
            .Concat(inventory.Projects.Select(project => project.Lock).OfType<string>()).ToHashSet(StringComparer.Ordinal);
        return files.Where(path => IsOne(path, text, declaring)).Select(TreePath.DirectoryOf).ToHashSet(StringComparer.Ordinal);
    }

    private static bool IsOne(string path, Func<string, string?> text, HashSet<string> declaring) => TreePath.NameOf(path) switch
    {
        "setup.py" => !declaring.Contains(path) && text(path)?.Contains("install_requires", StringComparison.Ordinal) == true,
        "pyproject.toml" => text(path) is { } content && IsDynamic(content),
        var name when Requirements().IsMatch(name) => !declaring.Contains(path) && text(path) is { } list && Asks().IsMatch(list),
        "package.json" => !declaring.Contains(path) && text(path) is { } content && UsageManifests.NamesDependencies(content),
        "BUILD" or "BUILD.bazel" or "pants.toml" => true,
        var name => ForeignManifests.WorldOf(name) == "conda",
    };

    /// <summary>Whether a build tool works the dependencies out; nobody knows what a broken file says.</summary>
    private static bool IsDynamic(string pyproject) => TomlDocument.TryRead(pyproject) is not { } root
        || root.TextsAt("project", "dynamic").Any(name => name is "dependencies" or "optional-dependencies");

    /// <summary>A line that asks for something itself: no comment, no option, no name of another list.</summary>
    [GeneratedRegex(
        "^[ \\t]*([^-# \\t\\r\\n]|-e|--editable)",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Asks();

    /// <summary>Those of tests are not read as manifests of the subject.</summary>
    [GeneratedRegex("^.*requirements.*[.](txt|in)$", RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Requirements();
}
