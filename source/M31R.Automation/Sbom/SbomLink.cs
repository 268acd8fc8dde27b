namespace M31R.Automation.Sbom;

/// <summary>An external reference.</summary>
/// <param name="Kind">As CycloneDX names it: <c>vcs</c>, <c>distribution</c>, <c>website</c>.</param>
/// <param name="Url">Without user and password.</param>
/// <param name="Comment">What the URL does not say; null for nothing.</param>
public sealed record SbomLink(string Kind, string Url, string? Comment = null);
