namespace M31R.Automation.Reproducibility.Recipes;

/// <summary>
/// What a recipe made among its outputs and nobody can read: a pipe, a file that its owner may not read, a name that is no UTF-8.
/// </summary>
/// <param name="Path">Relative to the root of the clone with <c>/</c>.</param>
/// <param name="Reason">Sentences that do not name it.</param>
internal sealed record UnreadOutput(string Path, string Reason);
