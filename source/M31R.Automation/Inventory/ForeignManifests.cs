using M31R.Automation.Findings;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Inventory;

/// <summary>
/// Manifests of ecosystems that are not read here. That they are there is all that is known: what they ask for is neither judged nor
/// billed, and nobody may take that for nothing.
/// </summary>
internal static class ForeignManifests
{
    private static readonly Dictionary<string, string> Worlds = new(StringComparer.Ordinal)
    {
        ["go.mod"] = "Go",
        ["pom.xml"] = "Maven",
        ["build.gradle"] = "Gradle",
        ["build.gradle.kts"] = "Gradle",
        ["build.sbt"] = "sbt",
        ["Gemfile"] = "RubyGems",
        ["composer.json"] = "Composer",
        ["mix.exs"] = "Hex",
        ["pubspec.yaml"] = "pub",
        ["Package.swift"] = "SwiftPM",
        ["Podfile"] = "CocoaPods",
        ["environment.yml"] = "conda",
        ["environment.yaml"] = "conda",
        ["conanfile.txt"] = "Conan",
        ["conanfile.py"] = "Conan",
        ["vcpkg.json"] = "vcpkg",
        ["MODULE.bazel"] = "Bazel",
    };

    /// <summary>The ecosystem of a manifest by its name; null for one that is read here, and for what is none.</summary>
    public static string? WorldOf(string name) => Worlds.GetValueOrDefault(name);

    /// <summary>One problem for each ecosystem, at its first manifest; manifests of tests and side trees do not count.</summary>
    public static IReadOnlyList<ReadingProblem> Of(ManifestTree tree) =>
    [
        .. tree.Files.Where(path => Worlds.ContainsKey(TreePath.NameOf(path)) && SideTrees.Of(path) is null && !tree.IsFedToTests(path))
            .GroupBy(path => Worlds[TreePath.NameOf(path)], StringComparer.Ordinal)
            .OrderBy(world => world.Key, StringComparer.Ordinal)
            .Select(world => Problem(world.Key, [.. world])),
    ];

    private static ReadingProblem Problem(string world, string[] paths) => new(
        ProblemKind.Unsupported,
        new Place(paths[0]),
        $"Manifests of {world} are not read{More(paths.Length - 1)}.",
        $"Judge what {world} brings in by a tool of its own, and waive this by the manifest's path; name the path under `ignore` in "
            + "maintenance.yml where it is no manifest of the subject.");

    private static string More(int count) => count > 0 ? $", and {count} more of them {(count > 1 ? "are" : "is")} there" : "";
}
