namespace M31R.Automation.Findings;

/// <summary>A section of a specification.</summary>
/// <param name="Clause">How rules cite it.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Requirements">What it asks for, one entry a requirement.</param>
public sealed record SpecificationSection(Clause Clause, string Title, IReadOnlyList<SpecificationRequirement> Requirements);
