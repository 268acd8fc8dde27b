using M31R.Automation.Subjects;

namespace M31R.Automation.Governance;

/// <summary>Which file of a subject is its CODEOWNERS.</summary>
/// <param name="Path">The first that its host looks for and finds; null when there is none.</param>
/// <param name="Dialect">Whose it is.</param>
/// <param name="Shadowed">Those of the same host that are never read.</param>
internal sealed record CodeownersLocation(string? Path, PatternDialect Dialect, IReadOnlyList<string> Shadowed)
{
    private static readonly string[] GitHub = [".github/CODEOWNERS", "CODEOWNERS", "docs/CODEOWNERS"];
    private static readonly string[] GitLab = ["CODEOWNERS", "docs/CODEOWNERS", ".gitlab/CODEOWNERS"];

    /// <summary>Where a new one is written.</summary>
    public string Preferred => Path ?? (Dialect == PatternDialect.GitLabOwners ? GitLab[^1] : GitHub[0]);

    /// <summary>Looks in the order of the host; a file that only the other host reads counts when it is the only one.</summary>
    public static CodeownersLocation Find(Subject subject)
    {
        var files = subject.Files.ToHashSet(StringComparer.Ordinal);
        var isGitLab = IsOnGitLab(subject, files);
        string[] found = [.. (isGitLab ? GitLab : GitHub).Where(files.Contains)];
        return new CodeownersLocation(
            found.FirstOrDefault(), isGitLab ? PatternDialect.GitLabOwners : PatternDialect.GitHubOwners, [.. found.Skip(1)]);
    }

    /// <summary>The origin tells; where it does not, the files that only one of the hosts reads.</summary>
    private static bool IsOnGitLab(Subject subject, HashSet<string> files)
    {
        var host = HostOf(subject.Git?.Origin ?? "");
        if (host.Contains("github", StringComparison.OrdinalIgnoreCase))
            return !GitHub.Any(files.Contains) && files.Contains(GitLab[^1]);

        return host.Contains("gitlab", StringComparison.OrdinalIgnoreCase)
            || (!files.Any(file => file.StartsWith(".github/", StringComparison.Ordinal))
                && (files.Contains(GitLab[^1]) || files.Contains(".gitlab-ci.yml")));
    }

    /// <summary>Of <c>https://host/path</c> and <c>user@host:path</c>.</summary>
    private static string HostOf(string origin) => origin.Split("://")[^1].Split('/', ':')[0];
}
