namespace M31R.Automation.Gates;

/// <summary>The numbers of a test run. Counts are the same each time; seconds are not and go to the measures.</summary>
internal static class TestNumbers
{
    /// <summary>How many tests came to what.</summary>
    public static IReadOnlyDictionary<string, decimal> Metrics(IReadOnlyList<TestFacts> sites)
    {
        var cases = sites.SelectMany(site => site.Cases).ToList();
        return cases.Count == 0 && sites.Any(site => site.Step.End == StepEnd.CouldNotRun || !site.CountsAreKnown)
            ? new Dictionary<string, decimal>(StringComparer.Ordinal)
            : new Dictionary<string, decimal>(StringComparer.Ordinal)
            {
                ["tests.executed"] = sites.Sum(site => site.Executed),
                ["tests.passed"] = cases.Count(test => test.Outcome is TestOutcome.Passed or TestOutcome.Flaky),
                ["tests.failed"] = cases.Count(test => test.Outcome == TestOutcome.Failed),
                ["tests.hung"] = cases.Count(test => test.Outcome == TestOutcome.Hung),
                ["tests.crashed"] = cases.Count(test => test.Outcome == TestOutcome.Crashed),
                ["tests.flaky"] = cases.Count(test => test.Outcome == TestOutcome.Flaky),
                ["tests.skipped"] = cases.Count(test => test.Outcome == TestOutcome.Skipped),
            };
    }

    /// <summary>Seconds of the whole run and of the slowest tests.</summary>
    public static IReadOnlyDictionary<string, double> Measures(IReadOnlyList<TestFacts> sites)
    {
        var measures = new Dictionary<string, double>(StringComparer.Ordinal);
        if (sites.Any(site => site.Duration > TimeSpan.Zero))
            measures["tests.seconds"] = sites.Sum(site => site.Duration.TotalSeconds);

        foreach (var test in Slowest(sites))
            measures[$"tests.slowest.{test.Name}"] = test.Duration.TotalSeconds;

        return measures;
    }

    /// <summary>The tests that took longest, the slowest first.</summary>
    public static IEnumerable<TestCase> Slowest(IReadOnlyList<TestFacts> sites) => sites.SelectMany(site => site.Cases)
        .Where(test => test.Duration > TimeSpan.Zero)
        .OrderByDescending(test => test.Duration).ThenBy(test => test.Name, StringComparer.Ordinal)
        .Take(GatePolicy.SlowestTests);
}
