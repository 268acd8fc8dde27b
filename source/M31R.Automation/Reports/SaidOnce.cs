using M31R.Automation.Findings;

namespace M31R.Automation.Reports;

/// <summary>
/// Decides which target says a thing that several have seen: the same rule about the same path and component. The one that judged it
/// worst says it, among equals the rule's own target, among those the first.
/// </summary>
internal static class SaidOnce
{
    /// <summary>The findings that each report says, by its place in the list.</summary>
    public static ILookup<int, Finding> Assign(IReadOnlyList<TargetReport?> reports)
    {
        var seen = reports.SelectMany(
            (report, place) => (report?.Findings ?? []).Select(finding => new Sighting(place, report!.Target, finding)));
        return seen
            .GroupBy(sighting => sighting.Identity)
            .SelectMany(Sayer)
            .ToLookup(sighting => sighting.Place, sighting => sighting.Finding);
    }

    private static IEnumerable<Sighting> Sayer(IEnumerable<Sighting> same) => same
        .GroupBy(sighting => sighting.Place)
        .OrderBy(sightings => sightings.Min(sighting => OutcomeOrder.Rank(sighting.Finding.Outcome)))
        .ThenBy(sightings => sightings.Any(sighting => sighting.IsAtHome) ? 0 : 1)
        .ThenBy(sightings => sightings.Key)
        .First();

    private sealed record Sighting(int Place, string Target, Finding Finding)
    {
        public (string Rule, string? Path, string Component, string Message) Identity =>
            (Finding.Rule.Id, Finding.Place?.Path, Finding.Component, IsOfEveryTarget ? Finding.Message : "");

        public bool IsAtHome => Finding.Rule.Target == Target;

        // Each target then speaks of its own part; only the same words are the same thing.
        private bool IsOfEveryTarget => Finding.Rule.Target == Rule.EveryTarget;
    }
}
