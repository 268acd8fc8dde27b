namespace M31R.Automation.Reproducibility.Differences;

/// <summary>
/// A text that is another one in the second build because of a difference that is told elsewhere, such as the hash of a part.
/// </summary>
/// <param name="First">What the first build writes.</param>
/// <param name="Second">What the second writes in its place.</param>
/// <param name="Beside">
/// A text that must stand in the same line, such as the name of the part; empty when the texts are telling enough.
/// </param>
internal sealed record Consequence(string First, string Second, string Beside = "");
