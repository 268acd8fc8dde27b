using System.Text.RegularExpressions;
using M31R.Automation.Machine;

namespace M31R.Automation.Inventory;

/// <summary>
/// URLs as reports may show them. Manifests and locks hold credentials in them, and what they ask for stands in findings, bills of
/// materials and comparisons.
/// </summary>
internal static partial class SafeUrl
{
    private const string Schemes = "(https?|wss?|ftps?|ssh|git|svn|sftp):";
    private const string Start = @"(?<start>://|" + Schemes + @"[/\\]+|(^|[\s""'])[/\\]{2,})";

    private const RegexOptions Options =
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant;

    /// <summary>
    /// A URL without user, password, query and fragment. The user of git's short form <c>git@host:path</c> stays: it is part of the
    /// address, and no password can stand there. <c>***</c> where nobody can tell a password from a host.
    /// </summary>
    public static string Of(string url)
    {
        var (start, isShort) = HostOf(url);
        return url[..start] + WithoutUser(isShort ? url[start..] : RawPassword().Replace(url[start..], ""), isShort);
    }

    /// <summary>Whether a text names a host, as clients read it, so that a user may stand in it.</summary>
    public static bool NamesHost(string text) => !HostOf(text).IsShort;

    /// <summary>
    /// The address of a repository, which is written in many ways, without <c>git+</c>, user, password and query; null when it is no
    /// URL of http, https, git or ssh.
    /// </summary>
    public static string? OfRepository(string? url)
    {
        var plain = url is null ? null : Of(url.StartsWith("git+", StringComparison.Ordinal) ? url["git+".Length..] : url);
        return Uri.TryCreate(plain, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" or "git" or "ssh"
            ? address.GetComponents(UriComponents.SchemeAndServer | UriComponents.Path, UriFormat.UriEscaped)
            : null;
    }

    /// <summary>
    /// A text without the user, password and query of each URL in it; its revision stays. A password may hold every sign that nobody
    /// escaped, <c>@</c> too: all up to the last one before a slash, a blank or a quote is left out.
    /// </summary>
    public static string Within(string text) =>
        text.AsSpan().ContainsAny('@', '?')
            ? Query().Replace(User().Replace(RawPasswordWithin().Replace(text, "${start}"), "${start}"), "${url}")
            : text;

    /// <summary>
    /// Where the host begins, or the user before it. Browsers and curl take one slash, three and backslashes for two (URL Standard,
    /// "special authority slashes state"); behind other schemes one slash begins a path, or a host for who knows the scheme.
    /// </summary>
    private static (int Start, bool IsShort) HostOf(string url) =>
        Opening().Match(url) is { Success: true } opening ? (opening.Length, false)
        : url.IndexOf("://", StringComparison.Ordinal) is >= 0 and var scheme ? (scheme + "://".Length, false)
        : (OtherOpening().Match(url).Length, true);

    /// <summary>
    /// What stands behind a raw <c>?</c> or <c>#</c> may be the query of a host, or the rest of a password with the host behind it: such
    /// an address must neither show the password nor pass for a place below that host.
    /// </summary>
    private static string WithoutUser(string address, bool isShort)
    {
        var end = address.IndexOfAny(['/', '\\', '?', '#']) is >= 0 and var found ? found : address.Length;
        var authority = address[..end];
        var mayHoldPassword = authority.Contains(':', StringComparison.Ordinal)
            || (!isShort && authority.Contains('@', StringComparison.Ordinal));
        if (mayHoldPassword && end < address.Length && address[end] is '?' or '#' && address.IndexOf('@', end) >= 0)
            return SecretMask.Mark;

        var user = authority.LastIndexOf('@');
        var isName = isShort && (user < 0 || !authority[..user].Contains(':', StringComparison.Ordinal));
        return (isName ? address : address[(user + 1)..]).Split('?', '#')[0];
    }

    /// <summary>
    /// The user's part of an address whose password holds a raw slash or another sign that ends a host: behind the colon stands no number
    /// of a port, and no client takes the address as it is.
    /// </summary>
    [GeneratedRegex(@"^[^\s/\\?#@:[]*:[0-9]*[^\s0-9/\\?#@][^\s/\\?#@]*[/\\?#][^\s""']*@", RegexOptions.NonBacktracking)]
    private static partial Regex RawPassword();

    /// <summary>As <see cref="RawPassword"/>.</summary>
    [GeneratedRegex(Start + @"[^\s/\\?#@:[""']*:[0-9]*[^\s0-9/\\?#@""'][^\s/\\?#@""']*[/\\?#][^\s""',]*@", Options)]
    private static partial Regex RawPasswordWithin();

    [GeneratedRegex(Start + @"[^\s/""']*@", Options)]
    private static partial Regex User();

    [GeneratedRegex("(?<url>" + Start + @"[^\s?#""']*)\?[^\s#""']*", Options)]
    private static partial Regex Query();

    [GeneratedRegex(@"^((git|hg|svn|bzr)\+)?" + Schemes + @"[/\\]+|^[/\\]{2,}", Options)]
    private static partial Regex Opening();

    /// <summary>A single letter before the colon is a drive.</summary>
    [GeneratedRegex(@"^[a-z][a-z0-9+.-]+:[/\\]", Options)]
    private static partial Regex OtherOpening();
}
