using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>The order in which outcomes are read, and what several of them come to together.</summary>
internal static class OutcomeOrder
{
    private static readonly Dictionary<Outcome, int> Ranks = OutcomeNames.All.Index()
        .ToDictionary(place => place.Item, place => place.Index);

    // A rule that holds here and is not applicable there holds.
    private static readonly Outcome[] Weight =
        [Outcome.Violated, Outcome.NotChecked, Outcome.Waived, Outcome.Holds, Outcome.NotApplicable];

    /// <summary>The worst of them; <see cref="Outcome.NotApplicable"/> only when nothing else is there, and for none at all.</summary>
    public static Outcome Together(IEnumerable<Outcome> outcomes)
    {
        var seen = outcomes.ToHashSet();
        return Weight.FirstOrDefault(seen.Contains, Outcome.NotApplicable);
    }

    /// <summary>Place in the order of reading, <see cref="OutcomeNames.All"/>, from 0.</summary>
    public static int Rank(Outcome outcome) => Ranks[outcome];

    /// <summary>How many there are of each; every outcome is there.</summary>
    public static IReadOnlyDictionary<Outcome, int> Count(IEnumerable<Outcome> outcomes)
    {
        var seen = outcomes.CountBy(outcome => outcome).ToDictionary();
        return OutcomeNames.All.ToDictionary(outcome => outcome, outcome => seen.GetValueOrDefault(outcome));
    }
}
