using System.Text.RegularExpressions;

namespace M31R.Automation.Inventory;

/// <summary>
/// Takes credentials out of what manifests and locks ask for. A range may be a whole URL, and it stands in findings, bills of materials and comparisons.
/// </summary>
internal static partial class HiddenCredentials
{
    /// <summary>A project whose declarations, requests and problems hold neither user nor password nor query of a URL.</summary>
    public static DependencyProject In(DependencyProject project) => project with
    {
        Declarations = [.. project.Declarations.Select(declaration => Holds(declaration.Range) ? declaration with { Range = Of(declaration.Range) } : declaration)],
        LockedRequests = project.LockedRequests?.Select(request => Holds(request.Range) ? request with { Range = Of(request.Range) } : request).ToList(),
        Problems = [.. project.Problems.Select(problem => Holds(problem.Message) ? problem with { Message = Of(problem.Message) } : problem)],
    };

    /// <summary>A text without the user, password and query of each URL in it; its revision stays.</summary>
    public static string Of(string text) => Query().Replace(User().Replace(text, "://"), "${url}");

    private static bool Holds(string text) => text.Contains("://", StringComparison.Ordinal);

    [GeneratedRegex(@"://[^\s/@""']*@", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex User();

    [GeneratedRegex(@"(?<url>://[^\s?#""']*)\?[^\s#""']*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Query();
}
