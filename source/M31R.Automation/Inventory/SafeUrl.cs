using System.Text.RegularExpressions;

namespace M31R.Automation.Inventory;

/// <summary>
/// URLs as reports may show them. Manifests and locks hold credentials in them, and what they ask for stands in findings, bills of
/// materials and comparisons.
/// </summary>
internal static partial class SafeUrl
{
    /// <summary>
    /// A URL without user, password, query and fragment. The user of git's short form <c>git@host:path</c> stays: it is part of the
    /// address, and no password can stand there.
    /// </summary>
    public static string Of(string url)
    {
        var kept = url.Split('?', '#')[0];
        var host = kept.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? scheme + 3 : 0;
        var authority = kept[host..].Split('/')[0];
        var user = authority.LastIndexOf('@');
        return user < 0 || (host == 0 && !authority[..user].Contains(':', StringComparison.Ordinal))
            ? kept
            : kept[..host] + kept[(host + user + 1)..];
    }

    /// <summary>
    /// The address of a repository, which is written in many ways, without <c>git+</c>, user, password and query; null when it is no
    /// URL of http, https, git or ssh.
    /// </summary>
    public static string? OfRepository(string? url)
    {
        var plain = url?.StartsWith("git+", StringComparison.Ordinal) == true ? url[4..] : url;
        return Uri.TryCreate(plain, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "git" or "ssh"
            ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            : null;
    }

    /// <summary>
    /// A text without the user, password and query of each URL in it; its revision stays. A password may hold every sign that nobody
    /// escaped, <c>@</c> too: all up to the last one before a slash, a blank or a quote is left out.
    /// </summary>
    public static string Within(string text) =>
        text.Contains("://", StringComparison.Ordinal) ? Query().Replace(User().Replace(text, "://"), "${url}") : text;

    [GeneratedRegex(@"://[^\s/""']*@", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex User();

    [GeneratedRegex(@"(?<url>://[^\s?#""']*)\?[^\s#""']*", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex Query();
}
