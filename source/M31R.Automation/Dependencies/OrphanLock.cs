namespace M31R.Automation.Dependencies;

/// <summary>A lock file that no manifest asks for.</summary>
/// <param name="Path">Relative to the subject's root.</param>
/// <param name="Manifest">What would have to stand beside it, as messages name it: <c>Cargo.toml</c>.</param>
internal sealed record OrphanLock(string Path, string Manifest);
