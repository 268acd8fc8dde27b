namespace Nuke.Common.Git;

/// <summary>What kind of branch a repository is on, by the usual names; case does not count. All are false without a branch.</summary>
public static class GitRepositoryExtensions
{
    /// <summary>On <c>main</c>.</summary>
    public static bool IsOnMainBranch(this GitRepository repository) => repository.Is("main");

    /// <summary>On <c>master</c>.</summary>
    public static bool IsOnMasterBranch(this GitRepository repository) => repository.Is("master");

    /// <summary>On <c>main</c> or <c>master</c>.</summary>
    public static bool IsOnMainOrMasterBranch(this GitRepository repository) =>
        repository.IsOnMainBranch() || repository.IsOnMasterBranch();

    /// <summary>On <c>develop</c>, <c>development</c> or <c>dev</c>.</summary>
    public static bool IsOnDevelopBranch(this GitRepository repository) =>
        repository.Is("develop") || repository.Is("development") || repository.Is("dev");

    /// <summary>On <c>feature/…</c>.</summary>
    public static bool IsOnFeatureBranch(this GitRepository repository) => repository.IsBelow("feature/");

    /// <summary>On <c>release/…</c>.</summary>
    public static bool IsOnReleaseBranch(this GitRepository repository) => repository.IsBelow("release/");

    /// <summary>On <c>hotfix/…</c>.</summary>
    public static bool IsOnHotfixBranch(this GitRepository repository) => repository.IsBelow("hotfix/");

    private static bool Is(this GitRepository repository, string branch) =>
        string.Equals(repository.Branch, branch, StringComparison.OrdinalIgnoreCase);

    private static bool IsBelow(this GitRepository repository, string prefix) =>
        repository.Branch?.StartsWith(prefix, StringComparison.OrdinalIgnoreCase) is true;
}
