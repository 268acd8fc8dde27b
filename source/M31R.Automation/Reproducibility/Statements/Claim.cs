namespace M31R.Automation.Reproducibility.Statements;

/// <summary>What a statement says that can be tried: that a recipe at a commit gives files of these hashes.</summary>
/// <param name="Commit">Full hash.</param>
/// <param name="Recipe">Name of the recipe.</param>
/// <param name="Outputs">SHA-256 by path.</param>
/// <param name="Tools">Versions by name.</param>
internal sealed record Claim(
    string Commit, string Recipe, IReadOnlyDictionary<string, string> Outputs, IReadOnlyDictionary<string, string> Tools);
