namespace M31R.Automation.Subjects;

/// <summary>A part of the subject that somebody answers for (M22 §5).</summary>
/// <param name="Name">Unique in the file.</param>
/// <param name="Paths">Globs relative to the root, <c>.gitignore</c> style.</param>
/// <param name="Owner">A handle or team, <c>@org/team</c>; empty when not declared.</param>
/// <param name="Reviewer">Another handle or team; empty when not declared.</param>
/// <param name="Line">Where it is declared; 0 when it is not from a file.</param>
public sealed record Subsystem(string Name, IReadOnlyList<string> Paths, string Owner, string Reviewer, int Line = 0);
