namespace M31R.Automation.Subjects.Opening;

/// <summary>What was found in a subject's directory.</summary>
/// <param name="Git">What git knows; null without git.</param>
/// <param name="Files">See <see cref="Subject.Files"/>.</param>
/// <param name="Notes">What a user should know of the reading.</param>
internal sealed record OpenedTree(GitState? Git, IReadOnlyList<string> Files, IReadOnlyList<string> Notes);
