using M31R.Automation.Compatibility.Documents;

namespace M31R.Automation.Compatibility.Files;

/// <summary>A file of a kind that is under contract, or a line of one that holds a document a line.</summary>
/// <param name="Path">Relative to the root.</param>
/// <param name="Document">What it holds.</param>
internal sealed record ContractFile(string Path, DocumentValue Document);
