using M31R.Automation.Findings;
using NuGet.Versioning;

namespace M31R.Automation.Compatibility;

/// <summary>Judges the version about to be released by what changed. Pure.</summary>
internal static class VersionJudge
{
    private static readonly Rule Rule = CompatibilityRules.VersionMatches;

    /// <summary>One finding for every change that the version does not allow for, and for every part that could not be compared.</summary>
    public static IReadOnlyList<Finding> Judge(CompatibilityFacts facts)
    {
        if (facts.Baseline is not { } baseline)
            return [Rule.NotApplicable(
                "Nothing was released yet: no tag names a version. UpdateContracts writes the first snapshot of the contracts.")];

        if (facts.Ends.Count == 0)
            return [Rule.NotApplicable($"Neither {baseline.Name} nor now has a contract that is known.")];

        Finding[] faults = [.. Hindered(facts), .. Unproven(facts), .. TooLow(facts, baseline)];
        return faults.Length > 0 ? faults : [Rule.Holds(Words(facts, baseline))];
    }

    private static IEnumerable<Finding> Hindered(CompatibilityFacts facts) => facts.Ends.Where(end => end.Hindrance is not null)
        .Select(end => Rule.NotChecked($"The {Title(end.Surface)} of \"{end.Name}\" could not be compared: {end.Hindrance!.Value.Reason}", end.Hindrance.Value.Remedy) with
        {
            Component = end.Name,
            Place = end.Place,
        });

    private static IEnumerable<Finding> Unproven(CompatibilityFacts facts) =>
        facts.Changes.Where(each => each.Change.Kind == ChangeKind.Unproven).Select(each => At(
            Rule.NotChecked(
                $"{each.Change.Statement} Neither a witness that it breaks nor a proof that it does not could be found.",
                "Look at it yourself, and waive it or raise the version."),
            each.Change));

    private static IEnumerable<Finding> TooLow(CompatibilityFacts facts, Baseline baseline)
    {
        if (baseline.Version is not { } released)
            yield break;

        var last = NuGetVersion.Parse(released);
        var now = facts.Version is { } version && NuGetVersion.TryParse(version, out var parsed) ? parsed : null;
        var isRaised = now is not null && now != last;
        foreach (var (_, change) in facts.Changes)
        {
            var step = VersionDemand.Of(change.Kind);
            var lowest = VersionDemand.Next(last, step);
            if (step == VersionStep.Major || (isRaised && step == VersionStep.Minor))
            {
                if (now is null || now < lowest)
                    yield return At(Rule.Violated($"{change.Statement} {Demand(change, lowest, now)}"), change);
            }
        }
    }

    private static string Demand(ContractChange change, NuGetVersion lowest, NuGetVersion? now) =>
        $"That {(change.Kind == ChangeKind.Breaking ? "breaks users and " : "")}demands version {lowest}"
        + (now is null ? "." : $", not {now}.")
        + (change.Witness is { } witness ? $" Witness ({witness.Form}): {witness.Text} — {witness.Before} before, now: {witness.Now}." : "");

    private static Finding At(Finding finding, ContractChange change) => finding with
    {
        Component = change.Item,
        Place = change.Place,
        Remedy = change.Remedy ?? finding.Remedy,
    };

    private static string Words(CompatibilityFacts facts, Baseline baseline)
    {
        var changes = facts.Changes.Count();
        return changes == 0
            ? $"{Counted.Of(facts.Ends.Sum(end => end.Items), "item")} of {Counted.Of(facts.Ends.Count, "contract")} are as in {baseline.Name}."
            : $"Since {baseline.Name}: {Counted.Of(changes, "change")}, which demand a {facts.Demand.ToString().ToLowerInvariant()} version"
                + (facts.Version is null ? "." : $"; the version is {facts.Version}.");
    }

    private static string Title(Surface surface) => surface switch
    {
        Surface.Api => "API",
        Surface.CommandLine => "command line",
        Surface.Configuration => "configuration",
        Surface.Artifacts => "artifact format",
        _ => "tokenizer",
    };
}
