using System.Text.RegularExpressions;

namespace M31R.Automation.Machine;

/// <summary>The address of a remote, fit to be shown.</summary>
internal static partial class RemoteAddress
{
    /// <summary>
    /// Without user, password and query, which carry tokens. The user of an SSH address stays: <c>git@host:org/name</c> is no address
    /// without it.
    /// </summary>
    public static string WithoutSecrets(string url)
    {
        var match = Authority().Match(url);
        if (!match.Success)
            return url;

        var user = match.Groups["scheme"].Value.Contains("ssh", StringComparison.OrdinalIgnoreCase) ? match.Groups["user"].Value + "@" : "";
        var rest = match.Groups["rest"].Value;
        return match.Groups["scheme"].Value + (match.Groups["user"].Success ? user : "") + rest.Split('?', '#')[0];
    }

    // git and curl take any number of slashes, and backslashes, for two behind the schemes that have a host.
    // The last "@" before the path ends the user's part: passwords may hold one. So they may a slash, where no port stands before it.
    [GeneratedRegex(
        @"^(?<scheme>(git\+)?(https?|ftps?|ssh|git):[/\\]+|[a-z][a-z0-9+.-]*://|[/\\]{2,})"
            + @"((?<user>[^/\\@:]*)(:[^/\\]*|:[0-9]*[^/\\0-9@][^@]*)?@)?(?<rest>[^@]*([/\\].*)?)$",
        RegexOptions.IgnoreCase | RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
            | RegexOptions.Singleline)]
    private static partial Regex Authority();
}
