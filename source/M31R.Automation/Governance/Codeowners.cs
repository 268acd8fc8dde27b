using M31R.Automation.Subjects;

namespace M31R.Automation.Governance;

/// <summary>A CODEOWNERS file, read.</summary>
/// <param name="Path">Relative to the subject's root.</param>
/// <param name="Dialect">Whose rules it follows.</param>
/// <param name="Lines">The rules, in order.</param>
/// <param name="Problems">Lines that the host skips.</param>
internal sealed record Codeowners(
    string Path, PatternDialect Dialect, IReadOnlyList<OwnersLine> Lines, IReadOnlyList<OwnersProblem> Problems)
{
    /// <summary>The service that reads it, for messages.</summary>
    public string Host => Dialect == PatternDialect.GitLabOwners ? "GitLab" : "GitHub";
}
