using M31R.Automation.Findings;

namespace M31R.Automation.Sbom;

/// <summary>The rules of GenerateSbom.</summary>
public static class SbomRules
{
    /// <summary>Name of the target that reports them.</summary>
    public const string Target = "GenerateSbom";

    /// <summary>The bill lists everything, exactly.</summary>
    public static Rule IsComplete { get; } = new("sbom-is-complete")
    {
        Statement = "The bill of materials lists everything that the subject depends on, each with its exact version.",
        Rationale = """
            Who looks up whether a flaw concerns a release years later has the bill alone. It is made of manifests and lock files: what
            stands in a file that cannot be read is missing from it, and what no lock resolves stands in it without a version. The tag or
            branch of an action or image is none either: it can be moved.
            `AuditDependencies` names each file and each declaration (`lock-file-matches-manifest`, `dependencies-are-pinned`); this rule
            says what that costs the bill. What no lock can hold (`build-system.requires`) stands in it with its range, and violates
            nothing. Side trees (examples, documentation, benchmarks) are no part of the subject. A declared dataset or model without a
            single file violates it too. A lock of a format that is not read here is not checked.
            """,
        Remedy = "Mend the files and pin the versions that AuditDependencies names, and commit the lock files.",
        Clauses = [Clause.Pms(8), Clause.M22(22), Clause.Principle(6)],
        Target = Target,
    };

    /// <summary>The bill says what the NTIA asks of every bill.</summary>
    public static Rule MeetsMinimumElements { get; } = new("sbom-meets-minimum-elements")
    {
        Statement = "The bill of materials holds the minimum elements of the NTIA for the subject and each component.",
        Rationale = """
            "The Minimum Elements For a Software Bill of Materials" (NTIA, 2021) asks for the supplier, name, version and unique identifier
            of each component, its place in the graph of dependencies, and for the author and time of the bill. `ntia.json` beside the bill
            counts each element and lists who lacks it. Versions are judged by `sbom-is-complete`. Suppliers stand in no lock file:
            `UpdatePackageMetadata` writes what the installed packages say of themselves into `.nuke/packages/metadata.json`, which is
            committed like a lock. What the subject itself lacks is said apart: its manifests or `sbom` of `maintenance.yml` tell it.
            """,
        Remedy = "Run UpdatePackageMetadata where the packages are installed, and commit `.nuke/packages/metadata.json`; "
            + "write into it by hand what packages do not say of themselves.",
        Clauses = [Clause.Pms(8), Clause.M22(22), Clause.Principle(6)],
        Target = Target,
        Severity = Severity.Warning,
        Required = false,
    };

    /// <summary>All of them, in order of id.</summary>
    public static IReadOnlyList<Rule> All { get; } = [IsComplete, MeetsMinimumElements];
}
