namespace M31R.Automation.Subjects;

/// <summary>Whose reading of a path pattern counts; all three look alike and differ in what they match.</summary>
public enum PatternDialect
{
    /// <summary><c>.gitignore</c>, and every glob of <c>maintenance.yml</c>: git's documentation, gitignore, "Pattern format".</summary>
    GitIgnore,

    /// <summary>
    /// <c>CODEOWNERS</c> as GitHub reads it: <c>!</c>, <c>[ ]</c> and <c>\#</c> are errors, and <c>docs/*</c> stops at the direct
    /// children. GitHub's documentation, "About code owners".
    /// </summary>
    GitHubOwners,

    /// <summary>
    /// <c>CODEOWNERS</c> as GitLab reads it: only a leading <c>/</c> anchors, only a trailing <c>/</c> reaches below a directory, and
    /// <c>!</c> excludes.
    /// GitLab's documentation, "Syntax of CODEOWNERS file".
    /// </summary>
    GitLabOwners,
}
