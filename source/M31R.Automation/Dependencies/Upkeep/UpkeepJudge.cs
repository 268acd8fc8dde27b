using M31R.Automation.Findings;
using M31R.Automation.Inventory;

namespace M31R.Automation.Dependencies.Upkeep;

/// <summary>Judges <c>no-abandoned-dependency</c>.</summary>
internal sealed class UpkeepJudge
{
    private static readonly Rule Rule = UpkeepRules.NotAbandoned;

    private readonly DependencyInventory inventory;
    private readonly DependencyPolicy policy;
    private readonly DateOnly asOf;
    private readonly DateOnly latest;
    private readonly IReadOnlyList<(Component Component, PackageUpkeep? Upkeep)> facts;

    private UpkeepJudge(DependencyInventory inventory, Func<Component, PackageUpkeep?> known, DependencyPolicy policy, DateOnly asOf)
    {
        (this.inventory, this.policy, this.asOf) = (inventory, policy, asOf);
        latest = asOf.AddYears(-policy.AbandonedAfterYears);
        facts = [.. inventory.Components
            .Where(component => component is { Origin.Kind: OriginKind.Registry, System: not PackageSystem.GitHubActions })
            .GroupBy(component => (component.System, PackageName.Key(component.System, component.Name)))
            .Select(versions => (OfAll([.. versions]), PackageUpkeep.OfAll(versions.Select(known).OfType<PackageUpkeep>())))];
    }

    /// <summary>
    /// The version that the subject asks for itself stands for the package, which is deprecated only when all of them are.
    /// </summary>
    private static Component OfAll(Component[] versions) => (Array.Find(versions, version => version.IsDirect) ?? versions[0]) with
    {
        Deprecation = Array.TrueForAll(versions, version => version.Deprecation is not null) ? versions[0].Deprecation : null,
    };

    /// <summary>One finding for each package that is abandoned, and one for all of which nothing, or nothing recent, is known.</summary>
    /// <param name="inventory">What there is.</param>
    /// <param name="known">What is known of a component; null when nothing is.</param>
    /// <param name="policy">How old is too old.</param>
    /// <param name="asOf">Today.</param>
    public static IReadOnlyList<Finding> Judge(
        DependencyInventory inventory, Func<Component, PackageUpkeep?> known, DependencyPolicy policy, DateOnly asOf) =>
        new UpkeepJudge(inventory, known, policy, asOf).Seen().WithBlindSpots(Rule, inventory, BlindSpots.HasPackages);

    private Finding[] Seen()
    {
        if (facts.Count == 0)
            return [Rule.NotApplicable("The subject depends on no package of a registry.")];

        Finding[] found = [.. facts.Select(fact => Abandoned(fact.Component, fact.Upkeep)).OfType<Finding>(), .. Unknown(), .. Outdated()];
        return found.Length > 0 ? found : [Rule.Holds(
            $"{Counted.Of(facts.Count, "package")}, none given up, "
            + $"and none that the subject asks for without a release since {latest.Iso()}.")];
    }

    private Finding? Abandoned(Component component, PackageUpkeep? upkeep) => upkeep switch
    {
        null => null,
        _ when component.Deprecation is not null => null,
        { Notice: { } notice } => Told(component, $"\"{component.Name}\" is given up: {Counted.Short(notice).TrimEnd('.')}.", upkeep),
        { LastRelease: { } day } when IsOld(component, upkeep) && policy.IsFresh(upkeep.LookedUp, asOf) =>
            Told(component, $"The newest release of \"{component.Name}\" is of {day.Iso()}.", upkeep),
        _ => null,
    };

    private Finding Told(Component component, string message, PackageUpkeep upkeep)
    {
        var day = upkeep.LookedUp is { } lookedUp ? $" That was so on {lookedUp.Iso()}." : "";
        return Rule.Violated($"{message} {ComponentPath.Told(inventory, component)}{day}", component.FirstPlace) with
        {
            Component = inventory.NameOf(component),
        };
    }

    /// <summary>What others bring in is not judged by age.</summary>
    private bool IsOld(Component component, PackageUpkeep upkeep) => component.IsDirect && upkeep.LastRelease <= latest;

    private IEnumerable<Finding> Unknown()
    {
        var isUnresolved = BlindSpots.Unresolved(inventory);
        string[] unknown =
        [
            .. facts.Where(fact => fact is { Upkeep: null or { LastRelease: null, Notice: null } } && !isUnresolved(fact.Component))
                .Select(fact => $"\"{fact.Component.Name}\""),
        ];
        if (unknown.Length > 0)
        {
            yield return Rule.NotChecked(
                $"When {Words(unknown)} last released is not known: "
                + "the committed metadata does not say.",
                "Write the day of their newest release, as their registry tells it, as \"newest-release\", and the day of the look as "
                + "\"looked-up\", into \".nuke/packages/metadata.json\".");
        }
    }

    private string Words(string[] unknown)
    {
        var count = unknown.Length == facts.Count ? Counted.Of(unknown.Length, "package") : $"{unknown.Length} of {facts.Count} packages";
        return $"{count} ({Counted.Listed(unknown)}) {(unknown.Length == 1 ? "was" : "were")}";
    }

    /// <summary>A release that is young by old data is young; one that is old by old data may have had a successor since.</summary>
    private IEnumerable<Finding> Outdated()
    {
        string[] outdated = [.. facts.Where(fact => fact is { Component.Deprecation: null, Upkeep: { Notice: null } upkeep }
            && IsOld(fact.Component, upkeep) && !policy.IsFresh(upkeep.LookedUp, asOf)).Select(fact => $"\"{fact.Component.Name}\"")];
        if (outdated.Length > 0)
        {
            yield return Rule.NotChecked(
                $"Whether {Counted.Listed(outdated)} had a release lately is not known: the last one that the committed metadata knows is "
                + $"more than {policy.AbandonedAfterYears} years old, and nobody looked within {policy.MetadataDays} days.",
                "Look it up again, and write the day as \"looked-up\" into \".nuke/packages/metadata.json\".") with
            {
                Component = "outdated metadata",
            };
        }
    }
}
