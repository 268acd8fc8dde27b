using M31R.Automation.Findings;

namespace M31R.Automation.Gates;

/// <summary>A file that the formatter would change.</summary>
/// <param name="Place">Relative to the subject's root.</param>
/// <param name="Detail">The first thing it would change; empty when it does not say.</param>
internal sealed record FormatProblem(Place Place, string Detail = "");
