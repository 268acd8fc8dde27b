namespace M31R.Automation.Sbom;

/// <summary>What one component depends on directly.</summary>
/// <param name="Reference">Of the component.</param>
/// <param name="DependsOn">References in ordinal order.</param>
public sealed record SbomDependency(string Reference, IReadOnlyList<string> DependsOn);
