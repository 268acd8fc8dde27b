namespace M31R.Automation.Reproducibility.Differences.Texts;

/// <summary>A cause in a pair of lines.</summary>
/// <param name="Cause">Why they differ.</param>
/// <param name="First">What the first has, cut around the place.</param>
/// <param name="Second">What the second has.</param>
internal sealed record LineFinding(Cause Cause, string First, string Second);
