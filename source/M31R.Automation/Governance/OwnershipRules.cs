using M31R.Automation.Findings;

namespace M31R.Automation.Governance;

/// <summary>
/// The rules of CheckOwnership. They are not marked required, and yet ownership is once it is declared: a declaration can be judged, and
/// what violates it fails every run. "Not checked" means that nothing is declared, or that only the host could tell.
/// </summary>
public static class OwnershipRules
{
    /// <summary>Name of the target that reports them.</summary>
    public const string Target = "CheckOwnership";

    /// <summary>Somebody answers for each subsystem, and somebody else reviews.</summary>
    public static Rule OwnerAndReviewer { get; } = new("subsystems-have-an-owner-and-a-reviewer")
    {
        Statement = "Every subsystem has an owner and a reviewer, and they are not the same.",
        Rationale = """
            Subsystems are those of `maintenance.yml`. Where it declares none, the owners come from CODEOWNERS: there two owners of a file, or a team, are
            an owner and a reviewer, and one person is an owner whose own changes nobody is named to review. How many people a team
            has cannot be seen from the tree; nor whether GitLab's `@name` is a person or a group, and where it owns code alone the rule is not checked.
            Where nothing is declared the rule is not checked either, and the target leaves a proposal to start from.
            """,
        Remedy = "Name an owner and another reviewer, as `@user` or `@org/team`.",
        Clauses = [Clause.M22(5), Clause.Principle(10)],
        Target = Target,
        Required = false,
    };

    /// <summary>Every module belongs to somebody, and no subsystem claims what is not there.</summary>
    public static Rule NoOrphans { get; } = new("no-module-is-orphaned")
    {
        Statement = "Every file of code belongs to a subsystem, and every subsystem to files.",
        Rationale = """
            Code is told by the ending of its file; documents, data and configuration are no modules, and what `ignore` of `maintenance.yml`
            names is left out. With CODEOWNERS the last line that matches decides (on GitLab: the last of each section), and a line without owners takes
            ownership back. A directory without any owner is reported once, as a whole. A pattern of a subsystem that matches no file is
            reported too: what it meant has moved, and may be orphaned.
            """,
        Remedy = "Add the path to the subsystem it belongs to, or to `ignore` in `maintenance.yml` if nobody needs to answer for it.",
        Clauses = [Clause.M22(5), Clause.M22(29), Clause.Principle(10)],
        Target = Target,
        Required = false,
    };

    /// <summary>CODEOWNERS means what it says.</summary>
    public static Rule CodeownersMatch { get; } = new("codeowners-match-the-tree")
    {
        Statement = "CODEOWNERS is valid, each of its lines has an effect, and it says what `maintenance.yml` says.",
        Rationale = """
            GitHub and GitLab skip a line that they cannot read and read one file only, without telling anybody. Reported are: lines that are no
            valid rule, patterns that match no file of the tree, lines that a later one with other owners covers whatever the tree holds, files that are
            never read because another one comes first, and files over GitHub's 3 MB. When `maintenance.yml` of the tree declares subsystems, every file of
            theirs must have their owner and reviewer, whoever wrote the lines.
            """,
        Remedy = "Mend the line, or run UpdateCodeowners where `maintenance.yml` declares subsystems.",
        Clauses = [Clause.M22(5), Clause.M22(26), Clause.Principle(8)],
        Target = Target,
        Required = false,
    };

    /// <summary>All of them, in order of id.</summary>
    public static IReadOnlyList<Rule> All { get; } = [CodeownersMatch, NoOrphans, OwnerAndReviewer];
}
