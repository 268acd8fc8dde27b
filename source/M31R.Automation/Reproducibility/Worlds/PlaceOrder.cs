using M31R.Automation.Subjects;

namespace M31R.Automation.Reproducibility.Worlds;

/// <summary>What two places are to be made of.</summary>
/// <param name="Subject">The subject.</param>
/// <param name="Commit">Full hash; null for the files as they lie there.</param>
/// <param name="Other">The world of the second side.</param>
/// <param name="Directory">Absolute path of where both sides are made.</param>
internal sealed record PlaceOrder(Subject Subject, string? Commit, World Other, string Directory);
