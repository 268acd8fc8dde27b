using M31R.Automation.Findings;

namespace M31R.Automation.Subjects.Declarations;

/// <summary>
/// Every key of <c>maintenance.yml</c>, once. The reader, the JSON Schema and the reference page are made from this list; a new key
/// is a new line here.
/// </summary>
internal static class MaintenanceKeys
{
    private const string AsDetected = "as detected for the subject's ecosystems";

    private static readonly MapShape<Subsystem> Subsystem = new(
        "subsystem",
        place => new Subsystem("", [], "", "", place.Line ?? 0),
        new Key<Subsystem, string>(
            "name", MaintenanceShapes.Text, (part, name) => part with { Name = name }, "Its name, unique in the file.")
        {
            Required = true,
            Example = "runtime",
        },
        new Key<Subsystem, IReadOnlyList<string>>(
            "paths",
            MaintenanceShapes.Globs,
            (part, paths) => part with { Paths = paths },
            "Its files, as path patterns in the style of `.gitignore`, relative to the root.")
        {
            Required = true,
            Example = "[src/runtime/, tests/runtime/]",
        },
        new Key<Subsystem, string>(
            "owner",
            MaintenanceShapes.Person,
            (part, owner) => part with { Owner = owner },
            "Who answers for it.")
        {
            Default = "nobody, which violates `subsystems-have-an-owner-and-a-reviewer`",
            Example = "\"@org/runtime\"",
            Clause = "M22 §5",
        },
        new Key<Subsystem, string>(
            "reviewer",
            MaintenanceShapes.Person,
            (part, reviewer) => part with { Reviewer = reviewer },
            "Who else reviews a change to it.")
        {
            Default = "nobody, which violates `subsystems-have-an-owner-and-a-reviewer`",
            Example = "\"@org/core\"",
            Clause = "M22 §5",
        });

    private static readonly MapShape<DeclaredTests> Tests = new(
        "test command",
        _ => new DeclaredTests([]),
        [
            .. CommandKeys.Of<DeclaredTests>("[pytest, \"--junitxml={results}/tests.xml\"]"),
            new Key<DeclaredTests, IReadOnlyList<string>>(
                "results",
                MaintenanceShapes.Globs,
                (tests, results) => tests with { Results = results },
                "The JUnit XML or TRX files it writes, relative to the root or to `{results}`, "
                    + "which stands for a fresh directory in `command` too.")
            {
                Default = "every `.xml` and `.trx` file in `{results}`",
                Example = "[\"{results}/*.xml\"]",
            },
        ]);

    private static readonly MapShape<Waiver> Waiver = new(
        "waiver",
        place => new Waiver("", "", "", default, place),
        new Key<Waiver, string>(
            "rule", MaintenanceShapes.RuleId, (waiver, rule) => waiver with { Rule = rule }, "The rule whose violation is accepted.")
        {
            Required = true,
            Example = "test-suite-is-fast",
        },
        new Key<Waiver, string>(
            "component",
            MaintenanceShapes.Text,
            (waiver, component) => waiver with { Component = component },
            "Which findings: equal to their component or path, with `*` for any run of characters.")
        {
            Default = "all findings of the rule",
            Example = "tests/slow/*",
        },
        new Key<Waiver, string>(
            "reason", MaintenanceShapes.Text, (waiver, reason) => waiver with { Reason = reason }, "Why, for whoever reads the report.")
        {
            Required = true,
            Example = "The suite trains a model from scratch; it is split by the next release.",
        },
        new Key<Waiver, DateOnly>(
            "expires",
            MaintenanceShapes.Day,
            (waiver, day) => waiver with { Expires = day },
            "The last day it counts, UTC. After it, `waivers-are-current` is violated.")
        {
            Required = true,
            Example = "2027-01-31",
        });

