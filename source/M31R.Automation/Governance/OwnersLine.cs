using M31R.Automation.Subjects;

namespace M31R.Automation.Governance;

/// <summary>One rule of a CODEOWNERS file.</summary>
/// <param name="Number">Of the line, from 1.</param>
/// <param name="Pattern">The files it speaks of.</param>
/// <param name="Owners">Their owners, those of the section where the line names none; empty takes ownership back.</param>
/// <param name="Section">GitLab's section in lower case; empty outside of one.</param>
internal sealed record OwnersLine(int Number, PathPattern Pattern, IReadOnlyList<string> Owners, string Section);
