using M31R.Automation.Findings;
using M31R.Automation.Gates.Toolchains;

namespace M31R.Automation.Gates;

/// <summary>Judges what the tests of all sites came to. Pure.</summary>
internal static class TestJudge
{
    private static readonly Rule Pass = GateRules.AllTestsPass;
    private static readonly Rule Executed = GateRules.TestsWereExecuted;
    private static readonly Rule NoneSkipped = GateRules.NoTestIsSkipped;
    private static readonly Rule Fast = GateRules.TestSuiteIsFast;

    private const string RunRemedy = "Run the test command and mend what first goes wrong.";
    private const string TimeDocument = $"{nameof(GateStep.Test)}/measures.json";
    private const string SlowestDocument = $"{nameof(GateStep.Test)}/{TestDocuments.Slowest}";

    /// <summary>The findings of the four rules of the target Test.</summary>
    public static Judgement Judge(IReadOnlyList<TestFacts> sites) => sites.Count == 0
        ? new Judgement(
        [
            Executed.NotChecked(
                "It is not known how this subject is tested: no ecosystem was found.", "Declare \"tests.command\" in maintenance.yml."),
            .. new[] { Pass, NoneSkipped, Fast }.Select(
                rule => rule.NotChecked($"Not known, see \"{Executed.Id}\".", $"Follow the remedy of \"{Executed.Id}\".")),
        ])
        : new Judgement([.. Passing(sites), .. Execution(sites), .. Skips(sites), .. Speed(sites)])
        {
            Metrics = TestNumbers.Metrics(sites),
            Measures = TestNumbers.Measures(sites),
        };

    private static IEnumerable<Finding> Execution(IReadOnlyList<TestFacts> sites)
    {
        var silent = sites.Where(site => site is { Step.End: StepEnd.Done, CountsAreKnown: false });
        List<Finding> faults =
        [
            .. Blocked(sites).Select(site => StepJudge.NotChecked(Executed, site.Step)),
            .. silent.Select(site => Executed.NotChecked(
                StepJudge.Said(site.Step, $"{Ended(site.Step.Explanation)} It left no results, so that the number of tests is not known."),
                "Declare a \"tests.command\" that writes JUnit XML, and \"tests.results\", in maintenance.yml.") with
                {
                    Component = site.Step.Site,
                    Place = site.Step.Place,
                }),
            .. sites.Where(WithoutAnyResult).Select(site => StepJudge.NotChecked(Executed, site.Step, Pass)),
        ];
        if (faults.Count == 0 && sites.Sum(site => site.Executed) == 0)
            faults.Add(Executed.Violated(NothingExecuted(sites), sites[0].Step.Place));

        return StepJudge.Conclude(Executed, faults, [Seen], ExecutedWords(sites));
    }

    private static IEnumerable<Finding> Passing(IReadOnlyList<TestFacts> sites)
    {
        List<Finding> faults =
        [
            .. sites.SelectMany(FaultsOf),
            .. Blocked(sites).Select(site => StepJudge.NotChecked(Pass, site.Step, Executed)),
        ];
        var holds = sites.Sum(site => site.Executed) switch
        {
            > 1 and var count => $"All {count} tests pass.",
            1 => "The one test passes.",
            _ => "The test command succeeded.",
        };
        return Concluded(Pass, faults, sites, holds);
    }

    private static IEnumerable<Finding> FaultsOf(TestFacts site)
    {
        foreach (var test in site.Cases.Where(test => test.Outcome is not (TestOutcome.Passed or TestOutcome.Skipped)))
            yield return Pass.Violated($"\"{test.Name}\" {WhatItDid(test)}", test.Place) with { Component = test.Name };

        foreach (var problem in site.Problems)
            yield return Pass.Violated(StepJudge.Said(site.Step, problem), site.Step.Place) with { Component = problem };

        if (site.Step.End == StepEnd.Failed)
            yield return StepJudge.Violated(Pass, Stopped(site));
        else if (site.RunFailure is not null
            && site.Problems.Count == 0
            && site.Cases.All(test => test.Outcome is TestOutcome.Passed or TestOutcome.Skipped or TestOutcome.Flaky))
            yield return Pass.Violated(
                StepJudge.Said(site.Step, $"{HowItFailed(site)}{LastLines.After(site.RunFailure)}"),
                site.Step.Place) with
            {
                Component = site.Step.Site,
                Remedy = RunRemedy,
            };
    }

    /// <summary>Without any case it may be a linter before the tests that failed.</summary>
    private static string HowItFailed(TestFacts site) =>
        site.Cases.Count > 0 ? "the run failed although no test did" : "the test command failed and left no test results";

    private static StepFacts Stopped(TestFacts site) => site.Step with
    {
        Explanation = !site.Step.TimedOut || site.Cases.Count == 0
            ? site.Step.Explanation
            : $"{Ended(site.Step.Explanation)} {Reported(site)}",
        Remedy = site.Step.Remedy.Length > 0 ? site.Step.Remedy : RunRemedy,
    };

