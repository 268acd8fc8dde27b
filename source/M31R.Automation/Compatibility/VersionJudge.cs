using M31R.Automation.Findings;
using M31R.Automation.Subjects;
using NuGet.Versioning;

namespace M31R.Automation.Compatibility;

/// <summary>Judges the version about to be released by what changed. Pure.</summary>
internal static class VersionJudge
{
    // The whole of it is in compatibility.json.
    private const int LongestWitness = 1000;
    private const int MostCandidates = 10;
    private static readonly Rule Rule = CompatibilityRules.VersionMatches;

    /// <summary>One finding for every group of changes that the version does not allow for, and for every part that could not be compared.</summary>
    public static IReadOnlyList<Finding> Judge(CompatibilityFacts facts)
    {
        if (facts.Candidates.Count > 0)
            return [Undecided(facts.Candidates)];

        if (facts.Baseline is not { } baseline)
            return [Rule.NotApplicable(
                "Nothing was released yet: no tag names a version. UpdateContracts writes the first snapshot of the contracts.")];

        if (facts.Ends.Count == 0)
            return [Rule.NotApplicable($"Neither {baseline.Name} nor now has a contract that is known.")];

        Finding[] faults = [.. Hindered(facts), .. Gaps(facts), .. Unproven(facts, baseline), .. TooLow(facts, baseline)];
        return faults.Length > 0 ? faults : [Rule.Holds(Words(facts, baseline))];
    }

