using M31R.Automation.Findings;

namespace M31R.Automation.Reproducibility;

/// <summary>The rules of VerifyReproducible.</summary>
public static class ReproducibilityRules
{
    /// <summary>Name of the target that reports them.</summary>
    public const string Target = "VerifyReproducible";

    private static readonly Clause[] AllClauses =
        [Clause.M22(9), Clause.M22(13), Clause.M22(28), Clause.M22(29), Clause.Principle(3), Clause.Principle(6)];

    /// <summary>What the ecosystem's tools build is the same each time.</summary>
    public static Rule BuildsAre { get; } = new("builds-are-reproducible")
    {
        Statement = "Two builds of one commit give the same bytes.",
        Rationale = """
            Nobody can tell whether a binary was made from its source unless the source gives the same binary again. The commit is built
            twice in fresh clones, as a release would be, and the second build sees another directory, home, user, host, time zone,
            language, day and more. Each output that differs is taken apart until the cause can be named; `reproducibility.json` has all
            of them with both sides. A build that succeeds in one of the two only violates the rule too. Where an ecosystem has no recipe
            of its own, declare one (`reproducibility.recipes`).
            """,
        Remedy = "Remove the cause that is named; `--explain` says which variation brings it about.",
        Clauses = AllClauses,
        Target = Target,
    };

    /// <summary>Packages are the same each time.</summary>
    public static Rule PackagesAre { get; } = new("packages-are-reproducible")
    {
        Statement = "Two builds of one commit give the same packages.",
        Rationale = """
            A package is what users get: its hash is what they compare. It can differ although all files in it are equal, by the times and
            the order of its entries. `SOURCE_DATE_EPOCH` is set to the time of the commit, as the .NET SDK asks for. What differs inside an
            assembly is told by `builds-are-reproducible` and not again here.
            """,
        Remedy = "Remove the cause that is named; set `SOURCE_DATE_EPOCH` to the time of the commit where releases are packed.",
        Clauses = AllClauses,
        Target = Target,
    };

    /// <summary>What declared recipes make is the same each time.</summary>
    public static Rule RecipeOutputsAre { get; } = new("recipe-outputs-are-reproducible")
    {
        Statement = "Each declared recipe gives the same outputs each time.",
        Rationale = """
            A dataset, a tokenizer or a training step from a seed must come out the same, or no result that rests on it can be repeated.
            Each recipe of `reproducibility.recipes` runs twice, as builds do, without a network unless it declares one. Outputs that are
            committed are taken away first, so that they must be made anew.
            """,
        Remedy = "Remove the cause that is named; take every choice from the seed.",
        Clauses = AllClauses,
        Target = Target,
    };

    /// <summary>Recorded hashes are those of what is made.</summary>
    public static Rule MatchRecordedHashes { get; } = new("outputs-match-recorded-hashes")
    {
        Statement = "What is made has the hashes that were recorded of it.",
        Rationale = """
            Two builds of today may agree with each other and not with the one whose hash was published. Each file of
            `reproducibility.hashes` (lines of `sha256sum`, or JSON that names files and their hashes) is compared with what the recipes
            made and, for files that no recipe makes, with the commit. With `--statement` the outputs named there are made again and
            compared.
            """,
        Remedy = "Find out what changed since the hash was recorded; record it anew only when the change was meant.",
        Clauses = [Clause.M22(9), Clause.M22(13), Clause.M22(29), Clause.Principle(3)],
        Target = Target,
    };

    /// <summary>No setting asks for outputs that differ.</summary>
    public static Rule SettingsAreDeterministic { get; } = new("build-settings-are-deterministic")
    {
        Statement = "No build setting asks for outputs that differ each time.",
        Rationale = """
            Some settings forbid reproducible builds whatever else is done: `Deterministic` switched off, versions with a star, properties
            made of the time, a random GUID, or the names of machine and user. They are read from project files, imports that belong to
            the subject, and attributes, without building anything.
            """,
        Remedy = "Change the setting at the place named.",
        Clauses = AllClauses,
        Target = Target,
    };

    /// <summary>The builds did differ in what they saw.</summary>
    public static Rule BuildsAreVaried { get; } = new("builds-are-varied")
    {
        Statement = "The two builds saw everything differ that was meant to.",
        Rationale = """
            That two builds under the same sky agree says little. Each variation is observed in the child processes themselves and counts
            only where the two saw something else; what could not be applied here is told, with what it takes.
            """,
        Remedy = "Install what is named, or run on a machine that lets it be applied.",
        Clauses = [Clause.M22(9), Clause.Principle(3)],
        Target = Target,
        Severity = Severity.Note,
        Required = false,
    };

    /// <summary>All of them, in the order of the docs.</summary>
    public static IReadOnlyList<Rule> All { get; } =
        [BuildsAre, PackagesAre, RecipeOutputsAre, MatchRecordedHashes, SettingsAreDeterministic, BuildsAreVaried];
}
