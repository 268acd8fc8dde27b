namespace M31R.Automation.Inventory.Node;

/// <summary>
/// The ways in which npm's clients name a git repository (npm's documentation, package.json, "Git URLs as Dependencies").
/// </summary>
internal static class GitUrl
{
    private static readonly string[] Schemes = ["git:", "git+ssh:", "git+http:", "git+https:", "git+file:", "ssh:", "git@"];

    private static readonly string[] Marks = ["commit=", "tag=", "head="];

    private static readonly (string Prefix, string Host)[] Hosts =
    [
        ("github:", "https://github.com/"), ("gitlab:", "https://gitlab.com/"), ("bitbucket:", "https://bitbucket.org/"),
        ("gist:", "https://gist.github.com/"),
    ];

    /// <summary>The repository and what is taken from it; null when a text names none.</summary>
    public static PackageOrigin? TryRead(string text)
    {
        var mark = text.IndexOf('#', StringComparison.Ordinal);
        var (address, revision) = mark < 0 ? (text, null) : (text[..mark], Revision(text[(mark + 1)..]));
        return Location(address) is { } location ? new PackageOrigin(OriginKind.Git, location, revision) : null;
    }

    private static string? Location(string address)
    {
        foreach (var (prefix, host) in Hosts)
        {
            if (address.StartsWith(prefix, StringComparison.Ordinal))
                return SafeUrl.Of(host + WithoutUser(address[prefix.Length..]));
        }

        if (Schemes.Any(scheme => address.StartsWith(scheme, StringComparison.Ordinal)) || IsGitOverHttp(address))
            return SafeUrl.Of(address.StartsWith("git+", StringComparison.Ordinal) ? address["git+".Length..] : address);

        return IsShorthand(address) ? "https://github.com/" + address : null;
    }

    /// <summary>npm takes <c>github:user:password@owner/name</c>.</summary>
    private static string WithoutUser(string path) => path[(path.LastIndexOf('@') + 1)..];

    private static bool IsGitOverHttp(string address) =>
        address.StartsWith("http", StringComparison.Ordinal)
            && address.Contains("://", StringComparison.Ordinal)
            && address.EndsWith(".git", StringComparison.Ordinal);

    /// <summary><c>owner/name</c> is a repository on GitHub.</summary>
    private static bool IsShorthand(string address) =>
        address.Split('/') is [{ Length: > 0 } owner, { Length: > 0 } name]
            && owner[0] is not ('.' or '~' or '@')
            && (owner + name).All(IsOfName);

    private static bool IsOfName(char letter) => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.';

    /// <summary>
    /// Yarn writes <c>commit=…</c> and <c>workspace=…&amp;commit=…</c> where npm writes the revision alone; npm writes a subdirectory
    /// as <c>…&amp;path:…</c>.
    /// </summary>
    private static string? Revision(string fragment)
    {
        var parts = fragment.Split('&');
        var named = parts.FirstOrDefault(part => Marks.Any(mark => part.StartsWith(mark, StringComparison.Ordinal)));
        var revision = named is not null ? named[(named.IndexOf('=', StringComparison.Ordinal) + 1)..] : Uri.UnescapeDataString(parts[0]);
        return revision.Length == 0 || revision.StartsWith("path:", StringComparison.Ordinal) ? null : revision;
    }
}
