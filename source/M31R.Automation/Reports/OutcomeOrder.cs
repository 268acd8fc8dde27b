using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>The order in which outcomes are read, and what several of them come to together.</summary>
public static class OutcomeOrder
{
    private static readonly Outcome[] Order =
        [Outcome.Violated, Outcome.NotChecked, Outcome.Waived, Outcome.NotApplicable, Outcome.Holds];

    // A rule that holds here and is not applicable there holds.
    private static readonly Outcome[] Weight =
        [Outcome.Violated, Outcome.NotChecked, Outcome.Waived, Outcome.Holds, Outcome.NotApplicable];

    /// <summary>What needs a hand first, what is well last.</summary>
    public static IReadOnlyList<Outcome> Reading => Order;

    /// <summary>The worst of them; <see cref="Outcome.NotApplicable"/> only when nothing else is there, and for none at all.</summary>
    public static Outcome Together(IEnumerable<Outcome> outcomes)
    {
        var seen = outcomes.ToHashSet();
        return Weight.FirstOrDefault(seen.Contains, Outcome.NotApplicable);
    }

    /// <summary>Place in <see cref="Reading"/>, from 0.</summary>
    public static int Rank(Outcome outcome) => Array.IndexOf(Order, outcome);

    /// <summary>How many there are of each; every outcome is there.</summary>
    internal static IReadOnlyDictionary<Outcome, int> Count(IEnumerable<Outcome> outcomes)
    {
        var seen = outcomes.CountBy(outcome => outcome).ToDictionary();
        return Reading.ToDictionary(outcome => outcome, outcome => seen.GetValueOrDefault(outcome));
    }
}
