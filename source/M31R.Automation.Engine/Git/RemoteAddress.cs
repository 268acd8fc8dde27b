using System.Globalization;
using System.Text.RegularExpressions;

namespace Nuke.Common.Git;

/// <summary>What the URL of a remote repository says. User names, passwords and a final <c>.git</c> are left out.</summary>
/// <param name="Protocol">Null for others than HTTPS and SSH.</param>
/// <param name="Endpoint">The host; with its port where the URL has one.</param>
/// <param name="Identifier">The path at the host, without slashes around it.</param>
internal sealed partial record RemoteAddress(GitProtocol? Protocol, string Endpoint, string Identifier)
{
    private const string Suffix = ".git";

    /// <summary>For browsers: HTTPS, whatever the protocol. The port of SSH is not that of HTTPS and left out.</summary>
    internal string HttpsUrl => AzureByPath().Match(Place) is { Success: true } azure
        ? azure.Result("https://dev.azure.com/${organization}/${project}/_git/${name}")
        : $"https://{(Protocol == GitProtocol.Ssh ? Host : Endpoint)}/{Identifier}";

    /// <summary>SSH for the user <c>git</c>, whatever the protocol: <c>git@host:path</c>, or a URL where there is a port.</summary>
    internal string SshUrl
    {
        get
        {
            if (AzureByBrowser().Match(Place) is { Success: true } azure)
            {
                return azure.Result("git@ssh.dev.azure.com:v3/${organization}/${project}/${name}");
            }

            return Protocol == GitProtocol.Ssh && Endpoint != Host ? $"ssh://git@{Endpoint}/{Identifier}" : $"git@{Host}:{Identifier}";
        }
    }

    private string Host => Port().Replace(Endpoint, "");

    private string Place => $"{Endpoint}/{Identifier}";

    /// <summary>
    /// Reads <c>https://host/path</c>, <c>ssh://user@host:port/path</c>, <c>user@host:path</c> and the like; null for paths on this
    /// machine.
    /// </summary>
    internal static RemoteAddress? Parse(string url)
    {
        var (protocol, endpoint, path) = url.Contains("://", StringComparison.Ordinal) ? OfUrl(url) : OfScp(url);
        var identifier = path.Trim('/');
        if (identifier.EndsWith(Suffix, StringComparison.OrdinalIgnoreCase))
        {
            identifier = identifier[..^Suffix.Length].TrimEnd('/');
        }

        return endpoint.Length == 0 || identifier.Length == 0 ? null : new RemoteAddress(protocol, endpoint, identifier);
    }

    private static (GitProtocol? Protocol, string Endpoint, string Path) OfUrl(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.IsFile)
        {
            return (null, "", "");
        }

        GitProtocol? protocol = uri.Scheme switch
        {
            "https" or "http" => GitProtocol.Https,
            "ssh" or "git+ssh" or "ssh+git" => GitProtocol.Ssh,
            _ => null,
        };
        var isUsual = uri.IsDefaultPort || (protocol == GitProtocol.Ssh && uri.Port == 22);
        return (protocol, isUsual ? uri.Host : $"{uri.Host}:{uri.Port.ToString(CultureInfo.InvariantCulture)}", uri.AbsolutePath);
    }

    private static (GitProtocol? Protocol, string Endpoint, string Path) OfScp(string url) =>
        ScpLike().Match(url) is { Success: true } match
            ? (GitProtocol.Ssh, match.Groups["host"].Value, match.Groups["path"].Value)
            : (null, "", "");

    /// <summary>One letter before the colon is a drive of Windows, a slash before it a path.</summary>
    [GeneratedRegex(@"^([^@/\\]+@)?(?<host>\[[^\]]+\]|[^:/\\@]{2,}):(?<path>.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ScpLike();

    [GeneratedRegex(@":\d+$", RegexOptions.None, 1000)]
    private static partial Regex Port();

    /// <summary>Azure DevOps has a path for SSH that differs from the one for browsers.</summary>
    [GeneratedRegex(
        @"^ssh\.dev\.azure\.com/v3/(?<organization>[^/]+)/(?<project>[^/]+)/(?<name>[^/]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AzureByPath();

    [GeneratedRegex(@"^dev\.azure\.com/(?<organization>[^/]+)/(?<project>[^/]+)/_git/(?<name>[^/]+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex AzureByBrowser();
}
