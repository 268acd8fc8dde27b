using M31R.Automation.Compatibility.Api.Contracts;
using M31R.Automation.Findings;

namespace M31R.Automation.Compatibility.Api;

/// <summary>Nullability that is switched on or off changes most of what a library declares, and is one change.</summary>
internal static class NullableSwitch
{
    /// <summary>What the change is named.</summary>
    public const string Item = "nullable";

    /// <summary>
    /// The changes with one for all that only say what may be null now, if that warns anybody. What such declarations allow besides, and that
    /// others say nothing any more, asks nothing of anybody.
    /// </summary>
    /// <param name="judged">What was found, each with what it is to callers.</param>
    public static IEnumerable<ContractChange> Once(IReadOnlyCollection<(Difference Difference, ContractChange Change)> judged)
    {
        var warned = judged.Where(each => each.Difference.IsSwitched && each.Change.Kind == ChangeKind.Behavioural).ToList();
        return judged.Where(each => !each.Difference.IsSwitched || each.Change.Kind > ChangeKind.Behavioural).Select(each => each.Change)
            .Concat(warned.Count == 0 ? [] : [Told(warned)]);
    }

    private static ContractChange Told(List<(Difference Difference, ContractChange Change)> warned)
    {
        var first = warned.MinBy(each => each.Change.Item, StringComparer.Ordinal);
        var others = warned.Count == 1 ? "" : $" and {Counted.Of(warned.Count - 1, "other declaration")}";
        var says = (NullAnnotations.AreIn(first.Difference.Present!), warned.Count) switch
        {
            (true, 1) => "says now",
            (true, _) => "say now",
            (false, 1) => "no longer says",
            _ => "no longer say",
        };
        return new ContractChange(ChangeKind.Behavioural, Item,
            $"\"{ApiText.Of(first.Difference.Present!)}\"{others} {says} what may be null."
                + " Callers still compile, and get warnings.")
        {
            Place = first.Change.Place,
        };
    }
}
