namespace M31R.Automation.Findings;

/// <summary>
/// The two specifications that rules answer to, clause by clause: <c>M22</c> (M31R-22, Maintenance and Support) and <c>PMS</c>
/// (Production Maintenance Steering). The requirements are paraphrased.
/// </summary>
public static class Specifications
{
    /// <summary>Every section of both, in their order.</summary>
    public static IReadOnlyList<SpecificationSection> Sections { get; } =
        [.. MaintenanceSpecification.Sections, .. SteeringSpecification.Sections];

    /// <summary>Whether there is such a section or principle.</summary>
    public static bool Contains(Clause clause) =>
        Sections.Any(section => section.Clause == clause || section.Requirements.Any(requirement => requirement.Clause == clause));

    /// <summary>The section that a clause is, or that holds it; null when there is none.</summary>
    public static SpecificationSection? SectionOf(Clause clause) =>
        Sections.FirstOrDefault(
            section => section.Clause == clause || section.Requirements.Any(requirement => requirement.Clause == clause));
}
