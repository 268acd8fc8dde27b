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

/// <summary>One rule of a CODEOWNERS file.</summary>
/// <param name="Number">Of the line, from 1.</param>
/// <param name="Pattern">The files it speaks of.</param>
/// <param name="Owners">Their owners, those of the section where the line names none; empty takes ownership back.</param>
/// <param name="Section">GitLab's section in lower case; empty outside of one.</param>
internal sealed record OwnersLine(int Number, PathPattern Pattern, IReadOnlyList<string> Owners, string Section);

/// <summary>Something in a CODEOWNERS file that is not as its host wants it.</summary>
/// <param name="Number">Of the line, from 1; null for the file as a whole.</param>
/// <param name="Message">A whole sentence, next step included.</param>
/// <param name="Component">What it is about, in words that outlive the line number.</param>
internal sealed record OwnersProblem(int? Number, string Message, string Component);
