using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility;

/// <summary>The rules of CheckCompat.</summary>
public static class CompatibilityRules
{
    /// <summary>Name of the target that reports them.</summary>
    public const string Target = "CheckCompat";

    /// <summary>The version says what changed.</summary>
    public static Rule VersionMatches { get; } = new("version-matches-changes")
    {
        Statement = "The version about to be released rises as far as its changes demand.",
        Rationale = """
            Users read from a version whether they can take it. The contracts of the last release (its API, command lines, configuration,
            artifact formats and tokenizers) are compared with those of now. What breaks somebody demands a major version, and is only said
            with a witness that was tried on both sides; what is new or does something else demands a minor one. While the major version
            is 0, a minor step does for what breaks. A version that is still that of the last release is about to be raised: only what
            breaks is told then.
            """,
        Remedy = "Raise the version to the one named, or take the change back.",
        Clauses = [Clause.M22(10), Clause.M22(15), Clause.M22(27), Clause.Principle(2)],
        Target = Target,
    };

    /// <summary>A change of contract is seen in review.</summary>
    public static Rule ContractsAreCurrent { get; } = new("contract-snapshots-are-current")
    {
        Statement = "The snapshots under .nuke/contracts are those of the contracts now.",
        Rationale = """
            A snapshot is a readable file, one item a line, so that whoever reviews a change sees what it does to the contract. One that is
            not written anew with the change shows nothing. A subject without snapshots need not have any.
            """,
        Remedy = "Run UpdateContracts and commit what it writes with the change.",
        Clauses = [Clause.M22(10), Clause.Principle(6)],
        Target = Target,
    };

    /// <summary>A model goes with the tokenizer that it was trained with.</summary>
    public static Rule ModelWasTrained { get; } = new("model-was-trained-with-this-tokenizer")
    {
        Statement = "Every model was trained with the tokenizer that is committed.",
        Rationale = """
            A model knows ids and no texts. With another tokenizer the ids of a text are others, and the model answers nonsense without any
            error. So its metadata names the tokenizer by its hash, and a tokenizer that changes asks for a model that is trained again.
            """,
        Remedy = "Train the model again with this tokenizer, or take the change of the tokenizer back.",
        Clauses = [Clause.M22(15), Clause.Principle(2)],
        Target = Target,
    };

    /// <summary>Whoever takes a version reads what does something else.</summary>
    public static Rule BehaviourIsInTheChangelog { get; } = new("behaviour-changes-are-in-the-changelog")
    {
        Statement = "Every change of behaviour since the last release has a line in the changelog.",
        Rationale = """
            What still works and does something else (another default, constant or meaning of an exit code) is seen by no compiler and no
            parser: users learn it from the changelog or from their incidents. A line counts when it is new since the last release and
            names what changed, by its last name at least.
            """,
        Remedy = "Write a line that names it into the changelog, with what it was and what it is.",
        Clauses = [Clause.M22(10), Clause.M22(27), Clause.Principle(6)],
        Target = Target,
        Severity = Severity.Warning,
    };

    /// <summary>All of them, in the order of the docs.</summary>
    public static IReadOnlyList<Rule> All { get; } = [VersionMatches, BehaviourIsInTheChangelog, ContractsAreCurrent, ModelWasTrained];
}
