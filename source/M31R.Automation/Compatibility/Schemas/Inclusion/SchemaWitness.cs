using M31R.Automation.Compatibility.Documents;
using M31R.Automation.Compatibility.Schemas.Validation;

namespace M31R.Automation.Compatibility.Schemas.Inclusion;

/// <summary>A document that one schema accepts and another refuses; both were asked.</summary>
/// <param name="Document">It.</param>
/// <param name="Violation">Why it is refused.</param>
/// <param name="Trail">The place that is to blame.</param>
/// <param name="Declared">The schemas of a key that only the one side knows.</param>
internal sealed record SchemaWitness(DocumentValue Document, Violation Violation, Trail Trail, IReadOnlyList<SchemaNode> Declared);
