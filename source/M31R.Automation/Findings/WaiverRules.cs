namespace M31R.Automation.Findings;

/// <summary>The kernel's own rule: what is accepted for a while is accepted by somebody who still means it.</summary>
public static class WaiverRules
{
    /// <summary>Every waiver is unexpired, names a known rule and covers a violation.</summary>
    public static Rule WaiversAreCurrent { get; } = new("waivers-are-current")
    {
        Statement = "Every waiver names a known rule, is not expired and covers a violation that is really there.",
        Rationale =
            """
            A waiver accepts a violation until a day, for a reason. One that outlived its day or its violation hides the next violation of the
            same kind, and one with a mistyped rule hides nothing while its author believes it does.

            Each target judges the waivers of its own rules, against the day given by `--as-of` (default: today, UTC), and those whose rule no
            target knows. A waiver counts up to and including its `expires` day; afterwards the violation counts again. Whether a waiver still
            covers something is not judged where its rule could not be checked.
            """,
        Remedy = "Remove the waiver, mend its rule or component, or renew its date and reason after looking at the violation again.",
        Clauses = [Clause.M22(27), Clause.Pms(2), Clause.Principle(10)],
        Target = Rule.EveryTarget,
    };

    /// <summary>Every rule of the kernel.</summary>
    public static IReadOnlyList<Rule> All { get; } = [WaiversAreCurrent];
}
