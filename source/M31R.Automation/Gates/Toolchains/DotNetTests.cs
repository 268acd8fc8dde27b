using M31R.Automation.Machine;

namespace M31R.Automation.Gates.Toolchains;

/// <summary>
/// Runs the tests of a .NET site. A test that hangs or takes its host down is named, and the rest is run again without it, so that one
/// such test does not hide all the others.
/// </summary>
internal sealed class DotNetTests(Site site, DotNetSdk sdk)
{
    private readonly Dictionary<string, TestCase> culprits = new(StringComparer.Ordinal);
    private readonly List<string> suspects = [];
    private int runs;

    /// <summary>The tests of all its test projects.</summary>
    public TestFacts Run()
    {
        var first = RunOnce("");
        return site.Interruption(Command("", ""), first.Result) is { } interruption
            ? new TestFacts(interruption)
            : FactsOf(first, first.Aborts.Count == 0 ? first : RunAgain(first));
    }

    private TestFacts FactsOf(DotNetTestRun first, DotNetTestRun last)
    {
        var seen = first.Cases.Select(test => test.Name).ToHashSet(StringComparer.Ordinal);
        var cases = first.Cases.Concat(last.Cases.Where(test => !seen.Contains(test.Name))).Concat(Alone());
        return new TestFacts(site.Done("\"dotnet test\" ran them."))
        {
            Cases =
                [.. cases.Concat(culprits.Values).Select(test => TestResults.Placed(site.Workshop, test, site.EcosystemRoot.Directory))],
            Problems =
            [
                .. first.Problems,
                .. last.Aborts
                    .Select(abort => LastLines.Short(site.Workshop.Paths.WithoutRoot(abort.Words)))
                    .Select(words => $"A test host ended before its time: {words}"),
            ],
            RunFailure = site.RunFailure(first.Result),
            Duration = (CollectsCoverage ? first.Tested : null) ?? first.Result.Duration,
            CoverageFiles = last.CoverageFiles,
        };
    }

    private DotNetTestRun RunAgain(DotNetTestRun aborted)
    {
        var last = aborted;
        for (var again = 0; again < GatePolicy.RunsAgain && Blame(last.Aborts); again++)
        {
            site.Workshop.Inspection.Progress.Note(
                $"{site.Name}: a test host ended before its time; running the tests again without {Words.Of(culprits.Keys)}");
            last = RunOnce(string.Join('&', culprits.Keys.Select(name => $"FullyQualifiedName!={Escaped(name)}")));
        }

        return last;
    }

    /// <summary>Names who ended the hosts; false when there is nobody new to name.</summary>
    private bool Blame(IReadOnlyList<DotNetAbort> aborts)
    {
        var known = culprits.Count;
        foreach (var abort in aborts)
        {
            IReadOnlyList<string> named = abort.Traced is { } traced ? [traced] : abort.Unfinished;
            if (abort is { Traced: null, IsHang: false })
                suspects.AddRange(named);

            foreach (var name in named)
                culprits.TryAdd(name, CulpritOf(name, abort));
        }

        return culprits.Count > known;
    }

    private static TestCase CulpritOf(string name, DotNetAbort abort) => abort.IsHang
        ? new TestCase(name, TestOutcome.Hung, TimeSpan.Zero) { Message = $"it did not end within {Words.Of(GatePolicy.HangTimeout)}." }
        : new TestCase(name, TestOutcome.Crashed, TimeSpan.Zero) { Message = abort.Words, Trace = abort.Reason };

    /// <summary>Where several were suspected on weak grounds, each is run alone; who then comes to an end is no culprit.</summary>
    private List<TestCase> Alone()
    {
        var cleared = new List<TestCase>();
        foreach (var suspect in culprits.Count > 1 ? suspects : [])
        {
            if (RunOnce($"FullyQualifiedName={Escaped(suspect)}") is { Aborts.Count: 0, Cases.Count: > 0 } run && culprits.Remove(suspect))
                cleared.AddRange(run.Cases);
        }

        return cleared;
    }

    private DotNetTestRun RunOnce(string filter)
    {
        var directory = site.Workshop.FreshDirectory(GateStep.Test, $"results/{site.Slug}-{++runs}");
        return DotNetTestRun.Read(site.Run(Command(directory, filter)), site.Workshop, directory);
    }

    private Command Command(string directory, string filter)
    {
        List<string> arguments =
        [
            "test", Path.GetFileName(site.EcosystemRoot.Manifest), "--no-build", "-c", "Release", "-nologo", "-nodeReuse:false",
            "--logger", "trx", "--results-directory", directory,
            "--blame-hang", "--blame-hang-timeout", $"{GatePolicy.HangTimeout.TotalMilliseconds}ms", "--blame-hang-dump-type", "none",
        ];
        if (CollectsCoverage)
            arguments.AddRange(["--collect", "XPlat Code Coverage"]);

        if (filter.Length > 0)
            arguments.AddRange(["--filter", filter]);

        return sdk.Command(arguments);
    }

    private bool CollectsCoverage => site.Workshop.Inspection.Subject.Files
        .Where(file => Path.GetExtension(file) is ".csproj" or ".fsproj" or ".vbproj" or ".props" or ".targets")
        .Any(file => site.TextOf(file)?.Contains("coverlet.collector", StringComparison.OrdinalIgnoreCase) == true);

    private static string Escaped(string name) =>
        string.Concat(name.Select(letter => @"\()&|=!~".Contains(letter, StringComparison.Ordinal) ? $"\\{letter}" : letter.ToString()));
}
