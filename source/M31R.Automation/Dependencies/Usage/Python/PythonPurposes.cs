using System.Text.RegularExpressions;
using M31R.Automation.Subjects.Detection;

namespace M31R.Automation.Dependencies.Usage.Python;

/// <summary>What a Python file is for.</summary>
internal static partial class PythonPurposes
{
    /// <summary>Whether its imports must be declared: the code itself and its tests, and not what is run by hand or fed to tests.</summary>
    public static bool IsJudged(string path) =>
        SideTrees.Of(path, testsCount: true) is null && !Aside().IsMatch(path) && (
            !IsTest(path) || TestFile().IsMatch(TreePath.NameOf(path)));

    /// <summary>Whether it is needed in development only.</summary>
    public static bool IsTest(string path) => SideTrees.Of(path) is not null || Tests().IsMatch(path);

    [GeneratedRegex(
        "(^|/)((tools?|tooling|dev|devtools|hack|notebooks?|contrib|experiments?|_?vendor(s|ed)?|patched|third[_-]?party|extern|"
        + "externals?|fixtures?|testdata|test_data|data|resources|assets|snippets|recipes|cookbook|tutorials?|stubs|typings)/"
        + "|(noxfile|tasks|fabfile|setup|conf|dodo|build|hatch_build|gunicorn.*|wscript)[.]py$)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Aside();

    [GeneratedRegex("^(test_.*|.*_tests?|conftest)[.]py$", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex TestFile();

    [GeneratedRegex(
        "(^|/)(_?testing|_?testutils?|test_utils?|tests?|pytest_[^/]*|test_[^/]*|[^/]*_tests?|conftest|[^/]*pytest[^/]*)(/|[.]py$)",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Tests();
}
