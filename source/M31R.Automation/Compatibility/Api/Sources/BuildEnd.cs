namespace M31R.Automation.Compatibility.Api.Sources;

/// <summary>What building a project came to: one of both is there.</summary>
/// <param name="Made">Its assemblies; null when there are none.</param>
/// <param name="Failure">Which project of which side does not build and why, and what to do; null when it was built.</param>
internal sealed record BuildEnd(CompiledProject? Made, (string Reason, string Remedy)? Failure);
