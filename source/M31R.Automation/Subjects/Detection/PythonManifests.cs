using System.Text.RegularExpressions;

namespace M31R.Automation.Subjects.Detection;

/// <summary>
/// Finds projects of Python. Only some files say that there is one; lists of requirements and settings of tools stand in
/// repositories of every kind and count only beside code of their own.
/// </summary>
internal static partial class PythonManifests
{
    public static IEnumerable<Manifest> In(SubjectTree tree, IEnumerable<string> files) => files
        .Where(path => RankOf(path) is not null)
        .Select(path => (Path: path, IsStrong: IsStrong(path, tree)))
        .GroupBy(found => TreePath.DirectoryOf(found.Path), StringComparer.Ordinal)
        .SelectMany(group => Ranked(
        [
            .. group.OrderByDescending(found => found.IsStrong)
                .ThenBy(found => RankOf(found.Path))
                .ThenBy(found => found.Path, StringComparer.Ordinal),
        ]));

    /// <summary>A root without a manifest: the first file that a test runner would find stands for it; null when there is none.</summary>
    public static EcosystemRoot? OfTestsAlone(IEnumerable<string> files) => files
        .Where(path => TestFile().IsMatch(TreePath.NameOf(path)))
        .OrderBy(path => path.Count(letter => letter == '/'))
        .Select(path => new EcosystemRoot(Ecosystem.Python, "", path))
        .FirstOrDefault();

    private static IEnumerable<Manifest> Ranked(List<(string Path, bool IsStrong)> found) =>
        found.Select((manifest, index) => new Manifest(Ecosystem.Python, manifest.Path)
        {
            IsWeak = !manifest.IsStrong,
            IsSettings = !manifest.IsStrong && RankOf(manifest.Path) <= RankOf("setup.cfg"),
            Objection = index == 0 ? null : $"\"{found[0].Path}\" beside it says more",
        });

    private static int? RankOf(string path) => TreePath.NameOf(path) switch
    {
        "pyproject.toml" => 0,
        "setup.py" => 1,
        "setup.cfg" => 2,
        "Pipfile" => 3,
        "requirements.txt" => 4,
        var name when Requirements().IsMatch(name) => 5,
        _ => null,
    };

    private static bool IsStrong(string path, SubjectTree tree) => TreePath.NameOf(path) switch
    {
        "pyproject.toml" => tree.Read(path) is not { } text || ProjectTable().IsMatch(text),
        "setup.py" => tree.Read(path) is not { } text || text.Contains("setup(", StringComparison.Ordinal),
        "setup.cfg" => tree.Read(path) is not { } text || text.Contains("[metadata]", StringComparison.Ordinal),
        "Pipfile" => true,
        _ => false,
    };

    [GeneratedRegex("^(requirements[-_.].*[.]txt|.*[-_.]requirements[.]txt)$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Requirements();

    [GeneratedRegex("^(test_.*|.*_test|conftest)[.]py$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TestFile();

    [GeneratedRegex(
        @"^[ \t]*\[[ \t]*(project|build-system|dependency-groups|tool[.](poetry|pdm|flit|hatch|uv|setuptools|maturin))[ \t]*[].]",
        RegexOptions.Multiline | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex ProjectTable();
}
