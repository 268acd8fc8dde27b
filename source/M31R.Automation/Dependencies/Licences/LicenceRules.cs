using M31R.Automation.Findings;

namespace M31R.Automation.Dependencies.Licences;

/// <summary>The rule about the licences of others.</summary>
public static class LicenceRules
{
    /// <summary>What may be used.</summary>
    public static Rule Allowed { get; } = new("licences-are-allowed")
    {
        Statement = "Every package comes under a licence that the subject allows.",
        Rationale = $"""
            A licence that asks for more than the subject can give forbids to ship it. Licences are read as SPDX expressions; wordings
            such as "MIT License" count where they can mean one licence only. Of `OR` one branch must be allowed, of `AND` all; "or later"
            is allowed with the version it names, and a licence with an exception of the SPDX list where the licence is. A `LicenseRef-`
            is allowed by naming it. Packages for development count too: a licence may forbid to run as well as to ship. Actions of
            workflows do not: they run on machines of others. A package whose licence is not known, or names a family ("BSD License"), is
            not checked; one for development alone is let pass then, because it is not shipped.

            Allowed are those of `dependencies.licences` in `maintenance.yml`; without it these, which ask for notices, or end their
            copyleft at the package itself:
            {string.Join(", ", LicencePolicy.Default)}.
            """,
        Remedy = "Replace the package, or add its licence to \"dependencies.licences\" in maintenance.yml "
            + "when whoever answers for the subject accepts it.",
        Clauses = [Clause.M22(12), Clause.Pms(8), Clause.Principle(1)],
        Target = DependencyRules.Target,
        NamesPackages = true,
    };

    /// <summary>All of them, in order of id.</summary>
    public static IReadOnlyList<Rule> All { get; } = [Allowed];
}
