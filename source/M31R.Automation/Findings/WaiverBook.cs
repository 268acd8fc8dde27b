namespace M31R.Automation.Findings;

/// <summary>The waivers of a subject, and the day they are judged by.</summary>
/// <param name="Waivers">In the order of the file; of two that cover a finding the first gives the reason.</param>
/// <param name="KnownRules">The ids of all rules of all targets.</param>
/// <param name="AsOf">A waiver counts up to and including its day.</param>
public sealed record WaiverBook(IReadOnlyList<Waiver> Waivers, IReadOnlyCollection<string> KnownRules, DateOnly AsOf)
{
    private static readonly Rule Current = WaiverRules.WaiversAreCurrent;

    /// <summary>The findings of a target with the covered violations waived, followed by those of <c>waivers-are-current</c>.</summary>
    /// <param name="findings">What the target's check came to.</param>
    /// <param name="rules">The rules of the target; waivers of others are not looked at.</param>
    public IReadOnlyList<Finding> Apply(IReadOnlyList<Finding> findings, IReadOnlyList<Rule> rules) =>
        [.. findings.Select(Waive), .. Judge(findings, rules)];

    private Finding Waive(Finding finding)
    {
        if (finding.Outcome != Outcome.Violated || !IsWaivable(finding.Rule.Id))
            return finding;

        return Waivers.FirstOrDefault(waiver => !IsExpired(waiver) && waiver.Covers(finding)) is { } waiver
            ? waiver.Accept(finding)
            : finding;
    }

    private List<Finding> Judge(IReadOnlyList<Finding> findings, IReadOnlyList<Rule> rules)
    {
        var ours = rules.Select(rule => rule.Id).ToHashSet(StringComparer.Ordinal);
        var judged = Waivers.Where(waiver => ours.Contains(waiver.Rule) || !KnownRules.Contains(waiver.Rule) || !IsWaivable(waiver.Rule))
            .ToList();
        var problems = judged.Select(waiver => Problem(waiver, findings)).OfType<Finding>().ToList();
        return problems.Count > 0 ? problems : [Summary(judged)];
    }

    private Finding Summary(List<Waiver> judged) => (Waivers.Count, judged.Count) switch
    {
        (0, _) => Current.NotApplicable("No waiver is declared."),
        (var all, 0) => Current.NotApplicable($"None of the {all} declared waivers is for a rule of this target."),
        (_, 1) => Current.Holds("The one waiver for a rule of this target is current."),
        var (_, count) => Current.Holds($"The {count} waivers for rules of this target are current."),
    };

    private Finding? Problem(Waiver waiver, IReadOnlyList<Finding> findings)
    {
        if (!IsWaivable(waiver.Rule))
            return Wrong(waiver, "is refused: what is wrong with waivers cannot be waived", "Remove it.");
        if (!KnownRules.Contains(waiver.Rule))
            return Wrong(
                waiver,
                "names a rule that does not exist",
                $"Name a rule of docs/rules/README.md.{NearestName.Question(waiver.Rule, KnownRules)}");
        if (IsExpired(waiver))
            return Wrong(
                waiver,
                $"expired on {waiver.Expires.Iso()}, before {AsOf.Iso()}",
                "Mend what it accepted and remove it, or renew its date and reason.");
        return IsUnused(waiver, findings)
            ? Wrong(waiver, "covers no violation", $"Remove it, or mend its component.{Known(waiver.Rule, findings)}")
            : null;
    }

    /// <summary>
    /// A rule that could not be checked in part may be violated there: then nobody knows whether the waiver is used. What a check has
    /// waived for another reason is a violation all the same.
    /// </summary>
    private static bool IsUnused(Waiver waiver, IReadOnlyList<Finding> findings) =>
        !findings.Any(finding => finding.Rule.Id == waiver.Rule && finding.Outcome == Outcome.NotChecked)
        && !findings.Any(finding => finding.Outcome is Outcome.Violated or Outcome.Waived && waiver.Covers(finding));

    /// <summary>The components that a waiver of the rule could name.</summary>
    private static string Known(string rule, IReadOnlyList<Finding> findings)
    {
        string[] components = [.. findings.Where(finding => finding.Rule.Id == rule && finding.Outcome == Outcome.Violated)
            .Select(finding => finding.Component).Where(component => component.Length > 0)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(component => $"\"{component}\"")];
        return components.Length == 0 ? "" : $" What is violated: {Counted.Listed(components)}.";
    }

    private static Finding Wrong(Waiver waiver, string what, string remedy)
    {
        var of = waiver.Component.Length == 0 ? "" : $" of \"{waiver.Component}\"";
        var where = waiver.IsOutside ? $" in {waiver.Place}" : "";
        return Current.Violated($"The waiver for \"{waiver.Rule}\"{of}{where} {what}.", waiver.IsOutside ? null : waiver.Place) with
        {
            Component = waiver.Component.Length == 0 ? waiver.Rule : $"{waiver.Rule} {waiver.Component}",
            Remedy = remedy,
        };
    }

    private bool IsExpired(Waiver waiver) => waiver.Expires < AsOf;

    private static bool IsWaivable(string rule) => rule != Current.Id;
}
