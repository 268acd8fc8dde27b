using System.Text.RegularExpressions;
using M31R.Automation.Subjects;

namespace M31R.Automation.Governance;

/// <summary>The names that CODEOWNERS and <c>maintenance.yml</c> give to people and teams.</summary>
internal static partial class OwnerName
{
    /// <summary>Handles are the same in upper and lower case.</summary>
    public static StringComparer Comparer => StringComparer.OrdinalIgnoreCase;

    /// <summary><c>@user</c>, <c>@org/team</c> or an e-mail address; on GitLab also <c>@group/sub/group</c> and <c>@@role</c>.</summary>
    public static bool IsValid(string name, PatternDialect dialect) =>
        Email().IsMatch(name) || (dialect == PatternDialect.GitLabOwners ? GitLabHandle().IsMatch(name) : GitHubHandle().IsMatch(name));

    /// <summary>Whether it is one person; null for GitLab's <c>@name</c>, which is a user or a group.</summary>
    public static bool? IsPerson(string name, PatternDialect dialect) =>
        !name.StartsWith('@') ? true
        : name.Contains('/', StringComparison.Ordinal) || name.StartsWith("@@", StringComparison.Ordinal) ? false
        : dialect == PatternDialect.GitLabOwners ? null : true;

    [GeneratedRegex(@"^@[A-Za-z0-9][A-Za-z0-9_-]*(\[bot\])?(/[A-Za-z0-9_.][A-Za-z0-9_.-]*)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GitHubHandle();

    [GeneratedRegex(@"^@(@[a-z]+|[A-Za-z0-9_.][A-Za-z0-9_.-]*(/[A-Za-z0-9_.][A-Za-z0-9_.-]*)*)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex GitLabHandle();

    [GeneratedRegex(@"^[^@\s]+@[^@\s]+\.[^@\s]+$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Email();
}
