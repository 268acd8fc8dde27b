using M31R.Automation.Findings;
using NuGet.Versioning;

namespace M31R.Automation.Compatibility.Deprecations;

/// <summary>Judges whether what is gone had been announced. Pure.</summary>
internal static class RemovalJudge
{
    private static readonly Rule Rule = DeprecationRules.RemovalsWereDeprecated;

    /// <summary>One finding for every removal that came unannounced or too soon.</summary>
    public static IReadOnlyList<Finding> Judge(CompatibilityFacts facts)
    {
        if (facts.WithoutRelease(Rule) is { } finding)
            return [finding];

        var baseline = facts.Baseline!;
        ContractChange[] removals = [.. facts.Changes.Where(IsRemoval).Select(each => each.Change)];
        if (removals.Length == 0)
            return facts.IsPartial
                ? [Rule.NotChecked("Not every contract could be compared; see version-matches-changes.", "Make them readable.")]
                : [Rule.NotApplicable($"Nothing was removed since {baseline.Name}.")];

        var next = NuGetVersion.TryParse(facts.Version, out var parsed) ? parsed : null;
        var released = baseline.Version is { } version ? NuGetVersion.Parse(version) : null;
        if ((released ?? next) is { Major: 0 })
            return [Rule.NotApplicable($"{Counted.Of(removals.Length, "removal")} since {baseline.Name}, while the major version is 0.")];

        Finding[] faults = [.. removals.Select(removal => Fault(removal, facts, released, next)).OfType<Finding>()];
        if (faults.Length > 0)
            return faults;

        return next is null && released is not null
            ? [Rule.NotChecked(
                $"{baseline.Name} had announced what is gone ({Counted.Of(removals.Length, "removal")}). Whether a minor version lies between"
                + " is not known, since the version about to be released is not.",
                "Name it with --next-version, or in the manifest at the root.")]
            : [Rule.Holds($"{Counted.Of(removals.Length, "removal")} since {baseline.Name}, which had announced what is gone.")];
    }

    /// <summary>A token that no longer exists was never deprecated: a tokenizer changes as a whole (M22 §15).</summary>
    private static bool IsRemoval((SurfaceEnd End, ContractChange Change) each) =>
        each is { Change: { IsRemoval: true, Kind: ChangeKind.Breaking or ChangeKind.Unproven }, End.Surface: not Surface.Tokenizer };

    private static Finding? Fault(ContractChange removal, CompatibilityFacts facts, NuGetVersion? released, NuGetVersion? next)
    {
        if (!IsAnnounced(removal, facts))
            return At(Rule.Violated($"{removal.Statement} Nothing in {facts.Baseline!.Name} said that it would go."), removal);

        var isTooSoon = released is not null && next is not null
            && next > released && !VersionDemand.Allows(released, next, VersionStep.Minor);
        return isTooSoon
            ? At(
                Rule.Violated(
                    $"{removal.Statement} It was deprecated in {facts.Baseline!.Name}, which {next} follows by less than a minor version."),
                removal)
            : null;
    }

    private static bool IsAnnounced(ContractChange removal, CompatibilityFacts facts) =>
        removal.Deprecation is not null || facts.Announced.Contains(removal.Item, StringComparer.Ordinal);

    private static Finding At(Finding finding, ContractChange removal) => finding with { Component = removal.Item, Place = removal.Place };
}
