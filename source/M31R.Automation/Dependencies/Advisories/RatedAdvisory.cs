namespace M31R.Automation.Dependencies.Advisories;

/// <summary>A record with its severity for a package.</summary>
/// <param name="Advisory">The record.</param>
/// <param name="Severity">The highest that it says.</param>
public sealed record RatedAdvisory(Advisory Advisory, AdvisorySeverity Severity);
