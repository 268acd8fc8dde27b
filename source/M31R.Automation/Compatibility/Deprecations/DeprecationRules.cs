using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Deprecations;

/// <summary>The rules about what is on its way out (M22 §11).</summary>
public static class DeprecationRules
{
    /// <summary>Nothing goes without a word.</summary>
    public static Rule RemovalsWereDeprecated { get; } = new("removals-were-deprecated-first")
    {
        Statement = "What was removed had been deprecated in a release at least one minor version earlier.",
        Rationale = """
            Users need a release in which the old still works and says that it will go. A removal is matched with what the last release said
            of it: `[Obsolete]`, "deprecated" in the help of an option, `deprecated` in a JSON Schema, or `compatibility: deprecations` in the
            `maintenance.yml` of that release. While the major version is 0, anything may change (SemVer 4).
            """,
        Remedy = "Bring it back, mark it as deprecated, and remove it one minor version later at the earliest.",
        Clauses = [Clause.M22(11), Clause.Principle(2)],
        Target = CompatibilityRules.Target,
    };

    /// <summary>Whoever is told to leave is told where to go.</summary>
    public static Rule HaveAMigrationPage { get; } = new("deprecations-have-a-migration-page")
    {
        Statement = "A page says what to use instead of everything that is deprecated.",
        Rationale = """
            The page is the one that `compatibility: deprecations` names, a link in the words of the deprecation itself, or any page of
            the repository about migrating or upgrading (`docs/migration.md`, `UPGRADING.md`, `docs/upgrade-2.0.md`) that names it.
            What `compatibility: deprecations` names must be, or have been, in a contract: a misspelt item announces nothing.
            """,
        Remedy = "Write what to use instead, with an example, into a page such as docs/migration.md, by the name that users know.",
        Clauses = [Clause.M22(11), Clause.Principle(6)],
        Target = CompatibilityRules.Target,
        Severity = Severity.Warning,
    };

    /// <summary>What was announced happens.</summary>
    public static Rule AreNotOverdue { get; } = new("deprecations-are-not-overdue")
    {
        Statement = "Nothing is still there that was to be gone by the version about to be released.",
        Rationale = """
            A deprecation that never ends teaches users to ignore deprecations. The version is the one that `compatibility: deprecations`
            names (`removed-in`), or the words do: "will be removed in 3.0".
            """,
        Remedy = "Remove it, with the major version that this demands, or announce a later version.",
        Clauses = [Clause.M22(11), Clause.Principle(2)],
        Target = CompatibilityRules.Target,
        Severity = Severity.Warning,
    };

    /// <summary>All of them, in the order of the docs.</summary>
    public static IReadOnlyList<Rule> All { get; } = [RemovalsWereDeprecated, HaveAMigrationPage, AreNotOverdue];
}
