namespace M31R.Automation.Findings;

/// <summary>Which rules and existing targets answer which requirement.</summary>
internal sealed class ComplianceAnswers(RuleCatalogue catalogue, IReadOnlyCollection<string> targets)
{
    /// <summary>The rules that cite a clause, in order of id.</summary>
    public IReadOnlyList<Rule> RulesCiting(Clause clause) => [.. catalogue.Rules.Where(rule => rule.Clauses.Contains(clause))];

    /// <summary>The targets that a requirement needs: those that exist, and those that do not yet.</summary>
    public (IReadOnlyList<string> There, IReadOnlyList<string> Missing) TargetsOf(SpecificationRequirement requirement)
    {
        var there = requirement.Targets.ToLookup(target => target == Rule.EveryTarget || targets.Contains(target));
        return ([.. there[true]], [.. there[false]]);
    }

    /// <summary>How far a requirement is answered.</summary>
    public AnswerState StateOf(SpecificationRequirement requirement)
    {
        if (requirement.Clause is { } principle)
            return RulesCiting(principle).Count > 0 ? AnswerState.InPart : AnswerState.NotYet;

        var (there, missing) = TargetsOf(requirement);
        return there.Count == 0 ? AnswerState.NotYet : missing.Count == 0 ? AnswerState.Answered : AnswerState.InPart;
    }
}
