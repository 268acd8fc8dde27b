namespace M31R.Automation.Subjects;

/// <summary>What git knows of a subject.</summary>
/// <param name="Commit">Full hash of HEAD; null before the first commit.</param>
/// <param name="Branch">Null when detached.</param>
/// <param name="IsShallow">History is cut off.</param>
/// <param name="IsDirty">Tracked files differ from HEAD, or untracked ones that are not ignored exist.</param>
/// <param name="Origin">The URL of the remote <c>origin</c> without user and password; null when there is none.</param>
public sealed record GitState(string? Commit, string? Branch, bool IsShallow, bool IsDirty, string? Origin);
