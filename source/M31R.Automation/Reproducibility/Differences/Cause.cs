namespace M31R.Automation.Reproducibility.Differences;

/// <summary>A reason why two builds of the same commit give different bytes.</summary>
/// <param name="Id">Kebab-case, stable for ever: the same in reports, corpus and docs.</param>
/// <param name="Statement">What is so, in a few words that follow the name of an output: "holds the time of the build".</param>
/// <param name="Remedy">What to do about it, as an instruction.</param>
public sealed record Cause(string Id, string Statement, string Remedy);