    private static string Reported(TestFacts site)
    {
        var failed = site.Cases.Count(test => test.Outcome is not (TestOutcome.Passed or TestOutcome.Skipped));
        return failed == 0 ? "None of the tests that it reported until then failed." : "It reported the other failures before that.";
    }

    private static string Ended(string text) => text.EndsWith('.') || text.EndsWith('…') ? text : $"{text}.";

    private static IEnumerable<Finding> Skips(IReadOnlyList<TestFacts> sites)
    {
        List<Finding> faults =
        [
            .. sites.SelectMany(site => site.Cases).Where(test => test.Outcome == TestOutcome.Skipped).Select(SkipOf),
            .. sites
                .Where(site => IsUnknown(site) || WithoutAnyResult(site))
                .Select(site => StepJudge.NotChecked(NoneSkipped, site.Step, Executed)),
            .. sites
                .Where(site => site.Step.End == StepEnd.Failed && site.Executed > 0)
                .Select(site => StepJudge.NotChecked(NoneSkipped, site.Step, Pass)),
        ];
        return Concluded(NoneSkipped, faults, sites, "No test was skipped.");
    }

    private static IEnumerable<Finding> Speed(IReadOnlyList<TestFacts> sites)
    {
        List<Finding> faults =
        [
            .. Blocked(sites).Select(site => StepJudge.NotChecked(Fast, site.Step, Executed)),
            .. sites.Where(DidNotEnd).Select(site => StepJudge.NotChecked(Fast, site.Step, Pass)),
        ];
        if (faults.Count == 0 && sites.Sum(site => site.Duration.TotalSeconds) > GatePolicy.SuiteLimit.TotalSeconds)
        {
            faults.Add(Fast.Violated(
                $"The test suite takes longer than {GatePolicy.SuiteLimit.TotalSeconds} s; "
                + $"{TimeDocument} has the time, {SlowestDocument} the slowest tests."));
        }

        return Concluded(Fast, faults, sites, $"The test suite takes less than {GatePolicy.SuiteLimit.TotalSeconds} s.");
    }

    private static IEnumerable<Finding> Concluded(Rule rule, List<Finding> faults, IReadOnlyList<TestFacts> sites, string holds)
    {
        var ran = sites.Any(site => site.Cases.Count > 0 || site is { Step.End: StepEnd.Done, CountsAreKnown: false });
        var seen = ran ? Seen : Seen with { End = StepEnd.NotNeeded, Explanation = $"There is no test, see \"{Executed.Id}\"." };
        return StepJudge.Conclude(rule, faults, [seen], holds);
    }

    private static readonly StepFacts Seen = new("", StepEnd.Done, "");

    private static IEnumerable<TestFacts> Blocked(IReadOnlyList<TestFacts> sites) =>
        sites.Where(site => site.Step.End == StepEnd.CouldNotRun);

    private static bool IsUnknown(TestFacts site) =>
        site.Step.End == StepEnd.CouldNotRun || (site.Step.End == StepEnd.Done && !site.CountsAreKnown);

    private static bool WithoutAnyResult(TestFacts site) =>
        site is { Step.End: StepEnd.Failed, Executed: 0 }
            || (site is { Step.End: StepEnd.Done, CountsAreKnown: true, Cases.Count: 0 }
                && (site.RunFailure is not null || site.Problems.Count > 0));

    private static bool DidNotEnd(TestFacts site) =>
        site.Step.End == StepEnd.Failed
            || site.Problems.Count > 0
            || site.Cases.Any(test => test.Outcome is TestOutcome.Hung or TestOutcome.Crashed)
        || (site.RunFailure is not null && site.Cases.Count == 0);

    private static Finding SkipOf(TestCase test) =>
        NoneSkipped.Violated(
            $"\"{test.Name}\" is skipped{(test.Message.Length == 0 ? "." : $": \"{test.Message}\".")}",
            test.Place) with
        {
            Component = test.Name,
        };

    private static string WhatItDid(TestCase test) => test.Outcome switch
    {
        TestOutcome.Hung => $"hangs: {test.Message}",
        TestOutcome.Crashed => $"takes its test host down: {test.Message}",
        TestOutcome.Flaky => $"passes only when it is run again: {test.Message}",
        _ => $"fails: {test.Message}",
    };

    private static string NothingExecuted(IReadOnlyList<TestFacts> sites)
    {
        var names = Words.Of(sites.Select(site => site.Step.Site));
        var skipped = sites.Sum(site => site.Cases.Count);
        return skipped == 0 ? $"No test was found in {names}." : $"{Tests(skipped)} in {names} skipped, none executed.";
    }

    private static string ExecutedWords(IReadOnlyList<TestFacts> sites)
    {
        var without = sites.Where(site => site.Executed == 0).Select(site => site.Step.Site).ToList();
        return $"{Tests(sites.Sum(site => site.Executed))} executed{(without.Count == 0 ? "." : $"; none found in {Words.Of(without)}.")}";
    }

    private static string Tests(int count) => count == 1 ? "1 test was" : $"{count} tests were";
}
