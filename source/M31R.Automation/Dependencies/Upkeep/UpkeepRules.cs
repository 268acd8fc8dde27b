using M31R.Automation.Findings;

namespace M31R.Automation.Dependencies.Upkeep;

/// <summary>The rule about packages that nobody looks after.</summary>
public static class UpkeepRules
{
    /// <summary>Somebody would mend it.</summary>
    public static Rule NotAbandoned { get; } = new("no-abandoned-dependency")
    {
        Statement = "No package that the subject depends on is abandoned.",
        Rationale = """
            Nobody mends the next hole of a package that nobody looks after. A package counts as abandoned when its registry or repository
            says so (archived, given up), and one that the subject asks for itself also when its newest release is 3 years or more before
            `--as-of`. What others bring in is not judged by age: the subject cannot choose it, and much that is small is simply finished;
            waive one that is by name. The facts come from the committed package metadata: `newest-release`, `given-up` with the words of
            registry or repository, and `looked-up`, the day on which somebody asked. A release that is young stays young, but one that is
            old counts only by a look within 92 days, for there may be a newer one; without it, and without metadata, a package is not
            checked. A version that is deprecated is reported by `no-yanked-or-deprecated`.
            """,
        Remedy = "Look for a successor, or take the code over; waive a package that is finished rather than abandoned.",
        Clauses = [Clause.M22(12), Clause.Principle(1), Clause.Principle(9)],
        Target = DependencyRules.Target,
        NamesPackages = true,
        Severity = Severity.Warning,
        Required = false,
    };

    /// <summary>All of them, in order of id.</summary>
    public static IReadOnlyList<Rule> All { get; } = [NotAbandoned];
}
