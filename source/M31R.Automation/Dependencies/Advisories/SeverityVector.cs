namespace M31R.Automation.Dependencies.Advisories;

/// <summary>A severity by one of the scoring systems.</summary>
/// <param name="System"><c>CVSS_V2</c>, <c>CVSS_V3</c>, <c>CVSS_V4</c> or another.</param>
/// <param name="Vector">As the record has it.</param>
public readonly record struct SeverityVector(string System, string Vector);
