namespace M31R.Automation.Subjects.Declarations;

/// <summary>The keys of <c>dependencies</c>.</summary>
internal static class DependencyKeys
{
    private const int LargestBudget = 100_000;

    private static readonly ListShape<string> Texts = new("list of texts", MaintenanceShapes.Text);

    private static readonly MapShape<BannedPackage> Ban = new(
        "banned package",
        _ => new BannedPackage("", ""),
        new Key<BannedPackage, string>(
            "name",
            MaintenanceShapes.Text,
            (ban, name) => ban with { Name = name },
            "Its name, with `*` for any run of characters.")
        {
            Required = true,
            Example = "left-pad",
        },
        new Key<BannedPackage, string>(
            "reason",
            MaintenanceShapes.Text,
            (ban, reason) => ban with { Reason = reason },
            "Why, for whoever reads the finding.")
        {
            Required = true,
            Example = "the runtime has it",
        });

    /// <summary>All of them.</summary>
    public static readonly MapShape<DeclaredDependencies> All = new(
        "set of limits",
        _ => DeclaredDependencies.Empty,
        new Key<DeclaredDependencies, IReadOnlyList<string>>(
            "manifests",
            MaintenanceShapes.Globs,
            (limits, globs) => limits with { Manifests = globs },
            "Manifests that count although detection passes over them, such as those of end-to-end tests.")
        {
            Default = "none: manifests of tests and fixtures do not count",
            Example = "[tests/end-to-end/package.json]",
        },
        new Key<DeclaredDependencies, IReadOnlyList<string>>(
            "licences",
            new ListShape<string>("list of SPDX identifiers", new LicenceShape()) { AtLeastOne = true },
            (limits, licences) => limits with { Licences = licences },
            "The licences that packages may have, as SPDX identifiers.")
        {
            Default = "the permissive and weak copyleft ones that `licences-are-allowed` lists",
            Example = "[MIT, Apache-2.0, BSD-3-Clause]",
            Clause = "M22 §12",
        },
        new Key<DeclaredDependencies, IReadOnlyList<BannedPackage>>(
            "banned",
            new ListShape<BannedPackage>("list of banned packages", Ban),
            (limits, banned) => limits with { Banned = banned },
            "Packages that must not come in, each with `name` and `reason`.")
        {
            Default = "none",
            Clause = "M22 §12",
        },
        new Key<DeclaredDependencies, IReadOnlyList<string>>(
            "sources",
            Texts,
            (limits, sources) => limits with { Sources = sources },
            "Beginnings of the URLs of sources that are trusted beside the registries.")
        {
            Default = "none",
            Example = "[\"https://packages.example.org/\"]",
        },
        new Key<DeclaredDependencies, int>(
            "budget",
            new NumberShape("number", 0, LargestBudget),
            (limits, budget) => limits with { Budget = budget },
            "The most runtime packages of one ecosystem, direct and transitive.")
        {
            Default = "200",
            Example = "120",
            Clause = "M22 §12",
        },
        new Key<DeclaredDependencies, string>(
            "severity",
            MaintenanceShapes.AdvisorySeverity,
            (limits, severity) => limits with { Severity = severity },
            "The least severity of an advisory that is a violation: `low`, `medium`, `high` or `critical`.")
        {
            Default = "`low`: every advisory",
            Example = "medium",
            Clause = "PMS §8",
        });
}
