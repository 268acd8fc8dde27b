using M31R.Automation.Findings;

namespace M31R.Automation.Gates;

/// <summary>The rules of the gates every subject passes: it restores, compiles, is tested and is formatted.</summary>
public static class GateRules
{
    /// <summary>What the subject depends on can be fetched as its lock files say.</summary>
    public static readonly Rule SubjectRestores = new("subject-restores")
    {
        Statement = "What the subject depends on can be fetched, exactly as its lock files say.",
        Rationale = """
            A repository that cannot fetch what it depends on cannot be built in years to come. Each package manager restores from its
            lock file where there is one; a lock file that no longer matches its manifest is a fault of the subject and violates the
            rule. A registry that cannot be reached is not: the rule is then not checked, with the package manager's own words. Nor is
            it checked where a lock file stands that the package manager at hand does not read, such as `uv.lock` or `bun.lock`. Where no
            lock file stands the rule holds and says so: another day may then restore other versions.
            """,
        Remedy = "Mend the manifest or bring its lock file up to date, and commit both together.",
        Clauses = [Clause.M22(12), Clause.M22(28), Clause.Pms(3), Clause.Principle(6)],
        Target = "Restore",
    };

    /// <summary>Every part of the subject compiles.</summary>
    public static readonly Rule SubjectCompiles = new("subject-compiles")
    {
        Statement = "Every part of the subject compiles.",
        Rationale = """
            Zero compile and type errors, on the commit as it stands. Where the language has no compile step of its own, every tracked
            source file must at least be valid in its syntax. Each error is a finding at its place, however many frameworks repeat it.
            """,
        Remedy = "Mend the error at the place named; the build's own log lies beside the findings.",
        Clauses = [Clause.Pms(3), Clause.Pms(5), Clause.Principle(1)],
        Target = "Compile",
    };

    /// <summary>Compiling says no warning.</summary>
    public static readonly Rule BuildHasNoWarnings = new("build-has-no-warnings")
    {
        Statement = "Compiling the subject gives no warning.",
        Rationale = """
            Warnings that are left standing hide the next one. The subject is compiled whole, so that a warning is also seen when the
            file that causes it has not changed. What the subject itself silences is not asked for. Where a declared command or a build
            script speaks of warnings in a form that is not known, or says more than can be read, the rule is not checked.
            """,
        Remedy = "Mend the cause, or silence this very warning in the source with its reason.",
        Clauses = [Clause.Pms(3), Clause.Pms(5), Clause.Principle(1)],
        Target = "Compile",
    };

    /// <summary>Every test that ran passed, the first time.</summary>
    public static readonly Rule AllTestsPass = new("all-tests-pass")
    {
        Statement = "Every test passes, each time it is run.",
        Rationale = """
            A failing test, a test that hangs or takes its host down, a test that passes only when it is run again, and a run that fails
            although no test did all violate the rule. Where a runner leaves no results, its exit code decides.
            """,
        Remedy = "Run this test alone, mend the code or the test, and keep the test.",
        Clauses = [Clause.M22(28), Clause.M22(29), Clause.Pms(3), Clause.Pms(5), Clause.Principle(1), Clause.Principle(3)],
        Target = "Test",
    };

    /// <summary>At least one test was executed.</summary>
    public static readonly Rule TestsWereExecuted = new("tests-were-executed")
    {
        Statement = "The subject has tests, and they were executed.",
        Rationale = """
            A test command that exits with 0 and has run nothing looks like success. The number of executed tests is therefore read from
            the runner's results; where there are none, nothing is known and the rule is not checked.
            """,
        Remedy =
            "Add tests, or declare in maintenance.yml how they are run (`tests.command`) and where their results are (`tests.results`).",
        Clauses = [Clause.M22(28), Clause.M22(29), Clause.Pms(3), Clause.Principle(5)],
        Target = "Test",
    };

    /// <summary>No test is skipped.</summary>
    public static readonly Rule NoTestIsSkipped = new("no-test-is-skipped")
    {
        Statement = "No test is skipped.",
        Rationale = """
            Skipping tests is a forbidden practice (M22 §27): a skipped test guards nothing and is counted by nobody. A test that is
            expected to fail, and does, was executed and is not skipped.
            """,
        Remedy = "Mend the test or delete it; a skip that must stay for a while needs a waiver with an end date.",
        Clauses = [Clause.M22(27), Clause.Pms(3), Clause.Principle(1)],
        Target = "Test",
    };

    /// <summary>The test suite takes less than 30 s.</summary>
    public static readonly Rule TestSuiteIsFast = new("test-suite-is-fast")
    {
        Statement = "The whole test suite takes less than 30 s.",
        Rationale = """
            A suite that is slow is run less often. Judged by the wall clock time of the test commands, without restoring and compiling;
            where coverage of .NET is collected, by the time in which some test host was between its first test and its last, because
            instrumenting is no part of the suite. The time itself is in `Test/measures.json`, the slowest tests are in `Test/slowest-tests.md`. The
            clock of a loaded machine is no proof, so the rule warns.
            """,
        Remedy = "Make the tests named in Test/slowest-tests.md faster, or let them run in parallel.",
        Clauses = [Clause.Pms(7), Clause.Principle(5)],
        Target = "Test",
        Severity = Severity.Warning,
        Required = false,
    };

    /// <summary>The subject's formatter would change nothing.</summary>
    public static readonly Rule CodeIsFormatted = new("code-is-formatted")
    {
        Statement = "The subject's own formatter would change nothing.",
        Rationale = """
            Zero formatting violations, by the formatter and the configuration that the subject itself has chosen. Each file that the
            formatter would change is a finding. A formatter that looks at none of the files, or does not know their language, has
            said nothing: the rule is then not checked. Nor is it checked where the formatter does not end within its time.
            """,
        Remedy = "Run the formatter and commit what it changes by itself.",
        Clauses = [Clause.Pms(3), Clause.Principle(7)],
        Target = "CheckFormat",
    };

    /// <summary>All of them, in the order of their targets.</summary>
    public static IReadOnlyList<Rule> All { get; } =
    [
        SubjectRestores, SubjectCompiles, BuildHasNoWarnings, AllTestsPass, TestsWereExecuted, NoTestIsSkipped, TestSuiteIsFast,
        CodeIsFormatted,
    ];
}
