using M31R.Automation.Compatibility.Documents;

namespace M31R.Automation.Compatibility.Artifacts;

/// <summary>A file as the subject writes it.</summary>
/// <param name="Path">Relative to the root.</param>
/// <param name="Document">What it holds.</param>
internal sealed record Sample(string Path, DocumentValue Document);