    private static Finding Undecided(IReadOnlyList<LastRelease> candidates) => Rule.NotChecked(
        $"Which release to compare with is not known: the tags of {Counted.Of(candidates.Count, "package")} name versions of their own,"
        + $" {Counted.First([.. candidates.Select(release => $"\"{release.Tag}\"")], MostCandidates)}.",
        $"Name one with --since, such as --since {candidates.MaxBy(release => NuGetVersion.Parse(release.Version))!.Tag}.");

    private static IEnumerable<Finding> Hindered(CompatibilityFacts facts) => facts.Ends.Where(end => end.Hindrance is not null)
        .Select(end => Rule.NotChecked(
            $"The {Title(end.Surface)} of \"{end.Name}\" could not be compared: {end.Hindrance!.Value.Reason}",
            end.Hindrance.Value.Remedy) with
        {
            Component = end.Name,
            Place = end.Place,
        });

    private static IEnumerable<Finding> Gaps(CompatibilityFacts facts) =>
        facts.Ends.SelectMany(end => end.Gaps, (end, gap) => Rule.NotChecked(
            $"The {Title(end.Surface)} of \"{end.Name}\" was not compared whole: {gap.Reason}", gap.Remedy) with
        {
            Component = $"{end.Name} {gap.Item}",
            Place = gap.Place ?? end.Place,
        });

    /// <summary>A version that allows for whatever breaks allows for what may break.</summary>
    private static IEnumerable<Finding> Unproven(CompatibilityFacts facts, Baseline baseline) => AllowsAll(facts, baseline)
        ? []
        : ChangeGroup.Of(facts).Where(group => group.First.Kind == ChangeKind.Unproven).Select(group => At(
            Rule.NotChecked(
                $"{group.Statement} Neither a witness that it breaks nor a proof that it does not could be found.",
                "Look at it yourself, and waive it or raise the version."),
            group));

    private static bool AllowsAll(CompatibilityFacts facts, Baseline baseline) =>
        baseline.Version is { } released && NuGetVersion.TryParse(facts.Version, out var now)
        && VersionDemand.Allows(NuGetVersion.Parse(released), now, VersionStep.Major);

    private static IEnumerable<Finding> TooLow(CompatibilityFacts facts, Baseline baseline)
    {
        if (baseline.Version is not { } released)
            return baseline.IsOfSnapshots ? [] : Unreleased(facts, baseline);

        var last = NuGetVersion.Parse(released);
        return NuGetVersion.TryParse(facts.Version, out var now) ? TooLow(facts, last, now) : Unknown(facts, last);
    }

    private static IEnumerable<Finding> TooLow(CompatibilityFacts facts, NuGetVersion last, NuGetVersion now)
    {
        foreach (var group in ChangeGroup.Of(facts))
        {
            var step = VersionDemand.Of(group.First.Kind);
            if (!VersionDemand.Allows(last, now, step) && (step == VersionStep.Major || (step == VersionStep.Minor && now != last)))
                yield return At(
                    Rule.Violated($"{group.Statement} {Demand(group, VersionDemand.Next(last, step), now)}{Others(facts, step, last)}"), group);
        }
    }

    /// <summary>A revision that is no release says nothing about the version after it.</summary>
    private static IEnumerable<Finding> Unreleased(CompatibilityFacts facts, Baseline baseline)
    {
        if (facts.Demand != VersionStep.Patch)
            yield return Rule.NotChecked(
                $"{Demanding(facts, $"a {CompatibilityReport.Word(facts.Demand)} version")} Which version {baseline.Name} was is not known: no tag names one.",
                "Name the tag of a release with --since.") with
            {
                Place = Weightiest(facts).Place,
            };
    }

    /// <summary>The change that demands most; one that is not proven demands nothing.</summary>
    private static ContractChange Weightiest(CompatibilityFacts facts) =>
        facts.Changes.Select(each => each.Change).MaxBy(change => (VersionDemand.Of(change.Kind), change.Kind))!;

    /// <summary>What the changes demand, with one of them.</summary>
    private static string Demanding(CompatibilityFacts facts, string demanded)
    {
        var (statement, count) = (Weightiest(facts).Statement, facts.Changes.Count());
        return count == 1
            ? $"The change since {facts.Baseline!.Name} demands {demanded}: {statement}"
            : $"The changes since {facts.Baseline!.Name} demand {demanded}, such as: {statement}"
                + $" {CompatibilityReport.FileName} names all {count}.";
    }

    private static IEnumerable<Finding> Unknown(CompatibilityFacts facts, NuGetVersion last)
    {
        if (facts.Demand == VersionStep.Patch)
            yield break;

        yield return Rule.NotChecked(
            $"{Demanding(facts, $"version {VersionDemand.Next(last, facts.Demand)}")} The version about to be released is not known"
            + (facts.PlaceholderVersion is { } written ? $": the manifest says \"{written}\", lower than the last release." : "."),
            "Name it with --next-version, or in the manifest at the root.") with
        {
            Place = Weightiest(facts).Place,
        };
    }

    /// <summary>Whoever raises the version as one change demands wants to know that another demands more.</summary>
    private static string Others(CompatibilityFacts facts, VersionStep step, NuGetVersion last) =>
        facts.Demand > step ? $" What breaks users demands {VersionDemand.Next(last, facts.Demand)}." : "";

    private static string Demand(ChangeGroup group, NuGetVersion lowest, NuGetVersion now) =>
        $"That {(group.First.Kind == ChangeKind.Breaking ? "breaks users and " : "")}demands version {lowest}, not {now}."
        + (group.First.Witness is { } witness
            ? $" Witness ({witness.Form}): {PlainText.Cut(witness.Text, LongestWitness)} — {witness.Before} before,"
                + $" now: {witness.Now.TrimEnd('.')}."
            : "");

    private static Finding At(Finding finding, ChangeGroup group) => finding with
    {
        Component = group.Item,
        Place = group.First.Place,
        Remedy = group.First.Remedy ?? finding.Remedy,
    };

    private static string Words(CompatibilityFacts facts, Baseline baseline)
    {
        var changes = facts.Changes.Count();
        return changes == 0
            ? $"{Counted.Of(facts.Ends.Sum(end => end.Items), "item")} of"
                + $" {Counted.Of(facts.Ends.Count, "contract")} are as in {baseline.Name}."
            : $"Since {baseline.Name}: {Counted.Of(changes, "change")}, which {(changes == 1 ? "demands" : "demand")}"
                + $" {Demanded(facts, baseline)}"
                + (facts.Version is null ? "." : $"; the version is {facts.Version}{(facts.Version == baseline.Version ? " still" : "")}.");
    }

    private static string Demanded(CompatibilityFacts facts, Baseline baseline) => baseline.Version is { } released
        ? $"version {VersionDemand.Next(NuGetVersion.Parse(released), facts.Demand)} or a later one"
        : $"a {CompatibilityReport.Word(facts.Demand)} version";

    private static string Title(Surface surface) => surface switch
    {
        Surface.Api => "API",
        Surface.CommandLine => "command line",
        Surface.Configuration => "configuration",
        Surface.Artifacts => "artifact format",
        _ => "tokenizer",
    };
}
