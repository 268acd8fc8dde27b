namespace M31R.Automation.Findings;

/// <summary>
/// The two specifications that rules answer to, clause by clause: <c>M22</c> (M31R-22, Maintenance and Support) and <c>PMS</c>
/// (Production Maintenance Steering). The requirements are paraphrased.
/// </summary>
public static class Specifications
{
    /// <summary>Every section of both, in their order.</summary>
    public static IReadOnlyList<SpecificationSection> Sections { get; } = [.. MaintenanceSpecification.Sections, .. SteeringSpecification.Sections];

    /// <summary>Whether there is such a section or principle.</summary>
    public static bool Contains(Clause clause) =>
        Sections.Any(section => section.Clause == clause || section.Requirements.Any(requirement => requirement.Clause == clause));

    /// <summary>The section that a clause is, or that holds it; null when there is none.</summary>
    public static SpecificationSection? SectionOf(Clause clause) =>
        Sections.FirstOrDefault(section => section.Clause == clause || section.Requirements.Any(requirement => requirement.Clause == clause));
}

/// <summary>A section of a specification.</summary>
/// <param name="Clause">How rules cite it.</param>
/// <param name="Title">Its heading.</param>
/// <param name="Requirements">What it asks for, one entry a requirement.</param>
public sealed record SpecificationSection(Clause Clause, string Title, IReadOnlyList<SpecificationRequirement> Requirements);

/// <summary>One thing that a specification asks for.</summary>
/// <param name="Text">In a few words.</param>
/// <param name="Targets">The targets that are to answer it, whether they exist yet or not; all of them are needed.</param>
public sealed record SpecificationRequirement(string Text, params IReadOnlyList<string> Targets)
{
    /// <summary>The requirement's own clause, when rules cite it on its own: the principles MS-1 to MS-10.</summary>
    public Clause? Clause { get; init; }
}
