namespace M31R.Automation.Findings;

/// <summary>M31R-22, Maintenance and Support: what it asks for, §1 to §29.</summary>
internal static class MaintenanceSpecification
{
    private const string Every = Rule.EveryTarget;

    public static IReadOnlyList<SpecificationSection> Sections { get; } =
    [
        Section(1, "Maintenance philosophy", [
            new("The system is stable, predictable, boring and long-lived", "MonthlyHealth", "CheckCompat"),
            new("Change slowly, break rarely, fix quickly", "CheckChanges", "CheckCompat", "CheckIncidents"),
        ]),
        Section(2, "Support model", [
            new("Support is local-first and self-hosted: nothing depends on a live cloud service", Every),
            new("Support is driven by documentation", "CheckDocs"),
            new("Support is driven by automation", "MonthlyHealth", "GenerateWorkflows"),
            new("No runtime hotfixes", "ReleasePatch", "VerifyReleases"),
            new("The system stays operable without any vendor", Every),
        ]),
        Section(3, "Core principles", [
            Principle(1, "Stability over novelty"),
            Principle(2, "Backward compatibility by default"),
            Principle(3, "Deterministic behaviour preserved"),
            Principle(4, "Minimal breaking changes"),
            Principle(5, "Automated maintenance"),
            Principle(6, "Reproducibility preserved"),
            Principle(7, "Small incremental updates"),
            Principle(8, "Documentation synchronised"),
            Principle(9, "Security patches prioritised"),
            Principle(10, "Clear ownership"),
        ]),
        Section(4, "Maintenance scope", [
            new("Bug fixes", "VerifyFixes"),
            new("Performance improvements", "Benchmark"),
            new("Dependency updates", "UpdateDependencies"),
            new("Dataset refreshes", "VerifyDatasets"),
            new("Benchmark refresh", "ReviewBenchmarks"),
            new("Documentation updates", "CheckDocs"),
            new("Security patches", "AuditDependencies", "ReleasePatch"),
            new("No feature creep, research experiment or unrelated scope", "CheckChanges"),
        ]),
        Section(5, "Ownership model", [
            new("Each subsystem has a responsible owner", "CheckOwnership"),
            new("Each subsystem has a reviewer", "CheckOwnership"),
            new(
                "The subsystems are dataset, tokenizer, training, evaluation, runtime and tooling, or the subject's own list",
                "CheckOwnership"),
            new("No orphan modules", "CheckOwnership"),
        ]),
        Section(6, "Maintenance categories", [
            new("Every task is corrective (C1), preventive (C2), adaptive (C3) or perfective (C4)", "CheckChanges"),
            new("All categories are planned explicitly", "CheckChanges", "QuarterlyReview"),
        ]),
        Section(7, "Bug fix policy", [
            new("Every bug is reproducible", "VerifyFixes", "CheckBugReport"),
            new("The root cause is identified", "VerifyFixes"),
            new("A regression test is included", "VerifyFixes"),
            new("The bug is patched", "VerifyFixes"),
            new("The fix is documented", "VerifyFixes", "CheckDocs"),
            new("A fix without a test is invalid", "VerifyFixes"),
        ]),
        Section(8, "Incident priority levels", [
            new("Incidents are P0 (unusable), P1 (major), P2 (degraded) or P3 (cosmetic)", "CheckIncidents"),
            new("P0 and P1 are fixed immediately", "CheckIncidents", "ReleasePatch"),
        ]),
        Section(9, "Patch process", [
            new("Reproduce", "ReleasePatch"),
            new("Write a failing test", "VerifyFixes", "ReleasePatch"),
            new("Implement the fix", "VerifyFixes", "ReleasePatch"),
            new("Verify determinism", "VerifyReproducible", "ReleasePatch"),
            new("Release a patch version", "ReleasePatch"),
            new("Never hotfix production binaries", "VerifyReleases"),
        ]),
        Section(10, "Backward compatibility", [
            new("CLI commands are preserved", "CheckCompat"),
            new("The configuration schema is preserved", "CheckCompat"),
            new("Artifact formats are preserved", "CheckCompat"),
            new("Tokenizer compatibility is preserved", "CheckCompat"),
            new("Breaking changes require a MAJOR version", "CheckCompat"),
        ]),
        Section(11, "Deprecation policy", [
            new("What is to be removed is marked deprecated", "CheckCompat"),
            new("It gives a warning", "CheckCompat"),
            new("It is supported for at least one minor version", "CheckCompat"),
            new("The migration path is documented", "CheckCompat", "CheckDocs"),
            new("Sudden removal is forbidden", "CheckCompat"),
        ]),
        Section(12, "Dependency maintenance", [
            new("Dependencies are audited quarterly", "AuditDependencies", "QuarterlyReview"),
            new("They are updated safely", "UpdateDependencies"),
            new("Versions are pinned", "AuditDependencies"),
            new("No abandoned libraries", "AuditDependencies"),
            new("No large frameworks", "AuditDependencies"),
        ]),
        Section(13, "Dependency update process", [
            new("Update the lock file", "UpdateDependencies"),
            new("Run the tests", "UpdateDependencies"),
            new("Run the benchmarks", "UpdateDependencies"),
            new("Verify reproducibility", "UpdateDependencies"),
            new("Commit", "UpdateDependencies"),
            new("An unexpected change of behaviour means reject", "UpdateDependencies"),
        ]),
        Section(14, "Dataset maintenance", [
            new("A refresh follows the same pipeline", "VerifyDatasets"),
            new("It is versioned", "VerifyDatasets"),
            new("It is auditable", "VerifyDatasets"),
            new("It does not mutate old versions", "VerifyDatasets"),
            new("Old datasets are preserved", "VerifyDatasets", "Archive"),
        ]),
        Section(15, "Tokenizer maintenance", [
            new("Tokenizer changes are rare", "CheckCompat"),
            new("They are breaking", "CheckCompat"),
            new("They are versioned separately", "CheckCompat", "VerifyDatasets"),
            new("The model is retrained after one", "VerifyDatasets"),
        ]),
        Section(16, "Model maintenance", [
            new("Model weights are immutable", "VerifyDatasets", "VerifyReleases"),
            new("Changes take a new training and a new release", "VerifyReleases"),
            new("Weights are never patched directly", "VerifyDatasets", "VerifyReleases"),
        ]),
        Section(17, "Benchmark maintenance", [
            new("Benchmarks are reviewed quarterly", "ReviewBenchmarks", "QuarterlyReview"),
            new("Obsolete tasks are removed", "ReviewBenchmarks"),
            new("Modern patterns are added", "ReviewBenchmarks"),
            new("Changes require a new version of the suite", "ReviewBenchmarks"),
        ]),
        Section(18, "Documentation maintenance", [
            new("Docs change with every change of behaviour", "CheckDocs"),
            new("Docs are updated before a release", "CheckDocs", "ReleasePatch"),
            new("Outdated docs are bugs", "CheckDocs"),
        ]),
        Section(19, "Refactoring policy", [
            new("A refactoring improves clarity, reduces complexity or makes testing easier", "CodeHealth"),
            new("It keeps behaviour identical", "CheckChanges"),
            new("It passes all tests", "Test"),
            new("No commit mixes refactoring and feature", "CheckChanges"),
        ]),
        Section(20, "Code health metrics", [
            new("Test coverage is watched", "CodeHealth"),
            new("Complexity is watched", "CodeHealth"),
            new("Duplication is watched", "CodeHealth"),
            new("Build time is watched", "CodeHealth"),
            new("Deterioration requires clean-up", "CodeHealth"),
        ]),
        Section(21, "Log and artifact clean-up", [
            new("Logs are rotatable and deletable", "Cleanup"),
            new("Experiments may be archived", "Cleanup", "Archive"),
            new("Releases are never deleted", "Cleanup", "VerifyReleases"),
        ]),
        Section(22, "Long-term storage policy", [
            new("Release artifacts are kept", "Archive", "VerifyReleases"),
            new("Configurations are kept", "Archive"),
            new("Benchmarks are kept", "Archive"),
            new("Dataset manifests are kept", "Archive"),
        ]),
        Section(23, "Support channels", [
            new("Support is given through documentation", "CheckDocs"),
            new("Support is given through the issue tracker", "CheckBugReport"),
            new("Support is given through reproducible bug reports", "NewBugReport", "CheckBugReport"),
            new("No manual debugging sessions or remote fixes", "NewBugReport"),
        ]),
        Section(24, "Bug report requirements", [
            new("A report includes the configuration", "NewBugReport", "CheckBugReport"),
            new("It includes the logs", "NewBugReport", "CheckBugReport"),
            new("It includes the dataset version", "NewBugReport", "CheckBugReport"),
            new("It includes the seed", "NewBugReport", "CheckBugReport"),
            new("It includes the steps to reproduce", "NewBugReport", "CheckBugReport"),
            new("Without these the issue is invalid", "CheckBugReport"),
        ]),
        Section(25, "Long-term support", [
            new("Stable releases may be designated LTS", "ReleasePatch"),
            new("An LTS release gets bug fixes and security patches only", "ReleasePatch", "CheckChanges"),
            new("It gets no feature", "CheckChanges"),
        ]),
        Section(26, "Automation requirement", [
            new("Maintenance tasks are scripted", Every),
            new("They are repeatable", Every),
            new("They are verified in CI", "GenerateWorkflows"),
        ]),
        Section(27, "Forbidden practices", [
            new("Editing release artifacts", "VerifyReleases"),
            new("Silent breaking changes", "CheckCompat"),
            new("Undocumented behaviour", "CheckDocs"),
            new("Skipping tests", "Test"),
            new("Manual hotfix binaries", "VerifyReleases"),
            new("Mixing experiments into the stable branch", "CheckChanges"),
        ]),
        Section(28, "Health check routine", [
            new("Monthly: run the full test suite", "MonthlyHealth", "Test"),
            new("Monthly: run the benchmarks", "MonthlyHealth", "Benchmark"),
            new("Monthly: audit the dependencies", "MonthlyHealth", "AuditDependencies"),
            new("Monthly: verify that builds are reproducible", "MonthlyHealth", "VerifyReproducible"),
            new("Monthly: review the issues", "MonthlyHealth", "CheckIncidents"),
            new("Quarterly: review the datasets", "QuarterlyReview", "VerifyDatasets"),
            new("Quarterly: refresh the benchmarks", "QuarterlyReview", "ReviewBenchmarks"),
        ]),
        Section(29, "Acceptance criteria", [
            new("Tests pass consistently", "MonthlyHealth", "Test"),
            new("Releases are reproducible", "MonthlyHealth", "VerifyReproducible"),
            new("Bugs are quickly fixable", "MonthlyHealth", "CheckIncidents"),
            new("Dependencies are current", "MonthlyHealth", "AuditDependencies"),
            new("Docs are accurate", "MonthlyHealth", "CheckDocs"),
            new("No orphan modules", "MonthlyHealth", "CheckOwnership"),
        ]),
    ];

    private static SpecificationSection Section(int number, string title, IReadOnlyList<SpecificationRequirement> requirements) =>
        new(Clause.M22(number), title, requirements);

    private static SpecificationRequirement Principle(int number, string text) =>
        new($"MS-{number}: {text}") { Clause = Clause.Principle(number) };
}
