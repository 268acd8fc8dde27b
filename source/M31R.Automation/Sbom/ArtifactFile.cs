using M31R.Automation.Inventory;

namespace M31R.Automation.Sbom;

/// <summary>A file of a dataset or model.</summary>
/// <param name="Path">Relative to the subject's root with <c>/</c>.</param>
/// <param name="Hash">SHA-256 of its content.</param>
public sealed record ArtifactFile(string Path, ContentHash Hash);
