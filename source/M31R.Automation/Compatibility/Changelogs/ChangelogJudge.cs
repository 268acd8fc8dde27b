using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Changelogs;

/// <summary>Judges whether users are told what does something else now. Pure.</summary>
internal static class ChangelogJudge
{
    private static readonly Rule Rule = CompatibilityRules.BehaviourIsInTheChangelog;

    /// <summary>One finding for every change of behaviour that no new line names, or one for all where there is no changelog.</summary>
    public static IReadOnlyList<Finding> Judge(CompatibilityFacts facts)
    {
        if (facts.WithoutRelease(Rule) is { } finding)
            return [finding];

        var baseline = facts.Baseline!;
        ContractChange[] changes = [.. facts.Changes.Select(each => each.Change).Where(change => change.Kind == ChangeKind.Behavioural)];
        if (changes.Length == 0)
            return facts.IsPartial
                ? [Rule.NotChecked("Not every contract could be compared; see version-matches-changes.", "Make them readable.")]
                : [Rule.NotApplicable($"Nothing does something else than in {baseline.Name}.")];

        if (facts.Changelog.Paths.Count == 0)
            return [Rule.Violated($"There is no changelog to say of {Counted.Of(changes.Length, "change")}: {changes[0].Statement}")];

        Finding[] faults = [.. changes.Where(change => !IsTold(change, facts.Changelog)).Select(change => Fault(change, facts.Changelog))];
        return faults.Length > 0
            ? faults
            : [Rule.Holds($"{Counted.Of(changes.Length, "change")} of behaviour since {baseline.Name}, with a line each.")];
    }

    private static bool IsTold(ContractChange change, ChangelogNews changelog) =>
        changelog.News.Any(line => ItemName.IsIn(line, change.Item) || ItemName.IsIn(line, ItemName.Short(change.Item)));

    private static Finding Fault(ContractChange change, ChangelogNews changelog) =>
        Rule.Violated(
            $"{change.Statement} No new line of \"{changelog.Paths[0]}\" names \"{ItemName.Short(change.Item)}\".", change.Place) with
        {
            Component = change.Item,
        };
}
