namespace M31R.Automation.Dependencies.Advisories.Storage;

/// <summary>One file of a collection of advisories.</summary>
/// <param name="Name">Relative to the collection.</param>
/// <param name="Bytes">What it holds; null when it could not be read.</param>
/// <param name="Problem">Why not, one sentence.</param>
internal readonly record struct AdvisoryFile(string Name, byte[]? Bytes, string? Problem = null);
