using System.Text.RegularExpressions;

namespace M31R.Automation.Inventory.Python;

/// <summary>Tells by names what a list of requirements is for: files of requirements, extras and groups have no other mark.</summary>
internal static partial class PythonPurpose
{
    /// <summary>The scope that a file's, extra's or group's name tells.</summary>
    public static DependencyScope Of(string name) => Development().IsMatch(name) ? DependencyScope.Development : DependencyScope.Runtime;

    [GeneratedRegex(
        "(^|[^a-z])(dev|devel|develop|development|tests?|testing|pytest|docs?|documentation|lint|linting|linters?|typing|types|"
        + "mypy|format|formatting|style|ci|tox|nox|benchmarks?|bench|coverage|pre-?commit|release|build|tools)([^a-z]|$)",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Development();
}