    /// <summary>The whole file.</summary>
    public static readonly MapShape<MaintenanceFile> File = new(
        "declaration",
        _ => MaintenanceFile.Empty,
        new Key<MaintenanceFile, IReadOnlyList<Subsystem>>(
            "subsystems",
            new ListShape<Subsystem>("list of subsystems", Subsystem),
            (file, subsystems) => file with { Subsystems = subsystems },
            "The parts of the subject that somebody answers for.")
        {
            Default = "read from `CODEOWNERS`, or proposed from the tree",
            Clause = "M22 §5",
        },
        new Key<MaintenanceFile, IReadOnlyList<string>>(
            "ignore",
            MaintenanceShapes.Globs,
            (file, globs) => file with { Ignore = globs },
            "Files that need no subsystem and hold no ecosystem of their own, such as fixtures.")
        {
            Default = "none beyond the vendored and generated trees that are known by their names",
            Example = "[\"benchmarks/*/task_*/\"]",
        },
        new Key<MaintenanceFile, DeclaredCommand>(
            "restore",
            CommandLike("[make, packages]"),
            (file, command) => file with { Restore = command },
            "How to fetch what the subject depends on.")
        {
            Default = AsDetected,
        },
        new Key<MaintenanceFile, DeclaredCommand>(
            "compile", CommandLike("[make, all]"), (file, command) => file with { Compile = command }, "How to compile it.")
        {
            Default = AsDetected,
        },
        new Key<MaintenanceFile, DeclaredCommand>(
            "format",
            CommandLike("[make, check-format]"),
            (file, command) => file with { Format = command },
            "How to check its formatting, without changing it.")
        {
            Default = AsDetected,
            Clause = "PMS §3",
        },
        new Key<MaintenanceFile, DeclaredTests>("tests", Tests, (file, tests) => file with { Tests = tests }, "How to run its tests.")
        {
            Default = AsDetected,
            Clause = "PMS §3",
        },
        new Key<MaintenanceFile, DeclaredDependencies>(
            "dependencies",
            DependencyKeys.All,
            (file, limits) => file with { Dependencies = limits },
            "What it allows itself to depend on.")
        {
            Default = "the defaults of each key",
            Clause = "M22 §12",
        },
        new Key<MaintenanceFile, DeclaredSbom>(
            "sbom",
            SbomKeys.All,
            (file, sbom) => file with { Sbom = sbom },
            "What its bill of materials says of the subject itself.")
        {
            Default = "the defaults of each key",
            Clause = "PMS §8",
        },
        new Key<MaintenanceFile, DeclaredReproducibility>(
            "reproducibility",
            ReproducibilityKeys.All,
            (file, made) => file with { Reproducibility = made },
            "What of it must come out the same each time it is made.")
        {
            Default = "what .NET builds and packs",
            Clause = "M22 §9",
        },
        new Key<MaintenanceFile, DeclaredCompatibility>(
            "compatibility",
            CompatibilityKeys.All,
            (file, contracts) => file with { Compatibility = contracts },
            "What its users rely on.")
        {
            Default = "what .NET packs, NUKE's parameters, and tokenizers that are found by their names",
            Clause = "M22 §10",
        },
        new Key<MaintenanceFile, IReadOnlyList<string>>(
            "required",
            MaintenanceShapes.RuleIds,
            (file, rules) => file with { Required = rules },
            "Optional rules that this subject requires: not being able to judge them fails the run.")
        {
            Default = "none",
            Example = "[test-suite-is-fast]",
        },
        new Key<MaintenanceFile, IReadOnlyList<string>>(
            "optional",
            MaintenanceShapes.RuleIds,
            (file, rules) => file with { Optional = rules },
            "Required rules that may stay unchecked for this subject.")
        {
            Default = "none",
            Example = "[code-is-formatted]",
        },
        new Key<MaintenanceFile, IReadOnlyList<Waiver>>(
            "waivers",
            new ListShape<Waiver>("list of waivers", Waiver),
            (file, waivers) => file with { Waivers = waivers },
            "Violations accepted until a date for a written reason.")
        {
            Default = "none",
        });

    private static MapShape<DeclaredCommand> CommandLike(string example) =>
        new("command", _ => new DeclaredCommand([]), CommandKeys.Of<DeclaredCommand>(example));
}
