namespace M31R.Automation.Findings;

/// <summary>One statement that is true or false of a subject.</summary>
/// <param name="Id">Kebab-case, unique and stable for ever: the same in code, SARIF, docs and waivers.</param>
public sealed record Rule(string Id)
{
    /// <summary>In place of a target's name: a rule that every target reports, each about its own part.</summary>
    public const string EveryTarget = "every target";

    /// <summary>The statement itself, one sentence: "Every test of the suite passes."</summary>
    public required string Statement { get; init; }

    /// <summary>Why the statement matters and how it is judged, in a few sentences of Markdown.</summary>
    public required string Rationale { get; init; }

    /// <summary>What to do when it is violated, as an instruction.</summary>
    public required string Remedy { get; init; }

    /// <summary>The clauses the rule answers to; never empty.</summary>
    public required IReadOnlyList<Clause> Clauses { get; init; }

    /// <summary>The one target that reports the rule, others refer to it; or <see cref="EveryTarget"/>.</summary>
    public required string Target { get; init; }

    /// <summary>Default <see cref="Severity.Error"/>.</summary>
    public Severity Severity { get; init; } = Severity.Error;

    /// <summary>Whether "not checked" fails a run that is not strict. Default true; see judgement in <c>docs/judgement.md</c>.</summary>
    public bool Required { get; init; } = true;

    /// <summary>Its findings are known by the names of packages. Default false; see <c>DependencyInventory.NameOf</c>.</summary>
    public bool NamesPackages { get; init; }

    /// <summary>The statement is true of the subject.</summary>
    public Finding Holds(string message) => new(this, Outcome.Holds, message);

    /// <summary>The statement makes no sense for this subject.</summary>
    public Finding NotApplicable(string message) => new(this, Outcome.NotApplicable, message);

    /// <summary>Could not look; <paramref name="message"/> says what is missing, <paramref name="remedy"/> how to supply it.</summary>
    public Finding NotChecked(string message, string remedy) => new(this, Outcome.NotChecked, message) { Remedy = remedy };

    /// <summary>The statement is false of the subject, at <paramref name="place"/> where one can be named.</summary>
    public Finding Violated(string message, Place? place = null) => new(this, Outcome.Violated, message) { Place = place };
}
