namespace M31R.Automation.Sbom;

/// <summary>A name with a value.</summary>
/// <param name="Name">With its namespace: <c>m31r:commit</c>.</param>
/// <param name="Value">Text.</param>
public sealed record SbomProperty(string Name, string Value);
