namespace M31R.Automation.Governance;

/// <summary>What UpdateCodeowners did.</summary>
/// <param name="Path">The file, relative to the subject's root.</param>
/// <param name="HasChanged">False when it already said so and was left alone.</param>
public sealed record CodeownersUpdate(string Path, bool HasChanged);
