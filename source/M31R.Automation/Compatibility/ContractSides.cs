using M31R.Automation.Compatibility.Sides;
using M31R.Automation.Subjects;

namespace M31R.Automation.Compatibility;

/// <summary>The last release, and now.</summary>
/// <param name="Inspection">The subject and the doors.</param>
/// <param name="Before">What users have.</param>
/// <param name="Now">What they would get.</param>
internal sealed record ContractSides(Inspection Inspection, ContractSide Before, ContractSide Now);
