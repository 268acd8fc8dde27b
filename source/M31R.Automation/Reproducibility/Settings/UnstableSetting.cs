using M31R.Automation.Findings;

namespace M31R.Automation.Reproducibility.Settings;

/// <summary>A setting that asks for outputs that differ each time.</summary>
/// <param name="Place">File and line.</param>
/// <param name="What">What stands there and what it does; a sentence.</param>
/// <param name="Remedy">What to write instead.</param>
internal sealed record UnstableSetting(Place Place, string What, string Remedy);
