namespace M31R.Automation.Dependencies.Usage.Rust;

/// <summary>The names of crates that a source holds.</summary>
/// <param name="Path">Relative to the subject's root.</param>
/// <param name="Names">Of those that somebody declares.</param>
internal sealed record RustSource(string Path, IReadOnlySet<string> Names);
