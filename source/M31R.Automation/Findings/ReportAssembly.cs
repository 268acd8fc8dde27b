namespace M31R.Automation.Findings;

/// <summary>Makes the reports of one run: what a check came to, completed with waivers, order and circumstances.</summary>
public sealed class ReportAssembly
{
    private readonly RuleCatalogue catalogue;
    private readonly Circumstances circumstances;

    /// <summary>One assembly a run and subject.</summary>
    /// <param name="catalogue">Every rule there is.</param>
    /// <param name="circumstances">What the reports record.</param>
    /// <exception cref="MaintenanceException">The subject requires or excuses a rule that does not exist.</exception>
    public ReportAssembly(RuleCatalogue catalogue, Circumstances circumstances)
    {
        this.catalogue = catalogue.With(circumstances.Required, circumstances.Optional);
        this.circumstances = circumstances;
    }

    /// <summary>
    /// Takes secrets out of a text. Findings quote what tests printed and what files hold, and no process door has seen that. Default:
    /// leaves every text as it is.
    /// </summary>
    public Func<string, string> Mask { get; init; } = text => text;

    /// <summary>
    /// The report of a target: texts masked and made plain, waivers applied, exact repetitions merged, ordered by rule, path, line,
    /// component and message.
    /// </summary>
    /// <exception cref="InvalidOperationException">
    /// A rule of the target has no finding, or a finding is of a rule that is not the target's: a defect of the check.
    /// </exception>
    public TargetReport Report(string target, Judgement judgement)
    {
        var rules = catalogue.Of(target);
        var judged = judgement.Findings.Select(finding => Safe(finding, In(rules, finding, target))).ToList();
        var book = new WaiverBook([.. circumstances.Waivers.Select(Safe)], catalogue.Ids, circumstances.AsOf);
        var findings = InOrder(book.Apply(judged, rules).Select(finding => finding with { Rule = In(rules, finding, target) }));
        if (rules.FirstOrDefault(rule => !findings.Exists(finding => finding.Rule.Id == rule.Id)) is { } silent)
            throw new InvalidOperationException($"\"{target}\" has no finding for its rule \"{silent.Id}\".");

        return new TargetReport
        {
            Target = target,
            Subject = circumstances.Subject,
            Commit = circumstances.Commit,
            IsDirty = circumstances.IsDirty,
            AsOf = circumstances.AsOf,
            Strict = circumstances.Strict,
            Rules = rules,
            Findings = findings,
            Metrics = judgement.Metrics,
            Measures = judgement.Measures,
        };
    }

    /// <summary>The rule as the subject wants it: required or not.</summary>
    private static Rule In(IReadOnlyList<Rule> rules, Finding finding, string target) =>
        rules.FirstOrDefault(rule => rule.Id == finding.Rule.Id)
        ?? throw new InvalidOperationException($"\"{target}\" has a finding for \"{finding.Rule.Id}\", which is not among its rules.");

    /// <summary>Masked before it is cut, so that no half of a secret is left.</summary>
    private Finding Safe(Finding finding, Rule rule) => finding with
    {
        Rule = rule,
        Message = PlainText.Message(Mask(finding.Message)),
        Component = PlainText.Of(Mask(finding.Component)),
        Remedy = PlainText.Message(Mask(finding.Remedy)),
        Place = Safe(finding.Place),
    };

    /// <summary>The same as the findings it is matched with.</summary>
    private Waiver Safe(Waiver waiver) => waiver with
    {
        Rule = PlainText.Of(waiver.Rule),
        Component = PlainText.Of(Mask(waiver.Component)),
        Reason = PlainText.Message(Mask(waiver.Reason)),
        Place = Safe(waiver.Place),
    };

    private Place? Safe(Place? place) => place is null ? null : place with { Path = PlainText.Of(Mask(place.Path)) };

    private static List<Finding> InOrder(IEnumerable<Finding> findings) =>
    [
        .. findings
            .DistinctBy(finding => (finding.Rule.Id, finding.Outcome, finding.Place, finding.Component, finding.Message, finding.Remedy))
            .OrderBy(finding => finding.Rule.Id, StringComparer.Ordinal)
            .ThenBy(finding => finding.Place?.Path ?? "", StringComparer.Ordinal)
            .ThenBy(finding => finding.Place?.Line ?? 0)
            .ThenBy(finding => finding.Place?.Column ?? 0)
            .ThenBy(finding => finding.Component, StringComparer.Ordinal)
            .ThenBy(finding => finding.Message, StringComparer.Ordinal)
            .ThenBy(finding => finding.Outcome)
            .ThenBy(finding => finding.Remedy, StringComparer.Ordinal),
    ];
}
